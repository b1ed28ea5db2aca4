/** A table of typed cells: walked by arrows and Tab, summed up as one types, cards on a phone. */

import { advice, TYPES } from "../components/field.js";
import { Button, Icon, IconButton } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { amount, cell } from "../helpers/say.js";
import { nextOwn, readRows, rowsOf, sums } from "../models/tables.js";

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({ rows: rowsOf(panel, answer) });

/** @param {any} panel @param {any} draft */
export const read = (panel, { rows }) => readRows(panel, rows);

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  const { rows } = draft;
  const say = cell(s.page.day.currency);
  const own = rows.filter((/** @type {any} */ row) => row.own).length;
  const set = (/** @type {string} */ id, /** @type {any} */ part) =>
    change({
      rows: rows.map((/** @type {any} */ row) => (row.id === id ? { ...row, ...part(row) } : row)),
    });
  const add = () => {
    const id = nextOwn(rows);
    change({ rows: [...rows, { id, values: {}, held: false, own: true }] });
    focusOn(`#f-${CSS.escape(`${id}-${panel.columns[0].id}`)}`);
  };
  const drop = (/** @type {string} */ id) => {
    change({ rows: rows.filter((/** @type {any} */ row) => row.id !== id) });
    focusOn("#table-add");
  };
  const titles = new Map(panel.rows.map((/** @type {any} */ row) => [row.id, row.title]));
  return html`<div class="grid" onKeyDown=${walk}>
    <div class="grid-box" tabindex="-1">
      <table class="table grid-table" role="table">
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader"><span class="visually-hidden">${_("Row")}</span></th>
          ${panel.columns.map((/** @type {any} */ each) => html`<${Heading} key=${each.id} column=${each} currency=${s.page.day.currency} />`)}
        </tr></thead>
        <tbody role="rowgroup">
          ${rows.map(
            (/** @type {any} */ row) =>
              html`<${Row} key=${row.id} panel=${panel} row=${row} title=${titles.get(row.id) ?? _("A row of your own")} say=${say} wrong=${wrong} off=${off} onSet=${(/** @type {string} */ column, /** @type {string} */ value) => set(row.id, (/** @type {any} */ { values }) => ({ values: { ...values, [column]: value } }))} onHold=${(/** @type {boolean} */ held) => set(row.id, () => ({ held }))} onDrop=${() => drop(row.id)} />`,
          )}
        </tbody>
        <${Sums} panel=${panel} rows=${rows} currency=${s.page.day.currency} />
      </table>
    </div>
    ${panel.own_rows > 0 && !off && html`<${Button} id="table-add" kind="sm" icon="plus" why=${own >= panel.own_rows ? _("There is room for {n} rows of your own.", { n: panel.own_rows }) : ""} onPress=${add}>${_("Add a row")}<//>`}
  </div>`;
}

/** @param {any} props */
const Heading = ({ column, currency }) =>
  html`<th scope="col" role="columnheader" class=${numeric(column) ? "n" : ""}>${column.label}${column.kind === "money" && html` <span class="faint">(${currency})</span>`}${!column.required && !column.fixed && html` <span class="faint">· ${_("may stay empty")}</span>`}${column.hint && html`<span class="grid-hint">${column.hint}</span>`}</th>`;

/** @param {any} column */
const numeric = ({ kind }) => kind === "money" || kind === "number";

/** @param {any} props */
function Row({ panel, row, title, say, wrong, off, onSet, onHold, onDrop }) {
  return html`<tr role="row" class="${row.held ? "held" : ""} ${row.own ? "own" : ""}">
    <th scope="row" role="rowheader">${title}${panel.hold && !row.own && html`<label class="check small grid-hold"><input type="checkbox" id="hold-${row.id}" checked=${row.held} disabled=${off} onChange=${(/** @type {any} */ event) => onHold(event.target.checked)} /><span>${panel.hold}<span class="visually-hidden">: ${title}</span></span></label>`}${row.own && !off && html`<${IconButton} icon="x" class="grid-drop" label=${_("Take this row out")} onPress=${onDrop} />`}</th>
    ${panel.columns.map((/** @type {any} */ column) => {
      const value = row.values[column.id] ?? "";
      const shown = column.fixed && !row.own;
      return html`<td role="cell" key=${column.id} class="${numeric(column) ? "n" : ""} ${shown ? "fixed" : ""}">
        <span class="grid-label" aria-hidden="true">${column.label}</span>
        ${shown ? html`<span>${say(column.kind, value)}</span>` : html`<${Cell} column=${column} row=${row} title=${title} value=${value} wrong=${wrong[`${row.id}-${column.id}`]} off=${off} onSet=${(/** @type {string} */ text) => onSet(column.id, text)} />`}
      </td>`;
    })}
  </tr>`;
}

/** @param {any} props */
function Cell({ column, row, title, value, wrong, off, onSet }) {
  const id = `f-${row.id}-${column.id}`;
  const common = {
    id,
    "aria-label": `${column.label}, ${title}`,
    "aria-invalid": wrong ? "true" : undefined,
    "aria-describedby": wrong ? `${id}-wrong` : undefined,
    disabled: off,
    "data-col": column.id,
  };
  const input = (/** @type {any} */ event) => onSet(event.target.value);
  const options =
    column.kind === "yes_no"
      ? [
          { id: "yes", text: _("Yes") },
          { id: "no", text: _("No") },
        ]
      : column.options;
  return html`${
    column.kind === "choice" || column.kind === "yes_no"
      ? html`<select class="input" ...${common} value=${value} onChange=${input}><option value="">${_("Choose")}</option>${options.map((/** @type {any} */ each) => html`<option key=${each.id} value=${each.id}>${each.text}</option>`)}</select>`
      : column.kind === "long"
        ? html`<textarea class="input" rows="2" ...${common} value=${value} onInput=${input}></textarea>`
        : html`<input class="input" type="text" autocomplete="off" ...${TYPES[column.kind]} ...${common} value=${value} onInput=${input} />`
  }${wrong && html`<span class="error-line" id="${id}-wrong"><${Icon} name="circle-alert" /><span>${advice(wrong)}</span></span>`}`;
}

/** @param {any} props */
function Sums({ panel, rows, currency }) {
  const found = sums(panel, rows);
  if (!found.size) return null;
  return html`<tfoot role="rowgroup"><tr role="row">
    <th scope="row" role="rowheader">${_("Sum")}</th>
    ${panel.columns.map((/** @type {any} */ { id, label }) => html`<td role="cell" key=${id} class="n">${found.has(id) && html`<span class="grid-label" aria-hidden="true">${label}</span><output>${amount(Math.round((found.get(id) ?? 0) * 100) / 100, currency)}</output>`}</td>`)}
  </tr></tfoot>`;
}

/** Up, down and Enter go through a column; a list and a text of several lines keep their own keys.
 * @param {KeyboardEvent} event */
function walk(event) {
  const here = event.target;
  const by = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key];
  if (
    !(here instanceof HTMLInputElement) ||
    !by ||
    here.type === "date" ||
    here.type === "checkbox"
  )
    return;
  const box = /** @type {HTMLElement} */ (event.currentTarget);
  const column = [...box.querySelectorAll(`[data-col="${CSS.escape(here.dataset.col ?? "")}"]`)];
  const next = column[column.indexOf(here) + by];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement && next.type === "text") next.select();
}
