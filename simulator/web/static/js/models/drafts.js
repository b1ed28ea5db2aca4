/** What is typed and not sent, kept for each run and place. */

export class Drafts {
  /** @param {Storage} storage @param {string} run */
  constructor(storage, run) {
    this.storage = storage;
    this.prefix = `desk:${run}:`;
  }

  /** @param {string} place @returns {any} */
  load(place) {
    try {
      return JSON.parse(this.storage.getItem(this.prefix + place) ?? "null");
    } catch {
      return null;
    }
  }

  /** @param {string} place @param {any} draft */
  save(place, draft) {
    try {
      if (draft === null) this.storage.removeItem(this.prefix + place);
      else this.storage.setItem(this.prefix + place, JSON.stringify(draft));
    } catch {
      // A full or forbidden store costs the draft's second home, never the typing itself.
    }
  }
}
