/** What can be told of a text while it is typed. */

/** @param {string} text */
export const countWords = (text) =>
  text.match(/[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const VAGUE =
  /\b(?:as soon as (?:possible|i can)|asap|later today|shortly|in a (?:bit|moment)|zo (?:snel|spoedig|gauw) (?:mogelijk|als ik kan)|later vandaag|straks|binnenkort)\b/iu;

/** The words that promise without a time, or nothing. @param {string} text */
export const vaguePromise = (text) => VAGUE.exec(text)?.[0] ?? "";
