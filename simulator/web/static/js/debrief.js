/** The debrief: everything is on the page already; only printing needs a script. */
import "./page.js";

const button = document.querySelector("[data-print]");

if (button instanceof HTMLButtonElement) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
