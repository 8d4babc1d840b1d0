// The editor's desk: an article in, its card shown, chosen from and taken along. It uses only what
// any page can use of <factbox-card>, sends nothing and keeps nothing.

const $ = (id) => document.getElementById(id);
const SCRIPT = '<script type="module" async src="/factbox/0.1.0/factbox.js"></script>';
const clean = () => ({ hide: [], order: [], label: {} });
const nothing = () => ({ in: "body", words: [] });

/** The editor's word, as the card takes it. */
let curation = clean();
/** What it was before each change to this article. */
let past = [];
/** The card before it. */
let found;
/** Words of the article selected for the next label, and the text they are of. */
let selected = nothing();
let card;

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const button = (label, name, action) => {
  const made = element("button", label);
  made.type = "button";
  made.ariaLabel = name;
  made.dataset.control = name.split(/[ :]/)[0];
  made.addEventListener("click", action);
  return made;
};

const say = (words, refused = false) => {
  $("problem").textContent = words;
  $("problem").classList.toggle("refused", refused);
};
const refuse = (words) => say(words, true);

// ---- The article ----

const squeezed = (words) => words.replace(/\s+/g, " ").trim();
const paragraphs = (raw) => raw.split(/\n\s*\n/).map(squeezed).filter(Boolean);

/** A file's words; nothing if it is no text. */
const textOf = async (file) => {
  const bytes = await file.arrayBuffer();
  const mark = [...new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))].join();
  const encoding = { "255,254": "utf-16le", "254,255": "utf-16be" }[mark] ?? "utf-8";
  let text;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  return text.includes("\0") ? null : text;
};

/** Fills the form with another article, and reads it. */
const fill = (article) => {
  for (const id of ["headline", "text", "published", "address"]) $(id).value = article[id] ?? "";
  [$("desk").hidden, $("opened").textContent, curation] = [true, "", clean()];
  $("input").requestSubmit();
};

/** Takes the article of a page. */
const take = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const story = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
  const day = page.querySelector("time[datetime]")?.dateTime
    ?? page.querySelector("meta[property='article:published_time']")?.content;
  const headline = squeezed((story.querySelector("h1") ?? page.querySelector("h1, title"))?.textContent ?? "");
  for (const other of story.querySelectorAll("header, footer, nav, aside, figure, form, .credit, .byline, .author")) other.remove();
  // A paragraph that is only the day is none of the article's, as the element has it.
  const isDay = (p) => squeezed(p.querySelector("time")?.textContent ?? "") === squeezed(p.textContent);
  const text = [...story.querySelectorAll("p")].filter((p) => !isDay(p))
    .map((p) => squeezed(p.textContent)).join("\n\n");
  const address = page.querySelector("link[rel=canonical]")?.getAttribute("href");
  fill({ headline, text, published: day?.slice(0, 10), address });
};

$("sample").addEventListener("change", async () => {
  if ($("sample").value) take(await (await fetch($("sample").value)).text());
});

// Chosen before this program had come.
if ($("sample").value) $("sample").dispatchEvent(new Event("change"));

$("file").addEventListener("change", async () => {
  const [file] = $("file").files;
  if (!file) return;
  const content = await textOf(file);
  $("file").value = ""; // so that it can be opened again
  if (content === null) {
    $("opened").textContent = `${file.name} is no text.`;
  } else if (/\.html?$/i.test(file.name)) {
    take(content);
  } else {
    const [headline, ...text] = content.trim().split(/\r?\n\s*\n/);
    fill({ headline: squeezed(headline), text: text.join("\n\n") });
  }
});

$("published").addEventListener("change", () => card && $("input").requestSubmit());
$("address").addEventListener("change", () => card && draw());

$("input").addEventListener("submit", async (event) => {
  event.preventDefault();
  // By the title the card knows which of the page's headings is the headline.
  document.title = squeezed($("headline").value);
  $("shown-headline").textContent = squeezed($("headline").value);
  $("article").replaceChildren(...paragraphs($("text").value).map((words) => element("p", words)));
  $("desk").hidden = false;

  card?.remove();
  const made = card = document.createElement("factbox-card");
  Object.assign(card, { source: "#article", loading: "eager", showEmpty: true, published: $("published").value || null });
  look();
  $("frame").append(card);
  const state = await card.ready;
  if (made !== card) return; // another article was taken meanwhile
  const before = new Map(items().map((item) => [item.id, item.text]));
  [found, selected, past] = [card.data, nothing(), []];
  say("");
  keep(before);
  if (state === "error") refuse("The card could not be made; the browser's console tells why.");
  draw();
});

/** Keeps of the changes what still fits: the same article may have been corrected. */
const keep = (before) => {
  const all = new Map(items().map((item) => [item.id, item]));
  const isThere = (id) => all.has(id);
  const fits = ([id, label]) => isThere(id) && parts(label).every((part) => stand(part, words(all.get(id).in)));
  const labels = Object.entries(curation.label);
  const dropped = [
    ...curation.hide.filter((id) => !isThere(id)).map((id) => `${before.get(id)} (hidden)`),
    ...labels.filter((entry) => !fits(entry)).map(([, label]) => `“${label}”`),
  ];
  curation = {
    hide: curation.hide.filter(isThere),
    order: curation.order.filter(isThere),
    label: Object.fromEntries(labels.filter(fits)),
  };
  if (dropped.length) refuse(`The text has changed there, and so these changes are dropped: ${dropped.join(", ")}.`);
};

/** What the card reads, with a blank line between paragraphs. */
const words = (place) => place === "headline"
  ? $("shown-headline").textContent
  : [...$("article").children].map((p) => p.textContent).join("\n\n");

/** How far an item stands from where the card says: it may have left out what is no article. */
const shift = ({ in: place, start, quote: { prefix, exact, suffix } }) =>
  words(place).indexOf(prefix + exact + suffix) + prefix.length - start;

const slice = (item, [start, end]) => words(item.in).slice(start + shift(item), end + shift(item));

// ---- The card ----

/** Changes the editor's word, so that it can be taken back, and says what that did. */
const change = (to, words = "") => {
  past.push(curation);
  curation = { ...curation, ...to };
  say(words);
  draw();
};

/** Applies the editor's word and shows everything again. */
const draw = async () => {
  card.curation = curation;
  await card.refresh();
  keepFocus(() => $("items").replaceChildren(...items().map(row)));
  $("none").hidden = items().length > 0;
  $("copied").textContent = "";
  $("curation").value = JSON.stringify(curation, null, 1);
  // The page it is read from here is this one.
  const { article, ...facts } = card.data ?? {};
  $("card").value = article ? JSON.stringify({ ...facts, article: { ...article, url: $("address").value || null } }) : "";
  const changed = curation.hide.length || curation.order.length || Object.keys(curation.label).length;
  const attributes = [
    $("published").value && ` published="${$("published").value}"`,
    $("theme").value !== "auto" && ` theme="${$("theme").value}"`,
    $("lang").value !== "en" && ` lang="${$("lang").value}"`,
    changed && ' curation="curation.json"',
  ].filter(Boolean).join("");
  $("code").value = `${SCRIPT}\n<aside><factbox-card${attributes}></factbox-card></aside>`;
};

/** Draws the rows anew under a keyboard: the control that had the focus has it again. */
const keepFocus = (change) => {
  const { id, control } = document.activeElement?.closest("tr[data-id]")
    ? { id: document.activeElement.closest("tr").dataset.id, control: document.activeElement.dataset.control }
    : {};
  change();
  const row = id && $("items").querySelector(`[data-id="${CSS.escape(id)}"]`);
  const same = row?.querySelector(`[data-control="${control}"]`);
  // At the end of its list an item can only go back.
  (same?.disabled ? row.querySelector(`[data-control="${control === "Up" ? "Down" : "Up"}"]`) : same)?.focus();
};

/** All items in the editor's order: figures, then dates. */
const items = () => [found?.figures, found?.dates].flatMap((kind) =>
  [...kind ?? []].sort((a, b) => place(a.id) - place(b.id)));
const place = (id) => {
  const at = curation.order.indexOf(id);
  return at < 0 ? Infinity : at;
};

const row = (item, at, all) => {
  const shown = element("input");
  shown.type = "checkbox";
  shown.checked = !curation.hide.includes(item.id);
  shown.ariaLabel = `Show ${item.text}`;
  shown.dataset.control = "Show";
  shown.addEventListener("change", () => {
    const others = curation.hide.filter((id) => id !== item.id);
    change({ hide: shown.checked ? others : [...others, item.id] });
  });
  const label = element("input");
  label.value = curation.label[item.id] ?? item.what;
  label.title = label.value;
  label.ariaLabel = `Label of ${item.text}`;
  label.dataset.control = "Words";
  label.addEventListener("change", () => retype(item, label));
  const move = (name, sign, to) => {
    const made = button(sign, `${name}: ${item.text}`, () => reorder(all, at, to));
    made.disabled = !all[to] || ("edtf" in all[to]) !== ("edtf" in item);
    return made;
  };
  const made = element("tr",
    element("td", shown),
    element("td", button(item.text, `Go to ${item.text}`, () => card.reveal(item.id))),
    element("td", label),
    element("td", item.who ?? "the article"),
    element("td", element("details", element("summary", "Why"), sentence(item), reasons(item))),
    element("td", move("Up", "↑", at - 1), " ", move("Down", "↓", at + 1), " ",
      button("Label", `Label: ${item.text}`, () => relabel(item))));
  made.dataset.id = item.id;
  made.classList.toggle("off", !shown.checked);
  return made;
};

/** The item's sentence, the item marked. */
const sentence = (item) => {
  const [start, end] = item.sentence;
  return element("p", slice(item, [start, item.start]), element("mark", item.text), slice(item, [item.end, end]));
};

/** Why it is on the card, as far as the card's data say. */
const reasons = (item) => element("ul", ...[
  item.in === "headline"
    ? "It stands in the headline."
    : `It stands in paragraph ${words("body").slice(0, item.start + shift(item)).split("\n\n").length}.`,
  item.who && `${item.who} is named as who says it.`,
  item.also?.length && `The article tells it ${item.also.length + 1} times.`,
  item.bound && item.bound !== "exact" && `Its hedge belongs to it: ${item.bound.replace("_", " ")}.`,
  item.change && `It is the size of a ${item.change === "up" ? "rise" : "fall"}.`,
  item.edtf && `It is ${item.edtf}, ${{ past: "past", today: "the day", planned: "planned" }[item.status]} as of publication.`,
  item.inferred?.length && `Worked out from the day of publication: its ${item.inferred.join(", ")}.`,
  `Its importance is ${item.importance.toFixed(2)} of 1.`,
].filter(Boolean).map((reason) => element("li", reason)));

const reorder = (all, from, to) => {
  const order = all.map((item) => item.id);
  [order[from], order[to]] = [order[to], order[from]];
  const kind = all.filter((item) => ("edtf" in item) === ("edtf" in all[from]));
  const number = kind.indexOf(all[to]) + 1;
  change({ order }, `${all[from].text} is now number ${number} of ${kind.length} for the overview.`);
};

// ---- Labels ----

const relabel = (item) => {
  if (!selected.words.length || selected.in !== item.in) {
    return refuse(`Select the words of the new label in the ${item.in === "headline" ? "headline" : "text"} first.`);
  }
  const label = selected.words.join(" … ");
  selected = nothing();
  change({ label: { ...curation.label, [item.id]: label } });
};

/** Whether words stand in a text, none of them cut. */
const stand = (part, text) => {
  const cuts = (at) => /[a-z0-9]{2}/i.test(text.slice(Math.max(at - 1, 0), at + 1));
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!cuts(at) && !cuts(at + part.length)) return true;
  }
  return false;
};

/** A label's words that stand together. */
const parts = (label) => label.split("…").map(squeezed).filter(Boolean);

/** Takes a label that was typed: its parts must stand in the article. */
const retype = (item, field) => {
  const typed = parts(field.value);
  const foreign = typed.find((part) => !stand(part, words(item.in)));
  if (foreign) {
    field.setAttribute("aria-invalid", "true");
    return refuse(`“${foreign}” does not stand in the ${item.in === "headline" ? "headline" : "article"}: a label is made of its words, “…” between them.`);
  }
  const { [item.id]: _, ...label } = curation.label;
  if (typed.length) label[item.id] = typed.join(" … ");
  change({ label }, typed.length ? "" : `${item.text} has its own label again.`);
};

/** Keeps what is selected in the article, in whole words, for the next label. */
$("story").addEventListener("mouseup", () => {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  const block = range?.startContainer.parentElement.closest("#article p, #shown-headline");
  if (!block || range.collapsed || range.endContainer !== range.startContainer) return;
  const text = block.textContent;
  let [start, end] = [range.startOffset, range.endOffset];
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  while (start > 0 && text[start - 1] !== " ") start -= 1;
  while (end < text.length && text[end] !== " ") end += 1;
  while (end > start && /[.,;:!?]/.test(text[end - 1])) end -= 1;
  const kind = block.id ? "headline" : "body";
  if (selected.in !== kind) selected = { in: kind, words: [] };
  selected.words.push(text.slice(start, end));
  say(`For the next label: ${selected.words.join(" … ")}`);
});

$("undo").addEventListener("click", () => {
  if (!past.length) return refuse("There is no change to undo.");
  curation = past.pop();
  say("The last change is undone.");
  draw();
});

$("reset").addEventListener("click", () => {
  selected = nothing();
  change(clean(), "All changes are undone.");
});

// ---- Looks, and taking it along ----

const look = () => {
  $("frame").style.width = `${$("width").value}px`;
  card.theme = $("theme").value;
  card.lang = $("lang").value;
};
for (const id of ["width", "theme", "lang"]) {
  $(id).addEventListener("change", () => {
    look();
    draw();
  });
}

for (const copy of document.querySelectorAll("[data-copy]")) {
  copy.addEventListener("click", async () => {
    const field = $(copy.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      $("copied").textContent = "Copied.";
    } catch {
      $("copied").textContent = "Selected: copy it with your keyboard.";
    }
  });
}
