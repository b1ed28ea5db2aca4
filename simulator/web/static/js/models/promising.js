/** A promised time: how it stands to the deadline, and where to begin. */

import { MINUTE } from "./day.js";

const STEP = 5 * MINUTE;

/** A first proposal: when it should be ready, on the next five minutes. @param {number} ready @param {number} last */
export const propose = (ready, last) => Math.min(Math.ceil(ready / STEP) * STEP, last);

/** Five minutes earlier or later, on the five. @param {number} at @param {number} by */
export const shift = (at, by) =>
  (by > 0 ? Math.floor(at / STEP) + 1 : Math.ceil(at / STEP) - 1) * STEP;

/** How a promise stands: what it is called and by how much. @param {number} at @param {{now: number, due: number, end: number}} frame */
export function standing(at, { now, due, end }) {
  if (at <= now) return { kind: "past", by: now - at };
  if (at > end) return { kind: "after-day", by: at - end };
  if (at > due) return { kind: "after", by: at - due };
  return at === due ? { kind: "on", by: 0 } : { kind: "before", by: due - at };
}
