// Reads the same texts with each tool in turn, many rounds, and gives each one's median.
import start, { card, read } from "./bench_web.js";
import { chronoDates, compromise } from "./peers.js";

/** A batch is long enough for the clock: its steps are a tenth of a millisecond or less. */
const BATCH_MS = 20;

const TOOLS = {
  factbox: { read, found: (items) => items },
  "… as data": { read: card, found: ({ dates, figures }) => dates.length + figures.length },
  "chrono-node": { read: chronoDates, found: (dates) => dates.length },
  compromise: { read: compromise, found: ({ dates, numbers }) => dates.length + numbers.length },
};

/** One article and a long read, both in this project's own words, and their day of publication. */
const DAY = "2023-04-20";
const texts = async () => {
  const names = ["ceasefire", "results", "flood"];
  const articles = await Promise.all(names.map(async (name) => (await (await fetch(`./${name}.txt`)).text()).trim()));
  const long = Array(4).fill(articles).flat().join("\n\n");
  return { "one article": articles[0], "a long read": long };
};

const timed = (read, text, times) => {
  const began = performance.now();
  for (let i = 0; i < times; i++) read(text, DAY);
  return (performance.now() - began) / times;
};

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** Warms a tool up on a text and finds how many readings make a batch. */
const runner = ([tool, { read, found }], text) => {
  const batch = (times) => Math.max(1, Math.round(BATCH_MS / timed(read, text, times)));
  return { tool, read, found, finds: found(read(text, DAY)), times: batch(batch(3)), ms: [] };
};

/**
 * Milliseconds a reading, for each tool and text. What is found is counted again in every round: no
 * tool is timed while it fails.
 */
export const race = async (rounds) => {
  await start();
  const results = [];
  for (const [name, text] of Object.entries(await texts())) {
    const runners = Object.entries(TOOLS).map((tool) => runner(tool, text));
    for (let round = 0; round < rounds; round++) {
      for (const { tool, read, found, finds, times, ms } of runners) {
        ms.push(timed(read, text, times));
        if (found(read(text, DAY)) !== finds) throw new Error(`${tool} does not find the same again`);
      }
      await new Promise((next) => setTimeout(next)); // lets the page breathe
    }
    const bytes = new TextEncoder().encode(text).length;
    results.push(...runners.map(({ tool, finds, ms }) => ({ text: name, bytes, tool, finds, ms: median(ms) })));
  }
  return results;
};

/** Bytes of wasm memory after a long read, and after many articles more. */
export const memory = async (count) => {
  const { memory } = await start();
  const all = Object.values(await texts()).reverse();
  card(all[0], DAY);
  const first = memory.buffer.byteLength;
  for (let i = 0; i < count; i++) card(all[i % all.length], DAY);
  return { first, last: memory.buffer.byteLength };
};
