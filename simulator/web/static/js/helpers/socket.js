/** As much of Socket.IO as one desk needs: websocket only, one namespace, JSON, acknowledgements.
 *
 * The protocol (Engine.IO 4, Socket.IO 5): "0" opens, "2" and "3" are ping and pong, "4" is a
 * message; in it "0" joins, "1" leaves, "2" is an event, "3" its answer, "4" a refusal.
 */

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 3000;

export class Socket {
  /** @param {{auth: () => object, on: Record<string, (data: any) => void>}} ports *on* also hears "connect", "disconnect" and "refused". */
  constructor({ auth, on }) {
    this.auth = auth;
    this.on = on;
    this.wait = FIRST_WAIT_MS;
    this.asked = 0;
    /** @type {Map<number, {resolve: (answer: any) => void, reject: (reason: Error) => void, timer: any}>} */
    this.answers = new Map();
    this.joined = false;
    this.over = false;
    /** Wall ms after which a silent line is taken for dead; 0 before it is known. */
    this.silence = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.deaf = undefined;
    this.line = this.#open();
  }

  /** Send an event; the promise holds the answer, and fails without one in *within* wall ms.
   * @param {string} event @param {any} data @param {number} within @returns {Promise<any>} */
  ask(event, data, within) {
    return new Promise((resolve, reject) => {
      if (!this.joined) return reject(new Error("not connected"));
      const id = this.asked++;
      const timer = setTimeout(() => this.#take(id)?.reject(new Error("no answer")), within);
      this.answers.set(id, { resolve, reject, timer });
      this.line.send(`42${id}${JSON.stringify([event, data])}`);
    });
  }

  /** Who waits for answer *id*, who from now on waits no more. @param {number} id */
  #take(id) {
    const waiting = this.answers.get(id);
    this.answers.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #open() {
    const at = new URL("/socket.io/?EIO=4&transport=websocket", location.href);
    at.protocol = at.protocol.replace("http", "ws");
    const line = new WebSocket(at);
    line.onmessage = ({ data }) => this.#hear(data);
    line.onclose = () => this.#closed();
    return line;
  }

  /** @param {string} packet */
  #hear(packet) {
    this.#listen();
    const [engine, kind] = packet;
    if (engine === "0") this.#greet(JSON.parse(packet.slice(1)));
    else if (engine === "2") this.line.send("3");
    else if (engine === "4") this.#message(kind, packet.slice(2));
  }

  /** @param {{pingInterval: number, pingTimeout: number}} greeting */
  #greet({ pingInterval, pingTimeout }) {
    this.silence = pingInterval + pingTimeout;
    this.#listen();
    this.line.send(`40${JSON.stringify(this.auth())}`);
  }

  /** Take the line for dead when the server's ping stays away. */
  #listen() {
    clearTimeout(this.deaf);
    if (this.silence) this.deaf = setTimeout(() => this.line.close(), this.silence);
  }

  /** @param {string} kind @param {string} rest */
  #message(kind, rest) {
    if (kind === "0") {
      this.joined = true;
      this.wait = FIRST_WAIT_MS;
      this.on.connect(null);
    } else if (kind === "1") this.line.close();
    else if (kind === "2") this.#event(JSON.parse(rest));
    else if (kind === "3") this.#answer(rest);
    else if (kind === "4") this.#turnedAway(JSON.parse(rest));
  }

  /** Asking again would be answered the same. @param {any} refusal */
  #turnedAway(refusal) {
    this.over = true;
    this.line.close();
    this.on.refused(refusal);
  }

  /** @param {[string, any]} event */
  #event([name, data]) {
    this.on[name]?.(data);
  }

  /** @param {string} rest */
  #answer(rest) {
    const id = Number.parseInt(rest, 10);
    const [answer] = JSON.parse(rest.slice(String(id).length));
    this.#take(id)?.resolve(answer);
  }

  #closed() {
    clearTimeout(this.deaf);
    this.joined = false;
    this.silence = 0;
    for (const id of [...this.answers.keys()]) this.#take(id)?.reject(new Error("connection lost"));
    if (this.over) return;
    this.on.disconnect(null);
    // Apart, so that a server that starts again is not met by everybody at once.
    const again = () => {
      this.line = this.#open();
    };
    setTimeout(again, this.wait * (0.5 + Math.random()));
    this.wait = Math.min(2 * this.wait, LONGEST_WAIT_MS);
  }
}
