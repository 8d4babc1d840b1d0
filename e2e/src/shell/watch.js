// Runs before the page's own scripts and keeps what the harness asks for later. Chance is made the
// same in every load, so that fewer pages differ from themselves.
(() => {
  const seen = { console: [], shifts: [], tasks: [] };
  let seed = 1;
  Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

  for (const name of ["error", "warn", "info", "log", "debug"]) {
    const log = console[name];
    console[name] = function (...words) {
      try { seen.console.push(`${name}: ${words.map(String).join(" ")}`); } catch { /* no words */ }
      return log.apply(this, words);
    };
  }
  addEventListener("error", (event) => seen.console.push(`uncaught: ${event.message} ${event.filename}`));

  const place = () => document.getElementById("factbox-shell");
  const ours = (node) => node === place() || place()?.contains(node);
  const line = (node) => node.nodeType === 1
    ? `<${node.localName} ${node.getAttributeNames().sort().map((name) => `${name}="${node.getAttribute(name)}"`).join(" ")}>`
    : node.nodeValue.trim();

  // Scroll bars of the overlay kind fade at their own time.
  const still = new CSSStyleSheet();
  const style = (more) => still.replaceSync(`html { scrollbar-width: none !important; ${more} }`);
  style("");
  document.adoptedStyleSheets.push(still);

  const observe = (type, take) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe("layout-shift", (shift) => {
    for (const { node } of shift.sources) if (node && !ours(node)) seen.shifts.push(line(node));
  });
  observe("long-animation-frame", (frame) => {
    for (const script of frame.scripts) {
      if (script.sourceURL.includes("/factbox")) seen.tasks.push([script.duration, script.invoker]);
    }
  });

  const dom = () => {
    const lines = [];
    const visit = (node, depth) => {
      if (node === place()) return;
      const said = line(node);
      if (said) lines.push(`${depth} ${said}`);
      for (const child of node.childNodes) visit(child, depth + 1);
    };
    visit(document.documentElement, 0);
    return lines;
  };

  // Names on the window, and on what pages and libraries build on.
  const { Array: A, Element: E, Node: N, Object: O, Promise: P, String: S } = globalThis;
  const names = (of) => O.getOwnPropertyNames(of);
  const globals = () => [
    ...names(globalThis).filter((name) => !/^\d+$/.test(name)),
    ...O.entries({ A, E, N, O, P, S }).flatMap(([kind, { prototype }]) => names(prototype).map((name) => `${kind}.${name}`)),
    ...[...document.adoptedStyleSheets].map((sheet) => "adopted " + [...sheet.cssRules].map((rule) => rule.cssText).join(" ")),
    ...[...document.styleSheets].map((sheet) => `${sheet.href} ${sheet.disabled}`),
  ];

  O.defineProperty(globalThis, "shell", { enumerable: false, value: {
    state: () => place()?.firstElementChild?.state,
    show: () => { place()?.scrollIntoView({ block: "center", behavior: "instant" }); return true; },
    hide: (hidden) => { style(hidden ? "opacity: 0 !important" : ""); return true; },
    place: () => {
      const { left, top, right, bottom } = place()?.getBoundingClientRect() ?? new DOMRect();
      return [left, top, right, bottom];
    },
    look: () => ({ "the page's nodes": dom(), "names and styles of the page": globals(), "layout shift": seen.shifts,
      console: seen.console }),
    tasks: () => seen.tasks,
  } });
})();
