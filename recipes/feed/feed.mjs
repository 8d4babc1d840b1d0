// An RSS feed whose items begin with their facts, as plain lists without script or style:
//   node feed.mjs articles.jsonl > feed.xml
// One article a line, as `factbox` reads them: {"headline", "url", "published", "text"}.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const file = process.argv[2];
const articles = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
// One line an article, empty where there are no facts; it throws if an article could not be read.
const facts = execFileSync("factbox", ["html", "--absolute", file], { encoding: "utf8" }).split("\n");

const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt()};`);
const cdata = (html) => `<![CDATA[${html.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const body = ({ text }) => text.split(/\n\s*\n/).map((words) => `<p>${escape(words)}</p>`).join("");

const items = articles.map((article, n) => `
    <item>
      <title>${escape(article.headline)}</title>
      <link>${escape(article.url)}</link>
      <guid>${escape(article.url)}</guid>
      <pubDate>${new Date(article.published).toUTCString()}</pubDate>
      <content:encoded>${cdata(facts[n] + body(article))}</content:encoded>
    </item>`);
console.log(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>The Harbour Post</title>
    <link>https://news.example/</link>
    <description>News of the harbour</description>${items.join("")}
  </channel>
</rss>`);
