/** The way to the planner, and its place until it is there. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { foresee, useLate } from "../helpers/late.js";
import { Coming } from "./coming.js";

const SCREEN = "screens/planner";

/** The planner's panes, of which a phone shows one. */
export const PANES = ["tray", "plan", "fit"];

/** @param {any} s */
export const isPlanning = (s) => PANES.includes(s.pane.value);

/** @param {any} props */
export function Planner({ s }) {
  const late = useLate(s, SCREEN);
  return late.module
    ? html`<${late.module.Screen} s=${s} />`
    : html`<main id="main" class="panes" tabindex="-1"><h1 class="visually-hidden">${_("Planner")}</h1><div class="pane pane-coming"><${Coming} late=${late} /></div></main>`;
}

/** Desk and planner, side by side in the bar. @param {any} props */
export function Places({ s }) {
  const planning = isPlanning(s);
  const go = (/** @type {string} */ pane) => () => {
    s.drawer.value = null;
    s.pane.value = pane;
  };
  return html`<nav class="tb-nav wide-only" aria-label=${_("Workplace")}>
    <button type="button" aria-current=${planning ? undefined : "page"} onClick=${() => planning && go("inbox")()}>${_("Desk")}</button>
    <button type="button" aria-current=${planning ? "page" : undefined} onClick=${go("plan")} onPointerEnter=${() => foresee(SCREEN)} onFocus=${() => foresee(SCREEN)}>${_("Planner")}</button>
  </nav>`;
}
