/** What a learner made of a panel so far, and what still keeps it from being handed in. */

import { read } from "./values.js";

/** @typedef {{answer: any, left: number, wrong: Record<string, string>}} Reading */

/** Where a panel begins: what was handed in last, or what stands in its fields. @param {any} panel @param {any} answer @returns {any} */
export function begin(panel, answer) {
  switch (panel.kind) {
    case "sort":
      return { labels: Object.fromEntries(answer?.labels ?? []) };
    case "form":
      return { values: values(panel, answer) };
    case "appointment":
      return { starts: answer?.starts ?? null, values: values(panel, answer) };
    case "pick":
      return { options: answer?.options ?? [] };
    default:
      return {};
  }
}

/** Read *draft* as an answer. *left* counts what is not done, *wrong* names mistakes by field.
 * @param {any} panel @param {any} draft @returns {Reading} */
export function readAnswer(panel, draft) {
  switch (panel.kind) {
    case "sort": {
      const labels = panel.items.flatMap((/** @type {any} */ { id }) =>
        draft.labels[id] ? [[id, draft.labels[id]]] : [],
      );
      return {
        answer: { type: "Sorted", labels },
        left: panel.items.length - labels.length,
        wrong: {},
      };
    }
    case "pick": {
      const { options } = draft;
      const left = Math.max(0, panel.least - options.length);
      return { answer: { type: "Picked", options }, left, wrong: {} };
    }
    case "form": {
      const { pairs, wrong } = fields(panel, draft);
      return { answer: { type: "Filled", values: pairs }, left: 0, wrong };
    }
    default: {
      const { pairs, wrong } = fields(panel, draft);
      return {
        answer: { type: "Appointed", starts: draft.starts, values: pairs },
        left: draft.starts === null ? 1 : 0,
        wrong,
      };
    }
  }
}

/** @param {any} panel @param {any} answer */
function values(panel, answer) {
  const given = Object.fromEntries(answer?.values ?? []);
  return Object.fromEntries(
    panel.fields.map((/** @type {any} */ { id, value }) => [id, given[id] ?? value]),
  );
}

/** @param {any} panel @param {any} draft */
function fields(panel, draft) {
  /** @type {[string, string][]} */
  const pairs = [];
  /** @type {Record<string, string>} */
  const wrong = {};
  for (const field of panel.fields) {
    const found = read(field, draft.values[field.id] ?? "");
    if (found.wrong) wrong[field.id] = found.wrong;
    else if (found.value) pairs.push([field.id, found.value]);
  }
  return { pairs, wrong };
}
