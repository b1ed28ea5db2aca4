/** Limits that a learner has noted for a catalogue: its options are held against these, and only these. */

import { readClock } from "./day.js";
import { readAmount } from "./values.js";

/** *op*: "most" and "least" for sums, numbers and times of day, "is" for yes or no, "has" for words.
 * @typedef {{column: string, op: "most" | "least" | "is" | "has", value: string}} Limit */

/** What a limit of a column can say. @param {string} kind @returns {Limit["op"][]} */
export function opsOf(kind) {
  if (["money", "number", "moment"].includes(kind)) return ["most", "least"];
  return kind === "yes_no" ? ["is"] : ["has"];
}

/** The value as it is compared, or null if it cannot be read. @param {string} kind @param {string} typed */
export function bound(kind, typed) {
  const text = typed.trim();
  if (!text) return null;
  if (kind === "moment") return readClock(text);
  if (kind === "money" || kind === "number") {
    const amount = readAmount(text);
    return amount === null ? null : Number(amount);
  }
  return text.toLocaleLowerCase();
}

/** Whether *option* keeps *limit*; what it does not say, it does not keep. @param {Limit} limit @param {any} column @param {any} option */
export function keeps({ op, value }, { id, kind }, option) {
  const there = option.values[id] ?? "";
  const wanted = bound(kind, value);
  const found = bound(kind, kind === "moment" ? there.slice(11) : there);
  if (wanted === null) return true;
  if (found === null) return false;
  if (op === "most") return found <= wanted;
  if (op === "least") return found >= wanted;
  return op === "is" ? found === wanted : String(found).includes(String(wanted));
}

/** The columns in which *option* breaks a limit. @param {Limit[]} limits @param {any[]} columns @param {any} option @returns {any[]} */
export const broken = (limits, columns, option) =>
  columns.filter((column) =>
    limits.some((limit) => limit.column === column.id && !keeps(limit, column, option)),
  );
