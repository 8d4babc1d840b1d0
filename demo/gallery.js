// What the states need beyond their articles.

// A card that is for ever on its way. The element is defined after this, and keeps what it finds.
const { fetch } = window;
window.fetch = (file, ...options) =>
  String(file).endsWith("never.json") ? new Promise(() => {}) : fetch(file, ...options);

// Sixty items: ten months, six counts in each.
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"];
months.forEach((month, at) => {
  const p = document.createElement("p");
  p.textContent = [1, 6, 11, 16, 21, 26].map((day) =>
    `On ${month} ${day} the ringers counted ${(12000 + 370 * at + 13 * day).toLocaleString("en")} birds.`).join(" ");
  document.querySelector("#many article").append(p);
});

// An edited article: the card keeps what was found first, then the desk corrects a number.
const edited = document.querySelector("#edited factbox-card");
customElements.whenDefined("factbox-card").then(() => edited.ready).then(() => {
  edited.data = edited.data;
  document.getElementById("correction").textContent = "9,150";
});
