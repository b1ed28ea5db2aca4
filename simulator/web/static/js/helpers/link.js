/** The line to the server: it comes back by itself and says what it missed. */

import { io } from "socket.io-client";

const ANSWER_MS = 8000;
const WAVERING_MS = 2000;
const LOST_MS = 5000;

/** @typedef {"joining" | "live" | "wavering" | "lost" | "refused"} Standing */

export class Link {
  /** @param {{run: string, token: string, since: () => number, onBatch: (batch: any) => void, onBeat: (beat: any) => void, onStanding: (standing: Standing, detail?: any) => void}} ports */
  constructor({ run, token, since, onBatch, onBeat, onStanding }) {
    this.onStanding = onStanding;
    this.onBatch = onBatch;
    /** @type {ReturnType<typeof setTimeout>[]} */
    this.timers = [];
    this.socket = io({
      transports: ["websocket"],
      reconnectionDelay: 300,
      reconnectionDelayMax: 3000,
      auth: (give) => give({ run, token, since: since() }),
    });
    this.socket.on("connect", () => this.#connected());
    this.socket.on("disconnect", (reason) => this.#gone(reason));
    this.socket.on("connect_error", (error) => this.#failed(error));
    this.socket.on("updates", onBatch);
    this.socket.on("beat", onBeat);
  }

  /** Ask for everything after *since*. @param {number} since */
  async resync(since) {
    const batch = await this.socket.timeout(ANSWER_MS).emitWithAck("resync", { since });
    if (batch.updates) this.onBatch(batch);
  }

  /** @param {{id: string, action: any}} entry */
  async send(entry) {
    return this.socket.timeout(ANSWER_MS).emitWithAck("act", entry);
  }

  #connected() {
    this.#clear();
    this.onStanding("live");
  }

  /** @param {string} reason */
  #gone(reason) {
    this.#wait();
    if (reason === "io server disconnect") this.socket.connect();
  }

  /** @param {any} error */
  #failed(error) {
    // A refusal comes with a reason; anything else is the network, and is tried again.
    if (error.data?.code) {
      this.#clear();
      this.onStanding("refused", error.data);
    } else this.#wait();
  }

  #wait() {
    if (this.timers.length) return;
    this.timers = [
      setTimeout(() => this.onStanding("wavering"), WAVERING_MS),
      setTimeout(() => this.onStanding("lost"), LOST_MS),
    ];
  }

  #clear() {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
  }
}
