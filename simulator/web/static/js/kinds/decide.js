/** Deciding: one of several acts, and the reasons that bear it. */

import { Field } from "../components/field.js";
import { Icon } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { fields, values } from "../models/answers.js";

/** @type {Record<string, string>} */
const ICONS = {
  act: "check",
  draft: "square-pen",
  ask: "message-circle-question-mark",
  escalate: "arrow-up",
  refuse: "ban",
  report: "flag",
  hold: "hourglass",
  accept: "handshake",
  decline: "circle-x",
  counter: "scale",
};

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

/** @param {any} _panel @param {number} left @param {any} draft */
export const undone = (_panel, left, { option }) =>
  option
    ? ngettext("Choose {n} more reason.", "Choose {n} more reasons.", left)
    : _("Choose what you do.");

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  const set = (/** @type {string} */ id) => (/** @type {string} */ value) =>
    change({ values: { ...draft.values, [id]: value } });
  return html`<div class="decide">
    <fieldset class="choice-set" disabled=${off}>
      <legend class="decide-q">${panel.question}</legend>
      ${panel.options.map((/** @type {any} */ each) => html`<${Choice} key=${each.id} option=${each} chosen=${draft.option === each.id} onChoose=${() => change({ option: each.id })} />`)}
    </fieldset>
    ${panel.reasons.length > 0 && html`<${Reasons} panel=${panel} reasons=${draft.reasons} off=${off} change=${change} />`}
    ${panel.fields.length > 0 && html`<div class="form-fields">${panel.fields.map((/** @type {any} */ field) => html`<${Field} key=${field.id} field=${field} value=${draft.values[field.id] ?? ""} wrong=${wrong[field.id]} off=${off} currency=${s.page.day.currency} onChange=${set(field.id)} />`)}</div>`}
  </div>`;
}

/** @param {any} props */
const Choice = ({ option, chosen, onChoose }) =>
  html`<label class="choice decide-choice">
    <input type="radio" name="decide" id="decide-${option.id}" checked=${chosen} onChange=${onChoose} />
    <span class="decide-act"><${Icon} name=${ICONS[option.act] ?? "check"} />${actWord(option.act)}</span>
    <span class="decide-text">${option.text}${option.detail && html`<span class="small quiet">${option.detail}</span>`}</span>
  </label>`;

/** @param {any} props */
function Reasons({ panel, reasons, off, change }) {
  const { least, most } = panel;
  const full = reasons.length >= most;
  const turn = (/** @type {string} */ id) =>
    change({
      reasons: reasons.includes(id)
        ? reasons.filter((/** @type {string} */ each) => each !== id)
        : most === 1
          ? [id]
          : [...reasons, id],
    });
  return html`<fieldset class="decide-reasons" disabled=${off} aria-describedby="reasons-n">
    <legend><strong>${_("Because")}</strong></legend>
    <p id="reasons-n" class="small quiet">${least === most ? ngettext("Choose {n} reason.", "Choose {n} reasons.", most) : _("Choose {least} to {most} reasons.", { least, most })} ${full && most > 1 && _("Take one out to choose another.")}</p>
    ${panel.reasons.map(
      (/** @type {any} */ each) => html`<label class="check" key=${each.id}>
        <input type=${most === 1 ? "radio" : "checkbox"} name="reason" id="reason-${each.id}" checked=${reasons.includes(each.id)} disabled=${most > 1 && full && !reasons.includes(each.id)} onChange=${() => turn(each.id)} /><span>${each.text}${each.detail && html`<span class="hint-line"> ${each.detail}</span>`}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** @param {string} act */
function actWord(act) {
  switch (act) {
    case "act":
      return _("Do it");
    case "draft":
      return _("Prepare it");
    case "ask":
      return _("Ask");
    case "escalate":
      return _("Escalate");
    case "refuse":
      return _("Refuse");
    case "report":
      return _("Report");
    case "hold":
      return _("Hold it");
    case "accept":
      return _("Accept");
    case "decline":
      return _("Decline");
    default:
      return _("Counter");
  }
}
