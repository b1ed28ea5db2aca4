/** What a message does, and what it is about. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { actName } from "../helpers/say.js";

const ACTS = ["acknowledge", "ask", "propose", "deliver", "decline", "escalate", "hand_over"];

/** @param {any} props */
export const Acts = ({ value, onChange }) =>
  html`<fieldset class="seg" aria-label=${_("What your message does")}>
    ${ACTS.map((act) => html`<label key=${act}><input type="radio" name="act" checked=${value === act} onChange=${() => onChange(act)} /><span>${actName(act)}</span></label>`)}
  </fieldset>`;

/** Which task it is about, where that is not plain. @param {any} props */
export function About({ s, thread, value, onChange }) {
  const tasks = thread ? thread.tasks : [...s.desk.tasks.values()];
  if (thread ? tasks.length < 2 : !tasks.length) return null;
  return html`<label class="about small"><span class="quiet">${_("About")}</span>
    <select class="input" value=${value} onChange=${(/** @type {any} */ event) => onChange(event.target.value)}>
      ${!thread && html`<option value="">${_("no task")}</option>`}
      ${tasks.map((/** @type {any} */ task) => html`<option key=${task.id} value=${task.id}>${task.title}</option>`)}
    </select>
  </label>`;
}
