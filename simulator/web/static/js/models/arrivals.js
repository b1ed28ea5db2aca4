/** What has just come in: shown in at most two places and said in few sentences. */

const TOAST_MS = 20_000;
const GATHER_MS = 1000;
const PAUSE_MS = 2000;
const LONGEST_MS = 10_000;

/** Toasts, newest first. Times are wall ms. */
export class Arrivals {
  constructor() {
    /** @type {{key: string, at: number, [more: string]: any}[]} */
    this.list = [];
  }

  /** @param {{key: string, [more: string]: any}} arrival @param {number} wall */
  add(arrival, wall) {
    this.list = [{ ...arrival, at: wall }, ...this.list.filter((each) => each.key !== arrival.key)];
  }

  /** @param {(arrival: any) => boolean} gone */
  drop(gone) {
    this.list = this.list.filter((each) => !gone(each));
  }

  /** Let those go that stood long enough. @param {number} wall */
  expire(wall) {
    const before = this.list.length;
    this.drop((each) => wall - each.at >= TOAST_MS);
    return this.list.length < before;
  }

  /** At most two: the newest alone, the others together. */
  get shown() {
    const [newest, ...rest] = this.list;
    if (rest.length < 2) return this.list.map((each) => [each]);
    return [[newest], rest];
  }
}

/** Gathers what a screen reader should hear: in one breath, and not into typing. */
export class Gathering {
  constructor() {
    /** @type {any[]} */
    this.items = [];
    this.firstAt = 0;
    this.lastAt = 0;
    this.typedAt = -Infinity;
  }

  /** @param {any} item @param {number} wall */
  add(item, wall) {
    if (!this.items.length) this.firstAt = wall;
    this.lastAt = wall;
    this.items.push(item);
  }

  /** @param {number} wall */
  typed(wall) {
    this.typedAt = wall;
  }

  /** What is due to be said at *wall*; an empty list if nothing is. @param {number} wall */
  take(wall) {
    const settled = wall - this.lastAt >= GATHER_MS && wall - this.typedAt >= PAUSE_MS;
    const overdue = wall - this.firstAt >= LONGEST_MS;
    if (!this.items.length || !(settled || overdue)) return [];
    return this.items.splice(0);
  }
}
