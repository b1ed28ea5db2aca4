/** The replay: letting go of the slider shows that moment; without a script, a button does. */
import "./page.js";

const form = document.querySelector("[data-scrub]");

if (form instanceof HTMLFormElement) {
  const slider = form.querySelector("input");
  slider?.addEventListener("change", () => form.requestSubmit());
}
