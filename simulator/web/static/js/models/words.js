/** What can be told of a text while it is typed. */

import { MINUTE } from "./day.js";

/** @param {string} text */
export const countWords = (text) =>
  text.match(/[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const VAGUE =
  /\b(?:as soon as (?:possible|i can)|asap|later today|shortly|in a (?:bit|moment)|zo (?:snel|spoedig|gauw) (?:mogelijk|als ik kan)|later vandaag|straks|binnenkort)\b/iu;

/** The words that promise without a time, or nothing. @param {string} text */
export const vaguePromise = (text) => VAGUE.exec(text)?.[0] ?? "";

const WORDS_A_MINUTE = 30;
const LEAST = MINUTE / 4;

/** Simulated ms that writing *words* takes where time moves by what one does. @param {number} words */
export const writingTakes = (words) => Math.max(LEAST, (words * MINUTE) / WORDS_A_MINUTE);
