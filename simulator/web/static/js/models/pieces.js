/** A long list in two pieces: a head that changes, and a tail left alone while it stands as it stood. */

const HEAD = 40;

export class Pieces {
  constructor() {
    /** @type {{revision: number}[]} */
    this.tail = [];
    /** @type {number[]} */
    this.stamps = [];
  }

  /** Head and tail of *list*; the tail is the very same array until something in it changed.
   * @template {{revision: number}} T @param {T[]} list @returns {[T[], T[]]} */
  of(list) {
    const start = list.length - this.tail.length;
    const stands =
      start >= 0 &&
      start <= 2 * HEAD &&
      this.tail.every((each, at) => each === list[start + at] && each.revision === this.stamps[at]);
    if (!stands) {
      this.tail = list.slice(HEAD);
      this.stamps = this.tail.map((each) => each.revision);
    }
    return [list.slice(0, list.length - this.tail.length), /** @type {T[]} */ (this.tail)];
  }
}
