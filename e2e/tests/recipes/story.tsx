// A page of a React site, as the server and the browser render it.
import { useState } from "react";
import { Factbox } from "../../../recipes/react/Factbox";

export function Story({ made }: { made?: Parameters<typeof Factbox>[0]["made"] }) {
  const [figures, setFigures] = useState(0);
  return (
    <article>
      <h1>New ferry carries 380 passengers</h1>
      <p>The council bought a ferry for 2.6 million euros on Tuesday, the mayor said. It carries 380 passengers and 24 cars, and will first sail on June 8.</p>
      <Factbox
        article="/ferry" made={made} published="2026-05-14" max-items={3} live loading={made ? "interaction" : "lazy"}
        on={{ "factbox-ready": (event) => setFigures(event.detail.figures) }}
      />
      <p>About 1,900 people a day took the old ferry, which was built in 1974 and broke down 17 times last year.</p>
      <footer>{figures} figures</footer>
    </article>
  );
}
