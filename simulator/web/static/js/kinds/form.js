/** A form: typed fields under their headings. */

import { Field } from "../components/field.js";
import { html } from "../helpers/html.js";
import { fields, values } from "../models/answers.js";

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({ values: values(panel.fields, answer) });

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export function read(panel, draft) {
  const { pairs, wrong } = fields(panel.fields, draft.values);
  return { answer: { type: "Filled", values: pairs }, wrong };
}

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  const set = (/** @type {string} */ id) => (/** @type {string} */ value) =>
    change({ values: { ...draft.values, [id]: value } });
  return html`<div class="form">
    ${groups(panel.fields).map(
      ([name, fields]) =>
        html`<${name ? "fieldset" : "div"} class="form-group" key=${name}>
          ${name && html`<legend>${name}</legend>`}
          <div class="form-fields">
            ${fields.map((field) => html`<${Field} key=${field.id} field=${field} value=${draft.values[field.id] ?? ""} wrong=${wrong[field.id]} off=${off} currency=${s.page.day.currency} onChange=${set(field.id)} />`)}
          </div>
        <//>`,
    )}
  </div>`;
}

/** Fields by heading, in order. @param {any[]} fields @returns {[string, any[]][]} */
function groups(fields) {
  /** @type {[string, any[]][]} */
  const found = [];
  for (const field of fields) {
    const last = found.at(-1);
    if (last && last[0] === field.group) last[1].push(field);
    else found.push([field.group, [field]]);
  }
  return found;
}
