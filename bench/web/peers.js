// The libraries a newsroom would take instead, each as one function from text to findings.
import * as chrono from "chrono-node";
import nlp from "compromise";
import dates from "compromise-dates";

nlp.plugin(dates);

/** Dates only. */
export const chronoDates = (text, day) => chrono.en.parse(text, new Date(day));

/** Dates and numbers. */
export const compromise = (text, day) => {
  const doc = nlp(text);
  return { dates: doc.dates({ today: day }).json(), numbers: doc.numbers().json() };
};
