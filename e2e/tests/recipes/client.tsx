// Takes the page over in the browser.
import { hydrateRoot } from "react-dom/client";
import { Story } from "./story";

const made = document.getElementById("made")?.textContent;
hydrateRoot(document.getElementById("app")!, <Story made={made ? JSON.parse(made) : undefined} />);
