/** Sorting: every message of a batch gets one label, by press or by number. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Body } from "../components/letters.js";
import { Icon } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";

/** @param {any} _panel @param {any} answer */
export const begin = (_panel, answer) => ({ labels: Object.fromEntries(answer?.labels ?? []) });

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export function read(panel, draft) {
  const labels = panel.items.flatMap((/** @type {any} */ { id }) =>
    draft.labels[id] ? [[id, draft.labels[id]]] : [],
  );
  return { answer: { type: "Sorted", labels }, left: panel.items.length - labels.length };
}

/** @param {any} _panel @param {number} left */
export const undone = (_panel, left) =>
  ngettext("{n} message is not sorted yet.", "{n} messages are not sorted yet.", left);

/** @param {any} props */
export function Panel({ panel, draft, change, off }) {
  const [open, setOpen] = useState("");
  const done = panel.items.filter((/** @type {any} */ item) => draft.labels[item.id]).length;
  const give = (/** @type {any} */ item, /** @type {string} */ label) =>
    change({ labels: { ...draft.labels, [item.id]: label } });
  const onKey = (/** @type {KeyboardEvent} */ event, /** @type {number} */ at) => {
    const label = panel.labels[Number(event.key) - 1];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const heading = event.target instanceof HTMLButtonElement;
    if (label && !off) {
      give(panel.items[at], label.id);
      const next = panel.items[at + 1] ?? panel.items[at];
      if (next !== panel.items[at]) setOpen(next.id);
      focusOn(`#item-${CSS.escape(next.id)}`);
    } else if (by && heading)
      focusOn(
        `#item-${CSS.escape(panel.items[Math.max(0, Math.min(panel.items.length - 1, at + by))].id)}`,
      );
    else return;
    event.preventDefault();
  };
  return html`<div class="sort">
    <div class="row sort-head">
      <p class="small">${_("{n} of {of} sorted", { n: done, of: panel.items.length })}</p>
      <progress value=${done} max=${panel.items.length} aria-label=${_("Messages sorted")}></progress>
    </div>
    <${Legend} labels=${panel.labels} />
    <ul class="sort-list" aria-label=${_("Messages to sort")}>
      ${panel.items.map(
        (/** @type {any} */ item, /** @type {number} */ at) =>
          html`<${Item} key=${item.id} item=${item} labels=${panel.labels} given=${draft.labels[item.id]} open=${open === item.id} off=${off} onGive=${(/** @type {string} */ label) => give(item, label)} onToggle=${() => setOpen(open === item.id ? "" : item.id)} onKey=${(/** @type {KeyboardEvent} */ event) => onKey(event, at)} />`,
      )}
    </ul>
  </div>`;
}

/** @param {any} props */
const Legend = ({ labels }) =>
  html`<details class="sort-legend small">
    <summary>${_("What the labels mean, and their keys")}</summary>
    <dl>${labels.map((/** @type {any} */ label, /** @type {number} */ at) => html`<div key=${label.id}><dt><kbd>${at + 1}</kbd> ${label.text}</dt><dd>${label.hint}</dd></div>`)}</dl>
  </details>`;

/** @param {any} props */
function Item({ item, labels, given, open, off, onGive, onToggle, onKey }) {
  const label = labels.find((/** @type {any} */ each) => each.id === given);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return html`<li class="sort-item ${open ? "open" : ""}" ref=${box} onKeyDown=${onKey}>
    <button type="button" class="sort-row" id="item-${item.id}" aria-expanded=${open} onClick=${onToggle}>
      <${Icon} name=${open ? "chevron-up" : "chevron-down"} />
      <span class="sort-from clip">${item.sender}</span><span class="sort-subject clip">${item.subject}</span>
      <span class="quiet small nowrap">${item.received}</span>
      ${label ? html`<span class="chip ok"><${Icon} name="check" />${label.text}</span>` : html`<span class="chip">${_("not sorted")}</span>`}
    </button>
    ${
      open &&
      html`<div class="sort-open">
      <p class="small quiet">${item.sender} <span class="sort-address">${item.address}</span></p>
      <${Body} text=${item.body} />
    </div>`
    }
    ${
      open &&
      html`<fieldset class="seg sort-labels" disabled=${off} aria-label=${_("Label for {subject}", { subject: item.subject })}>
      ${labels.map((/** @type {any} */ each) => html`<label key=${each.id} title=${each.hint}><input type="radio" name="label-${item.id}" checked=${given === each.id} onChange=${() => onGive(each.id)} /><span>${each.text}</span></label>`)}
    </fieldset>`
    }
  </li>`;
}
