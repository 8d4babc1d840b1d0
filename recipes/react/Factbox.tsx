"use client";

import type { Card, FactboxCard, FactboxCardAttributes, FactboxCardListeners } from "factbox";
import { useEffect, useRef, type DetailedHTMLProps, type HTMLAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "factbox-card": DetailedHTMLProps<HTMLAttributes<FactboxCard>, FactboxCard> & FactboxCardAttributes;
    }
  }
}

type Props = FactboxCardAttributes & {
  /** The article's address or id: with another one the card is made anew. */
  article: string;
  /** What `factbox card` made of the article, and `factbox html` of that. */
  made?: { card: Card; html: string };
  /** Listeners by the events' names. */
  on?: FactboxCardListeners;
};

/** The figures and dates of the article on the page. Rendered on a server it is what was made. */
export function Factbox({ article, made, on, ...attributes }: Props) {
  const card = useRef<FactboxCard>(null);
  useEffect(() => {
    const listening = new AbortController();
    for (const [event, listener] of Object.entries(on ?? {})) {
      card.current!.addEventListener(event, listener as EventListener, { signal: listening.signal });
    }
    import("factbox");
    return () => listening.abort();
  });
  const json = made && JSON.stringify(made.card).replaceAll("<", "\\u003c");
  return (
    <aside>
      <factbox-card key={article} ref={card} {...attributes}>
        {made && <div dangerouslySetInnerHTML={{ __html: made.html }} />}
        {made && <script type="application/json" dangerouslySetInnerHTML={{ __html: json! }} />}
      </factbox-card>
    </aside>
  );
}
