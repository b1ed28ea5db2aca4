/** Small parts that every pane uses: icons, buttons, marks, deadlines. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { moment, near } from "../helpers/say.js";

/** @param {any} props */
export const Icon = ({ name }) =>
  html`<svg class="icon" aria-hidden="true"><use href="#i-${name}" /></svg>`;

/** A button with words; one that is off stays focusable and says why. @param {any} props */
export function Button({ icon, kind = "", keys, why, busy, onPress, children, ...rest }) {
  const off = Boolean(why) || busy;
  return html`<button
    type="button"
    class="btn ${kind} ${busy ? "is-busy" : ""}"
    aria-disabled=${off || undefined}
    onClick=${off ? (/** @type {Event} */ event) => event.preventDefault() : onPress}
    ...${rest}
  >
    ${icon && html`<${Icon} name=${busy ? "loader-circle" : icon} />`}<span>${children}</span>${keys && html`<kbd>${keys}</kbd>`}
  </button>`;
}

/** A button of one icon. @param {any} props */
export const IconButton = ({ icon, label, class: extra = "", onPress, ...rest }) =>
  html`<button type="button" class="ibtn ${extra}" aria-label=${label} title=${label} onClick=${onPress} ...${rest}>
    <${Icon} name=${icon} />
  </button>`;

/** A person's mark: colour, shape and letters. @param {any} props */
export const Mark = ({ person, size = "" }) =>
  html`<span class="mono ${size} hue-${person.mark.hue} shape-${person.mark.shape}" aria-hidden="true">${person.mark.letters}</span>`;

/** @param {{was: number | null, due: number}} task */
export const direction = (task) =>
  task.was === null ? "" : task.due < task.was ? "earlier" : "later";

/** A deadline, how near it is and whether it moved. @param {any} props */
export function Due({ s, task, short = false }) {
  s.watch();
  const { day, now } = s;
  const urgency = task.urgency(now, s.plan.need(task, now));
  const moved = direction(task);
  const state = urgency === "done" && task.standing !== "delivered" ? "" : urgency;
  const look =
    urgency === "late" || urgency === "soon" ? urgency : `${state} ${moved && "moved"} ${moved}`;
  const left = task.open && !short && !(moved && urgency === "") ? near(task.due, now) : "";
  return html`<span class="due ${look}">
    <${Icon} name=${dueIcon(state, moved)} />
    ${
      moved &&
      html`<span class="visually-hidden">${moved === "earlier" ? _("moved earlier, was") : _("moved later, was")} </span
      ><s>${moment(day, task.was)}</s><span class="visually-hidden"> ${_("now")} </span>`
    }
    <time>${moment(day, task.due)}</time>${left && html`<span class="due-left">${left}</span>`}
  </span>`;
}

/** @param {string} state @param {string} moved */
function dueIcon(state, moved) {
  if (state === "late") return "triangle-alert";
  if (state === "done") return "check";
  if (moved) return moved === "earlier" ? "move-left" : "move-right";
  return "flag";
}

/** Nothing here, and the next sensible thing to do. @param {any} props */
export const Empty = ({ title, children }) =>
  html`<div class="empty">
    <svg class="empty-line" viewBox="0 0 120 20" aria-hidden="true"><path d="M2 10h116" /><circle cx="32" cy="10" r="6" /></svg>
    <p><strong>${title}</strong></p>
    <p class="small">${children}</p>
  </div>`;

/** Rows that are not there yet. @param {any} props */
export const Skeleton = ({ rows = 3 }) =>
  html`<div class="skeletons" aria-hidden="true">
    ${Array.from({ length: rows }, () => html`<div class="row"><span class="skeleton sk-o"></span><span class="sk-f stack"><span class="skeleton sk-a"></span><span class="skeleton sk-b"></span></span></div>`)}
  </div>`;

/** Why something is wrong, beside it. @param {any} props */
export const ErrorLine = ({ id, children }) =>
  html`<p class="error-line in" id=${id}><${Icon} name="circle-alert" /><span>${children}</span></p>`;
