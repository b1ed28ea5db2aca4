/** The line to the server: it comes back by itself and says what it missed. */

import { Socket } from "./socket.js";

const ANSWER_MS = 8000;
const WAVERING_MS = 2000;
const LOST_MS = 5000;

/** @typedef {"joining" | "live" | "wavering" | "lost" | "refused"} Standing */

export class Link {
  /** @param {{run: string, token: string, since: () => number, onBatch: (batch: any) => void, onBeat: (beat: any) => void, onStanding: (standing: Standing, detail?: any) => void}} ports */
  constructor({ run, token, since, onBatch, onBeat, onStanding }) {
    this.onStanding = onStanding;
    this.onBatch = onBatch;
    this.refused = false;
    /** @type {ReturnType<typeof setTimeout>[]} */
    this.timers = [];
    this.socket = new Socket({
      auth: () => ({ run, token, since: since() }),
      on: {
        connect: () => this.#connected(),
        disconnect: () => this.#gone(),
        refused: (error) => this.#refused(error),
        updates: onBatch,
        beat: onBeat,
      },
    });
  }

  /** Ask for everything after *since*. @param {number} since */
  async resync(since) {
    const batch = await this.socket.ask("resync", { since }, ANSWER_MS);
    if (batch.updates) this.onBatch(batch);
  }

  /** @param {{id: string, action: any}} entry @returns {Promise<any>} */
  send(entry) {
    return this.socket.ask("act", entry, ANSWER_MS);
  }

  #connected() {
    this.#clear();
    this.onStanding("live");
  }

  /** @param {{message: string, data?: any}} error */
  #refused({ message, data }) {
    this.refused = true;
    this.#clear();
    this.onStanding("refused", data ?? { code: "", message });
  }

  #gone() {
    if (this.timers.length || this.refused) return;
    this.timers = [
      setTimeout(() => this.onStanding("wavering"), WAVERING_MS),
      setTimeout(() => this.onStanding("lost"), LOST_MS),
    ];
  }

  #clear() {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
  }
}
