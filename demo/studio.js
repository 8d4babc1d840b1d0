// The editor's desk: an article in, its card shown, chosen from and taken along. It uses only what
// any page can use of <factbox-card>.

const $ = (id) => document.getElementById(id);
const text = (value) => document.createTextNode(value ?? "");

/** The editor's word, as the card takes it. */
let curation;
/** The card before it. */
let found;
/** Slices of the article selected for the next label. */
let selected = [];
let card;

const paragraphs = (raw) => raw.split(/\n\s*\n/).map((p) => p.replace(/\s+/g, " ").trim()).filter(Boolean);
const clean = () => ({ hide: [], order: [], label: {} });

$("sample").addEventListener("change", async () => {
  if (!$("sample").value) return;
  const page = new DOMParser().parseFromString(await (await fetch($("sample").value)).text(), "text/html");
  const all = [...page.querySelectorAll(".story > p:not(.credit)")];
  $("headline").value = page.querySelector("h1").textContent;
  $("text").value = all.map((p) => p.textContent).join("\n\n");
  $("published").value = page.querySelector("time").dateTime.slice(0, 10);
  $("input").requestSubmit();
});

$("input").addEventListener("submit", async (event) => {
  event.preventDefault();
  $("shown-headline").textContent = $("headline").value;
  $("article").replaceChildren(...paragraphs($("text").value).map((p) => element("p", text(p))));
  $("desk").hidden = false;

  card?.remove();
  card = document.createElement("factbox-card");
  card.source = "#article";
  card.loading = "eager";
  card.showEmpty = true;
  card.published = $("published").value || null;
  show();
  $("frame").append(card);
  $("problem").textContent = "";
  await card.ready;
  found = card.data;
  curation = clean();
  draw();
});

/** Applies the editor's word and shows everything again. */
const draw = async () => {
  card.curation = curation;
  await new Promise((later) => setTimeout(later, 100));
  $("items").replaceChildren(...items().map(row));
  $("curation").value = JSON.stringify(curation, null, 1);
  $("card").value = card.export("json") ?? "";
  const attributes = [
    $("published").value && ` published="${$("published").value}"`,
    $("theme").value !== "auto" && ` theme="${$("theme").value}"`,
    $("lang").value !== "en" && ` lang="${$("lang").value}"`,
    (curation.hide.length || curation.order.length || Object.keys(curation.label).length) && ' curation="curation.json"',
  ].filter(Boolean).join("");
  $("code").value = `<script type="module" async src="/factbox/factbox.js"></script>\n<aside><factbox-card${attributes}></factbox-card></aside>`;
};

/** All items in the editor's order: figures, then dates. */
const items = () => [...found?.figures ?? [], ...found?.dates ?? []].sort((a, b) => place(a.id) - place(b.id));
const place = (id) => {
  const at = curation.order.indexOf(id);
  return at < 0 ? Infinity : at;
};

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const button = (label, action) => {
  const made = element("button", text(label));
  made.type = "button";
  made.addEventListener("click", action);
  return made;
};

const row = (item) => {
  const shown = document.createElement("input");
  shown.type = "checkbox";
  shown.checked = !curation.hide.includes(item.id);
  shown.ariaLabel = `Show ${item.text}`;
  shown.addEventListener("change", () => {
    curation.hide = curation.hide.filter((id) => id !== item.id);
    if (!shown.checked) curation.hide.push(item.id);
    draw();
  });
  const label = curation.label[item.id]?.map(([start, end]) => article().slice(start, end)).join(" … ");
  const made = element("tr",
    element("td", shown),
    element("td", button(item.text, () => card.reveal(item.id))),
    element("td", text(label ?? item.what)),
    element("td", text(item.who ?? "the article")),
    element("td", text(item.importance.toFixed(2))),
    element("td", button("First", () => first(item)), " ", button("Label", () => relabel(item))));
  made.classList.toggle("off", !shown.checked);
  return made;
};

const first = (item) => {
  curation.order = [item.id, ...curation.order.filter((id) => id !== item.id)];
  draw();
};

const relabel = (item) => {
  if (item.in === "headline" || !selected.length) {
    $("problem").textContent = item.in === "headline"
      ? "A figure of the headline keeps its label."
      : "Select the words of the new label in the article first.";
    return;
  }
  $("problem").textContent = "";
  curation.label[item.id] = selected;
  selected = [];
  draw();
};

/** The article as the card reads it: paragraphs with a blank line between them. */
const article = () => [...$("article").querySelectorAll("p")].map((p) => p.textContent).join("\n\n");

/** Keeps what is selected in the article, in whole words, for the next label. */
$("article").addEventListener("mouseup", () => {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  const p = range?.startContainer.parentElement.closest("#article p");
  if (!p || range.collapsed || range.endContainer !== range.startContainer) return;
  let before = 0;
  for (let other = p.previousElementSibling; other; other = other.previousElementSibling) {
    before += other.textContent.length + 2;
  }
  let [start, end] = [range.startOffset, range.endOffset];
  const words = p.textContent;
  while (start < end && words[start] === " ") start += 1;
  while (end > start && words[end - 1] === " ") end -= 1;
  while (start > 0 && words[start - 1] !== " ") start -= 1;
  while (end < words.length && words[end] !== " ") end += 1;
  selected.push([before + start, before + end]);
  $("problem").textContent = `For the next label: ${selected.map(([a, b]) => article().slice(a, b)).join(" … ")}`;
});

$("reset").addEventListener("click", () => {
  curation = clean();
  selected = [];
  draw();
});

const show = () => {
  if (!card) return;
  $("frame").style.width = `${$("width").value}px`;
  card.theme = $("theme").value;
  card.lang = $("lang").value;
};
for (const id of ["width", "theme", "lang"]) {
  $(id).addEventListener("change", () => {
    show();
    draw();
  });
}
