/** Actions on their way: one at a time, in order, each under its own id until it is answered.
 *
 * The same id goes out again after a lost connection or a reload, and the server knows it.
 */

const AGAIN_MS = 300;

export class Outbox {
  /** @param {{send: (entry: {id: string, action: any}) => Promise<any>, store: {load(): any[], save(list: any[]): void}, makeId: () => string, orphan?: (action: any, ack: any) => void}} ports */
  constructor({ send, store, makeId, orphan = () => {} }) {
    this.send = send;
    this.store = store;
    this.makeId = makeId;
    this.orphan = orphan;
    /** @type {{id: string, action: any}[]} */
    this.waiting = store.load();
    /** @type {Map<string, (ack: any) => void>} */
    this.settle = new Map();
    this.busy = false;
    this.open = false;
  }

  /** Send *action*; the promise holds the server's answer, however late it comes. @param {any} action @returns {Promise<any>} */
  put(action) {
    const entry = { id: this.makeId(), action };
    this.waiting.push(entry);
    this.store.save(this.waiting);
    const answer = new Promise((resolve) => this.settle.set(entry.id, resolve));
    this.#flow();
    return answer;
  }

  /** The connection is there: send what waits. */
  resume() {
    this.open = true;
    this.#flow();
  }

  /** The connection is gone: what waits stays. */
  halt() {
    this.open = false;
  }

  async #flow() {
    if (this.busy) return;
    this.busy = true;
    while (this.open && this.waiting.length) {
      const [entry] = this.waiting;
      let ack;
      try {
        ack = await this.send(entry);
      } catch {
        // No answer: the same id goes out again, or waits for the connection.
        await new Promise((go) => setTimeout(go, AGAIN_MS));
        continue;
      }
      this.waiting.shift();
      this.store.save(this.waiting);
      const settle = this.settle.get(entry.id);
      this.settle.delete(entry.id);
      if (settle) settle(ack);
      else this.orphan(entry.action, ack);
    }
    this.busy = false;
  }
}
