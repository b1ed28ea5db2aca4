/** Starts an appointment may have, day by day. Moments are simulated ms. */

import { HOUR } from "./day.js";

const MORNING = 8;
const EVENING = 19;

/** @param {any} panel @param {import("./day.js").Day} day */
export function days(panel, day) {
  const first = day.dayOf(panel.opens);
  const last = day.dayOf(panel.closes - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The hours of *offset* that a calendar shows: within the panel's, and within a working day when they run overnight.
 * @param {any} panel @param {import("./day.js").Day} day @param {number} offset */
export function frame(panel, day, offset) {
  const whole = days(panel, day).length > 1;
  const morning = day.at(MORNING * 60, offset);
  const evening = day.at(EVENING * 60, offset);
  const from = whole ? Math.max(panel.opens, morning) : panel.opens;
  const until = whole ? Math.min(panel.closes, evening) : panel.closes;
  const hour = (/** @type {number} */ at, /** @type {(n: number) => number} */ round) =>
    round((at - day.at(0, offset)) / HOUR) * HOUR + day.at(0, offset);
  return { from, until, top: hour(from, Math.floor), bottom: hour(until, Math.ceil) };
}

/** Every start of that day, each with the entry that stands in its way.
 * @param {any} panel @param {import("./day.js").Day} day @param {number} offset @param {any[]} entries */
export function starts(panel, day, offset, entries) {
  const { from, until } = frame(panel, day, offset);
  const found = [];
  const first = panel.opens + Math.ceil((from - panel.opens) / panel.step) * panel.step;
  for (let at = first; at + panel.length <= Math.min(until, panel.closes); at += panel.step) {
    found.push({ at, taken: taken(panel, entries, at) });
  }
  return found;
}

/** The entry that *at* would lie on, or undefined. @param {any} panel @param {any[]} entries @param {number} at */
export function taken(panel, entries, at) {
  return entries.find(
    (entry) =>
      entry.id !== panel.entry &&
      !entry.protected &&
      at < entry.ends &&
      entry.starts < at + panel.length,
  );
}

/** Why *at* cannot be chosen: "outside", "step", or nothing. @param {any} panel @param {number} at */
export function refusal(panel, at) {
  if (at < panel.opens || at + panel.length > panel.closes) return "outside";
  return (at - panel.opens) % panel.step ? "step" : "";
}
