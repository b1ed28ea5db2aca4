/** A text and its corrections, word by word. */

/** @typedef {{kind: "same" | "change", text: string, was: string, from: number, at: number}} Part
 * *was* stands in the original from *from* on, *text* in the corrected text from *at* on. */

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
/** So many cells of the table are compared at most; what is longer counts as one change. */
const MOST = 4_000_000;

/** @param {string} text */
const words = (text) => text.match(WORDS) ?? [];

/** How *text* differs from *original*, part by part. @param {string} original @param {string} text @returns {Part[]} */
export function tracked(original, text) {
  const [a, b] = [words(original), words(text)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  /** @type {Part[]} */
  const parts = [];
  const put = (/** @type {string} */ was, /** @type {string} */ now) => {
    const kind = was === now ? "same" : "change";
    const last = parts.at(-1);
    if (!was && !now) return;
    if (last && last.kind === kind) {
      last.was += was;
      last.text += now;
    } else {
      const from = last ? last.from + last.was.length : 0;
      const at = last ? last.at + last.text.length : 0;
      parts.push({ kind, was, text: now, from, at });
    }
  };
  const same = a.slice(0, head).join("");
  put(same, same);
  for (const [was, now] of compared(left, right)) put(was, now);
  const end = a.slice(a.length - tail).join("");
  put(end, end);
  return parts;
}

/** Pairs of words: equal ones together, others with nothing on one side. @param {string[]} a @param {string[]} b @returns {[string, string][]} */
function compared(a, b) {
  if (a.length * b.length > MOST) return [[a.join(""), b.join("")]];
  const wide = b.length + 1;
  const best = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * wide + j] =
        a[i] === b[j]
          ? best[(i + 1) * wide + j + 1] + 1
          : Math.max(best[(i + 1) * wide + j], best[i * wide + j + 1]);
  /** @type {[string, string][]} */
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) pairs.push([a[i++], b[j++]]);
    else if (j >= b.length || (i < a.length && best[(i + 1) * wide + j] >= best[i * wide + j + 1]))
      pairs.push([a[i++], ""]);
    else pairs.push(["", b[j++]]);
  }
  return pairs;
}

/** *text* with one change undone. @param {string} text @param {Part} change */
export const undone = (text, { at, text: now, was }) =>
  text.slice(0, at) + was + text.slice(at + now.length);

/** Whole words of *original* around what is selected in *text*, enough of them to stand there once; or nothing.
 * @param {string} original @param {string} text @param {number} start @param {number} end */
export function passage(original, text, start, end) {
  if (start >= end) return "";
  const parts = tracked(original, text);
  let from = origin(parts, start, false);
  let until = origin(parts, end, true);
  const word = /[\p{L}\p{M}\p{N}'’-]/u;
  while (from > 0 && word.test(original[from - 1])) from -= 1;
  while (until < original.length && word.test(original[until])) until += 1;
  let found = original.slice(from, until).trim();
  from = original.indexOf(found, from);
  while (found && original.split(found).length > 2) {
    const before = /\S+\s*$/.exec(original.slice(0, from))?.[0] ?? "";
    if (!before) return "";
    from -= before.length;
    found = original.slice(from, until).trim();
  }
  return found;
}

/** Where a place in the corrected text lies in the original. @param {Part[]} parts @param {number} place @param {boolean} after */
function origin(parts, place, after) {
  for (const { kind, was, text, from, at } of parts) {
    if (place > at + text.length || (place === at + text.length && !after)) continue;
    if (kind === "same") return from + place - at;
    return after ? from + was.length : from;
  }
  const last = parts.at(-1);
  return last ? last.from + last.was.length : 0;
}
