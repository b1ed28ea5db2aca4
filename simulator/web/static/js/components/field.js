/** One typed field, with what is wrong beside it. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Icon } from "./parts.js";

/** How a kind of field is typed. @type {Record<string, any>} */
export const TYPES = {
  money: { inputmode: "decimal" },
  number: { inputmode: "decimal" },
  date: { type: "date" },
  time: { inputmode: "numeric", placeholder: "00:00" },
  phone: { type: "tel", autocomplete: "off" },
};

/** @param {any} props */
export function Field({ field, value, wrong, off, currency, onChange }) {
  const id = `f-${field.id}`;
  const notes =
    [field.hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  const common = {
    id,
    "aria-describedby": notes,
    "aria-invalid": wrong ? "true" : undefined,
    disabled: off,
  };
  const chosen = field.kind === "choice" || field.kind === "yes_no";
  return html`<div class="field field-${field.kind}">
    ${chosen ? html`<${Choice} field=${field} value=${value} common=${common} onChange=${onChange} />` : html`<${Typed} field=${field} value=${value} common=${common} currency=${currency} onChange=${onChange} />`}
    ${field.hint && html`<p class="hint-line" id="${id}-hint">${field.hint}</p>`}
    ${wrong && html`<p class="error-line" id="${id}-wrong"><${Icon} name="circle-alert" /><span>${advice(wrong)}</span></p>`}
  </div>`;
}

/** @param {any} props */
function Typed({ field, value, common, currency, onChange }) {
  const input = (/** @type {any} */ event) => onChange(event.target.value);
  return html`<label for=${common.id}>${field.label}${field.kind === "money" && html` <span class="faint">(${currency})</span>`}${!field.required && html` <span class="faint">· ${_("may stay empty")}</span>`}</label>
    ${
      field.kind === "long"
        ? html`<textarea class="input" rows="3" ...${common} value=${value} onInput=${input}></textarea>`
        : html`<input class="input" type="text" autocomplete="off" ...${TYPES[field.kind]} ...${common} value=${value} onInput=${input} />`
    }`;
}

/** @param {any} props */
function Choice({ field, value, common, onChange }) {
  const options =
    field.kind === "yes_no"
      ? [
          { id: "yes", text: _("Yes") },
          { id: "no", text: _("No") },
        ]
      : field.options;
  const plain = options.every((/** @type {any} */ each) => !each.detail);
  if (plain && options.length > 4) {
    return html`<label for=${common.id}>${field.label}</label>
      <select class="input" ...${common} value=${value} onChange=${(/** @type {any} */ event) => onChange(event.target.value)}>
        <option value="">${_("Choose")}</option>
        ${options.map((/** @type {any} */ each) => html`<option key=${each.id} value=${each.id}>${each.text}</option>`)}
      </select>`;
  }
  return html`<fieldset class="choices" disabled=${common.disabled} aria-describedby=${common["aria-describedby"]}>
    <legend class="label">${field.label}</legend>
    ${options.map(
      (/** @type {any} */ each, /** @type {number} */ at) =>
        html`<label class="check" key=${each.id}><input type="radio" id=${at ? undefined : common.id} name=${common.id} checked=${value === each.id} onChange=${() => onChange(each.id)} /><span>${each.text}${each.detail && html`<span class="hint-line"> ${each.detail}</span>`}</span></label>`,
    )}
  </fieldset>`;
}

/** What to write instead. @param {string} wrong */
export function advice(wrong) {
  switch (wrong) {
    case "empty":
      return _("This is still empty.");
    case "money":
      return _("Write an amount, such as 389000 or 12.50.");
    case "number":
      return _("Write a number.");
    case "date":
      return _("Choose a date.");
    case "time":
      return _("Write it as 09:30.");
    default:
      return _("Write a phone number of at least six digits.");
  }
}
