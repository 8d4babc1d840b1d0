// The entry of Factbox: it defines <factbox-card> and, when the first card nears the viewport, loads
// the glue and the wasm that stand beside it. Whatever fails, the element's own content stays.

const TAG = "factbox-card";
const GLUE = "factbox-widget.js";
const WASM = "factbox-widget_bg.wasm";
/** Filled in by `cargo xtask build`. */
const INTEGRITY = { [GLUE]: "", [WASM]: "" };
/** Each is a property too, in camel case. */
const ATTRIBUTES = ["source", "src", "curation", "published", "lang", "sections", "active", "heading",
  "heading-level", "max-items", "loading", "highlight", "charts", "actions", "theme", "live",
  "show-empty", "debug"];
const FLAGS = ["live", "show-empty", "debug"];
const FAIL = Symbol("fail");

// Taken before scripts of the page may replace them.
const { CSSStyleSheet, IntersectionObserver, MutationObserver, WebAssembly, console, fetch } = globalThis;
// In the words that bundlers know, so that they take the files along.
const ADDRESS = {
  [GLUE]: new URL("./factbox-widget.js", import.meta.url).href,
  [WASM]: new URL("./factbox-widget_bg.wasm", import.meta.url).href,
};

class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const parsed = () => new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

// ---- The engine: one per page ----

let engine;
let broken; // by a panic: the wasm must not be called again
let warned;
const running = new Set();

/** import() takes no hash, but what a preload link has fetched. */
const importGlue = (root) => new Promise((resolve, reject) => {
  const link = document.createElement("link");
  if (!INTEGRITY[GLUE] || !link.relList.supports("modulepreload")) return resolve();
  link.rel = "modulepreload";
  link.crossOrigin = "anonymous";
  link.integrity = INTEGRITY[GLUE];
  link.nonce = document.querySelector("[nonce]")?.nonce ?? "";
  link.onload = () => resolve(link.remove());
  link.onerror = () => reject(link.remove());
  link.href = ADDRESS[GLUE];
  root.append(link);
}).then(() => import(/* webpackIgnore: true */ /* @vite-ignore */ ADDRESS[GLUE]));

const get = async (url, options) => {
  const response = await fetch(url, options);
  if (!response.ok) throw new Failure("network", `${url}: status ${response.status}`);
  return response;
};

const compileWasm = async () => {
  const response = await get(ADDRESS[WASM], { integrity: INTEGRITY[WASM] });
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
};

/** fetch() and import() tell no reason. If a file with a hash can be had, the hash was wrong. */
const explain = (file, url = ADDRESS[file]) => async (error) => {
  const there = error instanceof Failure ? error
    : INTEGRITY[file] && await get(url, { method: "HEAD" }).catch((why) => why);
  if (there instanceof Failure) throw there;
  const unread = error?.name === "SyntaxError"; // of JSON
  throw new Failure(there?.ok ? "integrity" : unread ? "data" : "network", `${url}: ${error?.message ?? ""}`);
};

const startEngine = async (root) => {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    throw new Failure("csp", "no script-src 'wasm-unsafe-eval'");
  }
  const [glue, module] = await Promise.all([
    importGlue(root).catch(explain(GLUE)),
    compileWasm().catch(explain(WASM)),
  ]);
  try {
    for (const type of ["error", "unhandledrejection"]) addEventListener(type, trapped);
    await glue.default({ module_or_path: module });
    glue.on_panic(panic);
    const styles = new CSSStyleSheet();
    styles.replaceSync(glue.styles());
    return { Widget: glue.Widget, styles };
  } catch (error) {
    throw new Failure("integrity", error.message);
  }
};

/** Called just before the wasm traps, or after: every card goes back to its own content. */
const panic = (message) => {
  broken ??= new Failure("panic", message);
  for (const card of [...running]) card[FAIL](broken);
};

/** In a task of its own the wasm has trapped, or a card on its way met a function of the page's that throws. */
const trapped = (event) => {
  const error = event.error ?? event.reason;
  if (!error?.stack?.includes(GLUE)) return;
  if (!(error instanceof WebAssembly.RuntimeError || [...running].some((card) => card.state === "loading"))) return;
  event.preventDefault();
  panic(error.message);
};

// ---- Cards made elsewhere ----

const UNREAD = "script,style,noscript,template,aside,[data-factbox-ignore],factbox-card";
const squeeze = (words) => (words ?? "").replace(/[\s\u0085\u00ad\u200b\u2060]+/g, "");

/** Tells of an item whether all its words stand on the page. The program looks closer, once loaded. */
const reader = () => {
  let words = document.title;
  // Of elements and texts: texts are taken, elements looked into or passed by.
  const walker = document.createTreeWalker(document.body, 5, (node) =>
    node.nodeType === 3 ? 1 : node.matches(UNREAD) ? 2 : 3);
  while (walker.nextNode()) words += walker.currentNode.data;
  words = squeeze(words);
  return ({ what, who, quote: { prefix, exact, suffix } }) =>
    [prefix.split("\n").pop() + exact + suffix.split("\n")[0], who, ...what.split(" … ")]
      .every((part) => words.includes(squeeze(part)));
};

// ---- The element ----

const look = `:host,object{display:block}:host([hidden]),slot[hidden],object>[hidden]{display:none!important}
object:has(>[hidden]){position:absolute}
:host(:not(:state(empty),:state(error))){min-block-size:var(--factbox-min-block-size,0)}`;
let base;

/**
 * In an object, whose content is no match for links to words of the page. Whenever a member of an object
 * is asked for by name, Chromium lays out the page at once: none is. Until WebKit has seen that there is
 * nothing but content, it keeps 300 by 150 pixels for it: while the card is hidden, out of the page's flow.
 */
const screen = (box) => {
  const object = document.createElement("object");
  Element.prototype.append.call(object, box);
  return object;
};

class FactboxCard extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  #internals = this.attachInternals();
  #root;
  #slot = document.createElement("slot");
  #box = document.createElement("div");
  #state = "idle";
  #settle;
  #ready;
  #near; // watches for the viewport
  #live; // watches the article
  #widget;
  #data;
  #curation;
  #files = {};
  #pending = false;
  #rests = false; // shows its own content until the reader uses it

  constructor() {
    super();
    for (const type of ["mouseenter", "focusin", "click"]) this.addEventListener(type, this.#wake);
    this.#await();
    this.#enter("idle");
  }

  connectedCallback() {
    try {
      this.#connect();
    } catch (error) {
      this[FAIL](error);
    }
  }

  #connect() {
    if (this.#widget || this.#near) return; // moved
    this.#root ??= this.#internals.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [base];
    this.#box.hidden = true;
    this.#root.replaceChildren(this.#slot); // first of all
    this.#root.append(screen(this.#box));
    for (const name of ["data", ...ATTRIBUTES.map(camel)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name]; // set before the element was defined
      delete this[name];
      this[name] = value;
    }
    if (this.loading === "eager") return void this.#load();
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      if (this.loading === "interaction" && this.offsetHeight) this.#rest();
      else this.#load();
    }, { rootMargin: "100px" });
    this.#near.observe(this);
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop("idle"));
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#update();
  }

  // -- For pages --

  get state() { return this.#state; }
  /** Resolves to the state once it is settled. */
  get ready() { return this.#ready; }
  /** Set it to show a card made elsewhere. */
  get data() { return this.toJSON(); }
  set data(value) { this.#data = value; this.#update(); }
  get curation() { return this.#curation ?? this.getAttribute("curation"); }
  set curation(value) {
    this.#curation = typeof value === "object" ? value : undefined;
    if (typeof value === "string") this.setAttribute("curation", value);
    this.#update();
  }

  /** Reads the page again. */
  refresh() {
    if (this.#state === "error" && !broken) engine = undefined;
    if (!this.#settle) this.#await();
    if (this.#widget) this.#run();
    else this.#load();
    return this.#ready;
  }
  show(section) { return this.#call("show", section) ?? false; }
  /** Goes to an item's sentence. */
  reveal(id) { return this.#call("reveal", id) ?? false; }
  toJSON() { return this.#call("data") ?? this.#data ?? null; }
  /** As "json", "csv", "ics" or "jsonld". */
  export(format) { return this.#call("export", format) ?? null; }

  // -- Life --

  /** Shows what was made beforehand, as far as it still stands on the page, and nothing is loaded for it. */
  async #rest() {
    this.#near.disconnect();
    this.#rests = true;
    try {
      await parsed();
      const { figures = [], dates = [] } = await this.#given() ?? {};
      const stands = reader();
      const ids = [...figures, ...dates].filter((item) => !stands(item)).map((item) => item.id);
      for (const id of ids) this.querySelector(`[data-factbox="${CSS.escape(id)}"]`)?.remove();
      if (ids.length) this.#emit("orphan", { ids });
    } catch (error) {
      this[FAIL](error);
    }
  }

  /** The reader is about to use such a card, or does. */
  async #wake(event) {
    if (!this.#rests || event.ctrlKey || event.metaKey) return;
    if (event.type !== "click") return void (engine ??= startEngine(this.#root)).catch(() => {});
    const item = event.target.closest("[data-factbox]");
    if (item) event.preventDefault();
    await this.#load();
    if (item && !this.reveal(item.dataset.factbox)) item.querySelector("a")?.click();
  }

  async #load() {
    this.#near?.disconnect();
    this.#rests = false;
    if (this.#state === "loading") return;
    this.#enter("loading");
    try {
      if (broken) throw broken;
      const [{ Widget, styles }] = await Promise.all([engine ??= startEngine(this.#root), parsed()]);
      if (this.#state !== "loading") return; // removed meanwhile
      this.#root.adoptedStyleSheets = [base, styles];
      this.#widget = new Widget(this, this.#box, this.#port());
      running.add(this);
    } catch (error) {
      return this[FAIL](error);
    }
    await this.#run();
  }

  /** Reads the page, or takes the data given, and shows the card. */
  async #run() {
    const widget = this.#widget;
    try {
      await widget.run(await this.#given(), this.#curation ?? await this.#json("curation"));
    } catch (error) {
      if (widget === this.#widget) this[FAIL](error);
    }
  }

  /** A card made elsewhere, if there is one. */
  async #given() {
    const inline = this.querySelector("script[type='application/json']")?.textContent;
    return this.#data ?? await this.#json("src") ?? (inline && JSON.parse(inline));
  }

  /** The data an attribute points to, fetched until it is there. */
  async #json(name) {
    const url = this.getAttribute(name);
    return url && (this.#files[url] ??= await get(url).then((file) => file.json()).catch(explain(name, url)));
  }

  /** What the widget asks of the element. */
  #port() {
    const tell = (...words) => {
      if (this.debug) console.info("Factbox:", ...words);
    };
    return {
      enter: (state) => {
        const shown = state !== "empty" || this.showEmpty;
        this.#box.hidden = !shown;
        this.#slot.hidden = shown;
        this.#enter(state);
        if (this.live && !this.#live) this.#follow();
      },
      emit: (type, detail) => {
        tell(type, detail);
        return this.#emit(type, detail);
      },
      tell,
    };
  }

  /** Reads again when the page changes. */
  #follow() {
    let timer;
    this.#live = new MutationObserver((changes) => {
      if (!this.live || changes.every((change) => this.contains(change.target))) return;
      clearTimeout(timer);
      timer = setTimeout(() => this.#update(), 250);
    });
    this.#live.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  }

  /** Gathers changes into one run. */
  #update() {
    if (this.#pending || !this.#widget) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      if (this.#widget) this.#run();
    });
  }

  #call(method, ...values) {
    try {
      return this.#widget?.[method](...values);
    } catch (error) {
      this[FAIL](error);
    }
  }

  #enter(state) {
    this.#internals.states?.delete(this.#state);
    this.#internals.states?.add(state);
    this.#state = state;
    if (state === "loading" || state === "idle") return;
    this.#settle?.(state);
    this.#settle = undefined;
  }

  #await() {
    this.#ready = new Promise((resolve) => { this.#settle = resolve; });
  }

  #emit(type, detail) {
    return this.dispatchEvent(new CustomEvent(`factbox-${type}`,
      { detail, cancelable: type === "jump", bubbles: true, composed: true }));
  }

  [FAIL](error) {
    if (this.#state === "error") return;
    if (error instanceof WebAssembly.RuntimeError && !broken) return panic(error.message);
    const code = error.code ?? "data";
    this.#stop("error");
    if (!warned) console.warn(`Factbox: no card (${code}): ${error.message ?? error}`);
    warned = true;
    this.#emit("error", { code });
  }

  #stop(state) {
    const widget = this.#widget;
    this.#near?.disconnect();
    this.#live?.disconnect();
    this.#near = this.#live = this.#widget = undefined;
    this.#rests = false;
    running.delete(this);
    this.#slot.hidden = false;
    this.#box.hidden = true;
    try {
      if (!broken) widget?.free();
    } catch { /* out of use all the same */ }
    this.#box.replaceChildren();
    this.#enter(state);
  }
}

function camel(name) {
  return name.replace(/-./g, (dash) => dash[1].toUpperCase());
}

for (const name of ATTRIBUTES) {
  if (name in HTMLElement.prototype || name === "curation") continue;
  const flag = FLAGS.includes(name);
  Object.defineProperty(FactboxCard.prototype, camel(name), {
    configurable: true,
    enumerable: true,
    get() { return flag ? this.hasAttribute(name) : this.getAttribute(name); },
    set(value) {
      if (value == null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, flag ? "" : value);
    },
  });
}

/**
 * `<script data-auto="SELECTOR">`: a card behind that element, or behind its second paragraph. With
 * `data-debug` the console says that there is no place for it.
 */
const placeCard = async () => {
  await parsed();
  const script = [...document.querySelectorAll("script[data-auto]")].find((s) => s.src === import.meta.url);
  const place = script && !document.querySelector(TAG) && document.querySelector(script.dataset.auto);
  if (!place) return script?.dataset.debug != null && console.info("Factbox: no place");
  const aside = document.createElement("aside");
  aside.append(document.createElement(TAG));
  const [first, second] = place.querySelectorAll("p");
  (second ?? first ?? place).after(aside);
};

if ("adoptedStyleSheets" in document && !customElements.get(TAG)) {
  base = new CSSStyleSheet();
  base.replaceSync(look);
  customElements.define(TAG, FactboxCard);
  placeCard();
}
