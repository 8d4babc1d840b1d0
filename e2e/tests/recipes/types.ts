// What the types must say: `tsc` is to find nothing here but the errors that are expected.
import "factbox";
import type { Card, Curation, Figure } from "factbox";

const card = document.querySelector("factbox-card")!;
card.source = "#story";
card.maxItems = 3;
card.headingLevel = "3";
card.theme = "dark";
card.live = true;
const level: string | null = card.headingLevel;
const state: "idle" | "loading" | "ready" | "partial" | "empty" | "error" = await card.ready;
const opened: boolean = card.show("dates") && card.reveal("5d1c");
const csv: string | null = card.export("csv");

const given: Card = { version: 1, offsets: "utf16", article: { published: "2026-05-14" } };
card.data = given;
const figure: Figure | undefined = card.data?.figures?.[0];
const [start, end]: [number, number] = figure?.sentence ?? [0, 0];
const bound: "exact" | "about" | "at_least" | "more_than" | "at_most" | "less_than" | "range" | "vague" | undefined =
  figure?.bound;
const curation: Curation = { hide: ["5d1c"], label: { "90ab": "the ferry … sank", "5d1c": [[78, 88]] } };
card.curation = curation;

card.addEventListener("factbox-ready", ({ detail }) => console.log(detail.figures + detail.dates));
document.addEventListener("factbox-jump", (event) => event.detail.kind === "date" && event.preventDefault());
document.createElement("factbox-card").addEventListener("factbox-error", ({ detail }) => detail.code === "csp");

// @ts-expect-error not a colour scheme
card.theme = "blue";
// @ts-expect-error the element tells it
card.state = "ready";
// @ts-expect-error not a section
card.show("planned");
// @ts-expect-error no such version
card.data = { version: 2, offsets: "utf16", article: {} };
// @ts-expect-error a label is words or places
card.curation = { label: { "90ab": ["the ferry"] } };

export { bound, csv, end, level, opened, start, state };
