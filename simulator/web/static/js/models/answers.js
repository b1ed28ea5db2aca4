/** What a learner made of a panel: what every kind of work has in common. */

import { read } from "./values.js";

/** *left* counts what is not done, *wrong* names mistakes by field.
 * @typedef {{answer: any, left?: number, wrong?: Record<string, string>}} Reading */

/** What stands in each of *wanted*: what was handed in last, or what was there. @param {any[]} wanted @param {any} answer */
export function values(wanted, answer) {
  const given = Object.fromEntries(answer?.values ?? []);
  return Object.fromEntries(wanted.map(({ id, value }) => [id, given[id] ?? value]));
}

/** Read what was *typed* into fields, as (field, text) pairs and mistakes. @param {any[]} wanted @param {any} typed */
export function fields(wanted, typed) {
  /** @type {[string, string][]} */
  const pairs = [];
  /** @type {Record<string, string>} */
  const wrong = {};
  for (const field of wanted) {
    const found = read(field, typed[field.id] ?? "");
    if (found.wrong) wrong[field.id] = found.wrong;
    else if (found.value) pairs.push([field.id, found.value]);
  }
  return { pairs, wrong };
}

/** Whether *answer* says what was handed in before. @param {any} answer @param {any} before */
export const unchanged = (answer, before) =>
  Object.keys({ ...answer, ...before }).every(
    (part) => part === "type" || JSON.stringify(answer[part]) === JSON.stringify(before?.[part]),
  );
