/** Deciding: one course, and the reasons for it. */

import { Field } from "../components/field.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { fields, values } from "../models/answers.js";

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({
  option: answer?.option ?? "",
  reasons: answer?.reasons ?? [],
  values: values(panel.fields, answer),
});

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export function read(panel, { option, reasons, values: typed }) {
  const { pairs, wrong } = fields(panel.fields, typed);
  const left = (option ? 0 : 1) + Math.max(0, panel.least - reasons.length);
  return { answer: { type: "Decided", option, reasons, values: pairs }, left, wrong };
}

/** @param {any} _panel @param {number} left */
export const undone = (_panel, left) => ngettext("Choose {n} more.", "Choose {n} more.", left);

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  const full = draft.reasons.length >= panel.most;
  const give = (/** @type {string} */ id) =>
    change({
      reasons: draft.reasons.includes(id)
        ? draft.reasons.filter((/** @type {string} */ each) => each !== id)
        : [...(panel.most === 1 ? [] : draft.reasons), id],
    });
  const set = (/** @type {string} */ id) => (/** @type {string} */ value) =>
    change({ values: { ...draft.values, [id]: value } });
  return html`<div class="form">
    <fieldset class="choice-set" disabled=${off}>
      <legend>${panel.question}</legend>
      ${panel.options.map((/** @type {any} */ each) => html`<label class="choice" key=${each.id}><input type="radio" name="decide" id="decide-${each.id}" checked=${draft.option === each.id} onChange=${() => change({ option: each.id })} /><span>${each.text}</span>${each.detail && html`<span class="small quiet">${each.detail}</span>`}</label>`)}
    </fieldset>
    <fieldset class="choice-set" disabled=${off}>
      <legend>${_("Why?")}</legend>
      ${panel.reasons.map((/** @type {any} */ each) => {
        const given = draft.reasons.includes(each.id);
        return html`<label class="choice" key=${each.id}><input type=${panel.most === 1 ? "radio" : "checkbox"} name="reason" id="reason-${each.id}" checked=${given} disabled=${!given && full && panel.most > 1} onChange=${() => give(each.id)} /><span>${each.text}</span></label>`;
      })}
    </fieldset>
    ${panel.fields.length > 0 && html`<div class="form-fields">${panel.fields.map((/** @type {any} */ field) => html`<${Field} key=${field.id} field=${field} value=${draft.values[field.id] ?? ""} wrong=${wrong[field.id]} off=${off} currency=${s.page.day.currency} onChange=${set(field.id)} />`)}</div>`}
  </div>`;
}
