/** What the server sends, each update folded once and in order.
 *
 * A batch covers the serials after *since* up to *upto*; not every serial has an update,
 * because some of what happens is not the learner's to see.
 */

export class Feed {
  constructor() {
    this.serial = 0;
  }

  /** The updates of *batch* that are new, or null if something before them is missing.
   * @param {{since: number, upto: number, updates: {serial: number}[]}} batch */
  take(batch) {
    if (batch.since > this.serial) return null;
    const fresh = batch.updates.filter((update) => update.serial > this.serial);
    this.serial = Math.max(this.serial, batch.upto);
    return fresh.sort((a, b) => a.serial - b.serial);
  }
}
