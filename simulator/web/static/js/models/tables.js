/** A table of typed cells: what stands in it, what travels, and what a column adds up to. */

import { readAmount, read as readCell } from "./values.js";

/** @typedef {{id: string, values: Record<string, string>, held: boolean, own: boolean}} Row */

/** The rows as they begin: what was handed in, else what stood there.
 * @param {any} panel @param {any} answer @returns {Row[]} */
export function rowsOf(panel, answer) {
  const given = new Map((answer?.rows ?? []).map((/** @type {any} */ row) => [row.id, row]));
  const rows = panel.rows.map((/** @type {any} */ { id, values }) => {
    const before = given.get(id);
    const fixed = new Set(
      panel.columns.flatMap((/** @type {any} */ each) => (each.fixed ? [each.id] : [])),
    );
    const shown = values.filter(
      (/** @type {[string, string]} */ [column]) => !before || fixed.has(column),
    );
    return {
      id,
      values: Object.fromEntries([...shown, ...(before?.values ?? [])]),
      held: before?.held ?? false,
      own: false,
    };
  });
  const own = [...given.values()].filter(({ id }) => id.startsWith("own-"));
  return [
    ...rows,
    ...own.map(({ id, values, held }) => ({
      id,
      values: Object.fromEntries(values),
      held,
      own: true,
    })),
  ];
}

/** Read *rows* as an answer; *wrong* names a cell as "row-column".
 * @param {any} panel @param {Row[]} rows @returns {import("./answers.js").Reading} */
export function readRows(panel, rows) {
  /** @type {Record<string, string>} */
  const wrong = {};
  const told = rows.flatMap((row) => {
    const blank = row.own && Object.values(row.values).every((each) => !each.trim());
    if (blank) return [];
    /** @type {[string, string][]} */
    const values = [];
    for (const column of panel.columns) {
      if (column.fixed && !row.own) continue;
      const needed = column.required && !row.held;
      const found = readCell({ ...column, required: needed }, row.values[column.id] ?? "");
      if (found.wrong) wrong[`${row.id}-${column.id}`] = found.wrong;
      else if (found.value) values.push([column.id, found.value]);
    }
    return [{ id: row.id, values, held: row.held }];
  });
  return { answer: { type: "Tabled", rows: told }, wrong };
}

/** What the rows that count add up to, for each column of money. @param {any} panel @param {Row[]} rows @returns {Map<string, number>} */
export const sums = (panel, rows) =>
  new Map(
    panel.columns
      .filter((/** @type {any} */ each) => each.kind === "money")
      .map((/** @type {any} */ { id }) => [
        id,
        rows
          .filter((row) => !row.held)
          .reduce((sum, row) => sum + Number(readAmount((row.values[id] ?? "").trim()) ?? 0), 0),
      ]),
  );

/** The id of one more row of one's own. @param {Row[]} rows */
export function nextOwn(rows) {
  const taken = new Set(rows.map(({ id }) => id));
  let n = 1;
  while (taken.has(`own-${n}`)) n += 1;
  return `own-${n}`;
}
