/** Offering times for a meeting: everybody's clock, and what stands in each calendar. */

import { HOUR, MINUTE } from "./day.js";

const DAY_MINUTES = 24 * 60;

/** What a person's clock is ahead of the day's at *at*, in minutes. @param {any} person @param {number} at */
export function ahead({ shifts }, at) {
  let found = 0;
  for (const [from, minutes] of shifts) if (from <= at) found = minutes;
  return found;
}

/** A person's own clock at *at*: the time, and how many days on it is there. @param {any} person @param {number} at @param {import("./day.js").Day} day */
export function localTime(person, at, day) {
  const there = at + ahead(person, at) * MINUTE;
  return { clock: day.clock(there), days: day.dayOf(there) - day.dayOf(at), on: day.dayOf(there) };
}

/** When a person's clock changes within the time that can be offered. @param {any} person @param {any} panel @returns {{at: number, by: number} | null} */
export function clockChange(person, { opens, closes }) {
  const turn = person.shifts.find(
    (/** @type {[number, number]} */ [from]) => from > opens && from < closes,
  );
  return turn ? { at: turn[0], by: turn[1] - ahead(person, turn[0] - 1) } : null;
}

/** Entries of *calendars* that a meeting at *at* would lie on, with whose they are.
 * @param {any} panel @param {Map<string, any>} calendars @param {number} at @returns {{who: string, title: string}[]} */
export const inTheWay = ({ people, length }, calendars, at) =>
  people.flatMap((/** @type {any} */ { who, calendar }) =>
    (calendars.get(calendar)?.entries ?? [])
      .filter((/** @type {any} */ { starts, ends }) => starts < at + length && at < ends)
      .map((/** @type {any} */ { title }) => ({ who, title })),
  );

/** The days on which something can be offered, and the hours of one of them.
 * @param {any} panel @param {import("./day.js").Day} day */
export function daysOf({ opens, closes }, day) {
  const first = day.dayOf(opens);
  return Array.from({ length: day.dayOf(closes - 1) - first + 1 }, (_each, n) => first + n);
}

/** Every start on day *offset*. @param {any} panel @param {import("./day.js").Day} day @param {number} offset */
export function startsOn({ opens, closes, step, length }, day, offset) {
  const midnight = day.at(0, offset);
  const from = Math.max(opens, midnight);
  const until = Math.min(closes - length, midnight + DAY_MINUTES * MINUTE - MINUTE);
  const found = [];
  for (let at = opens + Math.ceil((from - opens) / step) * step; at <= until; at += step)
    found.push(at);
  return found;
}

/** The hours that are drawn of a day with these *starts*. @param {number[]} starts @param {number} length @param {import("./day.js").Day} day */
export function frameOf(starts, length, day) {
  const hour = (/** @type {number} */ at, /** @type {(n: number) => number} */ round) =>
    day.at(round(day.minuteOf(at) / 60) * 60);
  const top = hour(starts[0] ?? 0, Math.floor);
  return { top, bottom: Math.max(top + HOUR, hour((starts.at(-1) ?? 0) + length, Math.ceil)) };
}
