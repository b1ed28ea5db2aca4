/** A table: rows of typed cells, some of them given, and rows of one's own. */

import { Field } from "../components/field.js";
import { Button } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { fields } from "../models/answers.js";

/** @param {any} panel @param {any} answer */
export function begin({ columns, rows }, answer) {
  const given = new Map((answer?.rows ?? []).map((/** @type {any} */ row) => [row.id, row]));
  const own = (answer?.rows ?? []).filter((/** @type {any} */ { id }) => id.startsWith("own-"));
  /** @type {Record<string, any>} */
  const cells = {};
  for (const { id, values } of [...rows, ...own]) {
    const there = Object.fromEntries(given.get(id)?.values ?? values);
    cells[id] = Object.fromEntries(
      columns.map((/** @type {any} */ column) => [column.id, there[column.id] ?? ""]),
    );
  }
  return {
    cells,
    held: (answer?.rows ?? []).flatMap((/** @type {any} */ { id, held }) => (held ? [id] : [])),
    own: own.length,
  };
}

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export function read(panel, draft) {
  /** @type {Record<string, string>} */
  const wrong = {};
  const rows = lines(panel, draft).flatMap(({ id, mine }) => {
    const held = draft.held.includes(id);
    const found = fields(cells(panel, id, mine), named(draft.cells[id], id));
    if (!held) Object.assign(wrong, found.wrong);
    const values = found.pairs.map(([name, text]) => [name.slice(id.length + 1), text]);
    return mine && !values.length ? [] : [{ id, values: held ? [] : values, held }];
  });
  return { answer: { type: "Tabled", rows }, wrong };
}

/** The rows that are there, and those that were added. @param {any} panel @param {any} draft */
const lines = ({ rows }, { own }) => [
  ...rows.map((/** @type {any} */ row) => ({ ...row, mine: false })),
  ...Array.from({ length: own }, (_each, place) => ({
    id: `own-${place + 1}`,
    title: _("A row of your own"),
    mine: true,
    values: [],
  })),
];

/** The cells of a row that can be filled, each as a field of its own.
 * @param {any} panel @param {string} row @param {boolean} mine @returns {any[]} */
const cells = ({ columns }, row, mine) =>
  columns.flatMap((/** @type {any} */ column) =>
    column.fixed && !mine
      ? []
      : [{ ...column, id: `${row}:${column.id}`, required: column.required && !mine }],
  );

/** @param {Record<string, string>} values @param {string} row */
const named = (values, row) =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, text]) => [`${row}:${name}`, text]));

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  const set = (
    /** @type {string} */ row,
    /** @type {string} */ column,
    /** @type {string} */ text,
  ) => change({ cells: { ...draft.cells, [row]: { ...draft.cells[row], [column]: text } } });
  const hold = (/** @type {string} */ id) =>
    change({
      held: draft.held.includes(id)
        ? draft.held.filter((/** @type {string} */ each) => each !== id)
        : [...draft.held, id],
    });
  return html`<div class="form">
    ${lines(panel, draft).map(({ id, title, mine, values }) => {
      const there = Object.fromEntries(values);
      const held = draft.held.includes(id);
      return html`<fieldset class="form-group" key=${id} disabled=${off}>
        <legend>${title}</legend>
        ${panel.columns.map((/** @type {any} */ column) => column.fixed && !mine && html`<p class="small" key=${column.id}><span class="quiet">${column.label}</span> ${there[column.id]}</p>`)}
        ${panel.hold && !mine && html`<label class="small"><input type="checkbox" id="hold-${id}" checked=${held} onChange=${() => hold(id)} /> ${panel.hold}</label>`}
        <div class="form-fields">
          ${cells(panel, id, mine).map((field) => html`<${Field} key=${field.id} field=${field} value=${draft.cells[id]?.[field.id.slice(id.length + 1)] ?? ""} wrong=${wrong[field.id]} off=${off || held} currency=${s.page.day.currency} onChange=${(/** @type {string} */ text) => set(id, field.id.slice(id.length + 1), text)} />`)}
        </div>
      </fieldset>`;
    })}
    ${draft.own < panel.own_rows && html`<${Button} kind="sm" icon="plus" why=${off ? _("The day is over.") : ""} onPress=${() => change({ own: draft.own + 1 })}>${_("Add a row")}<//>`}
  </div>`;
}
