/** The frame of a day. Moments and spans are simulated ms since it began. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const DAY_MINUTES = 24 * 60;

const two = (/** @type {number} */ n) => String(n).padStart(2, "0");

export class Day {
  /** @param {{date: string, starts: number, length: number, resume?: number}} frame */
  constructor({ date, starts, length, resume = 0 }) {
    this.date = date;
    /** Minutes past midnight at which the day begins. */
    this.starts = starts;
    this.length = length;
    this.resume = resume;
  }

  /** Minutes past midnight of the first day at the moment *at*. @param {number} at */
  minuteOf(at) {
    return this.starts + Math.floor(at / MINUTE);
  }

  /** Say *at* as "HH:MM". @param {number} at */
  clock(at) {
    const rest = ((this.minuteOf(at) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
    return `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
  }

  /** Which day *at* lies on: 0 is today, 1 tomorrow. @param {number} at */
  dayOf(at) {
    return Math.floor(this.minuteOf(at) / DAY_MINUTES);
  }

  /** The moment at which a day's clock shows *minute* past midnight. @param {number} minute @param {number} day */
  at(minute, day = 0) {
    return (day * DAY_MINUTES + minute - this.starts) * MINUTE;
  }

  /** The calendar date of day *day*, for Intl. @param {number} day */
  dateOf(day) {
    return new Date(Date.parse(`${this.date}T12:00:00Z`) + day * DAY_MINUTES * MINUTE);
  }
}

/** Read what a person types for a time of day ("9:30", "09.30", "930", "9"); minutes past midnight or null. @param {string} text */
export function readClock(text) {
  const match = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
