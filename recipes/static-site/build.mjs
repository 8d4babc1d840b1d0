// Gives every page of a built site its facts, as plain HTML and as the card's data:
//   node build.mjs public
// A page says where by <!-- factbox -->. The command `factbox` must be on PATH.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PLACE = "<!-- factbox -->";
const SCRIPT = '<script type="module" async src="/factbox/0.1.0/factbox.js"></script>';
const factbox = (args, input) => execFileSync("factbox", args, { input, encoding: "utf8" }).trim();

// Nothing but ASCII is put in, and the rest is left byte for byte: a page may have any encoding.
const inJson = (json) => json.replace(/[<\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
const inHtml = (html) => html.replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`);

const site = process.argv[2];
if (!site) {
  console.error("usage: node build.mjs FOLDER");
  process.exit(2);
}
for (const name of readdirSync(site, { recursive: true })) {
  if (!name.endsWith(".html")) continue;
  const file = join(site, name);
  const page = readFileSync(file, "latin1");
  if (!page.includes(PLACE)) continue;
  const card = factbox(["card", file]);
  const html = factbox(["html"], card);
  // Until the reader uses the card, nothing but the small entry script is loaded.
  const element = html && `${SCRIPT}
<aside><factbox-card loading="interaction">${inHtml(html)}
<script type="application/json">${inJson(card)}</script></factbox-card></aside>`;
  writeFileSync(file, page.replace(PLACE, () => element), "latin1");
}
