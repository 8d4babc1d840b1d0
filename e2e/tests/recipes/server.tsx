// Renders the page on a server: node server.js [MADE.json] > page.html
import { readFileSync } from "node:fs";
import { renderToString } from "react-dom/server";
import { Story } from "./story";

const made = process.argv[2] && readFileSync(process.argv[2], "utf8");
console.log(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title><link rel="icon" href="data:,">
<script type="module" src="client.js"></script></head>
<body><div id="app">${renderToString(<Story made={made ? JSON.parse(made) : undefined} />)}</div>
${made ? `<script id="made" type="application/json">${made.replaceAll("<", "\\u003c")}</script>` : ""}</body></html>`);
