/** Options of a catalogue: which are shown, in what order, and which are picked. */

/** A value as it is sorted. @param {string} kind @param {string} value */
const key = (kind, value) => (kind === "money" || kind === "number" ? Number(value) : value);

/** The options whose title or cells have all *words*, sorted by a column.
 * @param {any} offers @param {{by: string, down: boolean}} sorted @param {string} words
 * @param {(kind: string, value: string) => string} say */
export function shown({ columns, options }, { by, down }, words, say) {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = options.filter((/** @type {any} */ { title, values }) => {
    const cells = columns.map((/** @type {any} */ { id, kind }) => say(kind, values[id] ?? ""));
    const text = [title, ...cells].join(" ").toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const column = columns.find((/** @type {any} */ each) => each.id === by);
  if (!by) return found;
  const of = (/** @type {any} */ each) =>
    column ? key(column.kind, each.values[by] ?? "") : each.title;
  const way = down ? -1 : 1;
  return found.sort((/** @type {any} */ a, /** @type {any} */ b) => {
    const [one, other] = [of(a), of(b)];
    return one === other ? 0 : one < other ? -way : way;
  });
}

/** What a press on a heading sorts by next: up, down, and as it came.
 * @param {{by: string, down: boolean}} sorted @param {string} id */
export function turned({ by, down }, id) {
  if (by !== id) return { by: id, down: false };
  return down ? { by: "", down: false } : { by, down: true };
}

/** The picks after a press on an option: out if it was in; the only one if one is allowed.
 * @param {string[]} picks @param {string} id @param {number} most */
export function pressed(picks, id, most) {
  if (picks.includes(id)) return most === 1 ? picks : picks.filter((each) => each !== id);
  return most === 1 ? [id] : [...picks, id];
}

/** The picks with the one at *place* moved *by* places. @param {string[]} picks @param {number} place @param {number} by */
export function moved(picks, place, by) {
  const list = [...picks];
  const [taken] = list.splice(place, 1);
  list.splice(Math.max(0, place + by), 0, taken);
  return list;
}

/** What the picks cost together. @param {any} offers @param {string[]} picks */
export const cost = ({ costs, options }, picks) =>
  options.reduce(
    (/** @type {number} */ sum, /** @type {any} */ { id, values }) =>
      picks.includes(id) ? sum + Number(values[costs] ?? 0) : sum,
    0,
  );

/** The picks that are gone, save those that were handed in and so are one's own.
 * @param {string[]} picks @param {Map<string, number>} sold @param {string} catalogue @param {any} answer */
export const lost = (picks, sold, catalogue, answer) =>
  picks.filter((id) => sold.has(`${catalogue}/${id}`) && !answer?.options?.includes(id));
