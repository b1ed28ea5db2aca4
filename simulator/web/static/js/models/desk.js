/** The desk as the updates tell it: threads, tasks, promises, calendars, the focus. */

import { FOLDS } from "./folds.js";
import { People } from "./people.js";
import { Plan } from "./plan.js";
import { Thread } from "./thread.js";

export class Desk {
  /** @param {{people: any[], calendars: any[]}} page */
  constructor({ people, calendars }) {
    this.people = new People(people);
    /** @type {Map<string, any>} */
    this.calendars = new Map(
      calendars.map((each) => [each.id, { ...each, entries: [...each.entries] }]),
    );
    /** @type {Map<string, Thread>} */
    this.threads = new Map();
    /** @type {Map<string, import("./task.js").Task>} */
    this.tasks = new Map();
    /** Options that are gone, by "catalogue/option", and since when. @type {Map<string, number>} */
    this.sold = new Map();
    /** Options that are held, likewise, and until when. @type {Map<string, number>} */
    this.held = new Map();
    /** Options that came on offer since the day began. @type {{catalogue: string, offer: any}[]} */
    this.offered = [];
    this.plan = new Plan();
    /** @type {import("./task.js").Task | null} */
    this.focus = null;
    /** Stretches of work: client, from, until (null while it lasts). @type {{client: string, task: string, from: number, until: number | null}[]} */
    this.stretches = [];
    /** Attachments by id, of messages that are here. @type {Map<string, any>} */
    this.files = new Map();
    /** When the learner means to be back, on a break. @type {number | null} */
    this.breakUntil = null;
    /** Breaks taken: from, until (null while it lasts). @type {{from: number, until: number | null}[]} */
    this.breaks = [];
    this.clock = "hybrid";
    this.pace = 1;
    this.paused = false;
    /** What the last thing done took, where time moves by that. */
    this.charged = 0;
    this.started = false;
    this.finished = false;
    this.sent = 0;
  }

  /** @param {any} update */
  fold(update) {
    FOLDS[update.type]?.(this, update);
  }

  /** @param {string} id @param {string} subject */
  thread(id, subject = "") {
    let thread = this.threads.get(id);
    if (!thread) {
      thread = new Thread(id, subject);
      this.threads.set(id, thread);
    }
    if (!thread.subject) thread.subject = subject;
    return thread;
  }

  /** The thread a task lives in. @param {string} task */
  threadOf(task) {
    return this.threads.get(this.tasks.get(task)?.thread ?? "");
  }

  /** Threads, the latest letter first. */
  get inbox() {
    return [...this.threads.values()].sort((a, b) => b.touchedAt - a.touchedAt);
  }

  /** How many threads have something new. */
  get unread() {
    let count = 0;
    for (const thread of this.threads.values()) if (thread.unread) count += 1;
    return count;
  }

  /** How long work for *client* has been in focus today. @param {string} client @param {number} now */
  focusedFor(client, now) {
    const own = this.stretches.filter((each) => each.client === client);
    return own.reduce((sum, { from, until }) => sum + (until ?? now) - from, 0);
  }

  get openTasks() {
    return [...this.tasks.values()].filter((task) => task.open);
  }

  /** Take the focus off whatever it is on. @param {number} at @param {number} [worked] */
  leave(at, worked) {
    const stretch = this.stretches.at(-1);
    if (stretch && stretch.until === null) stretch.until = at;
    this.focus?.leave(at, worked);
    this.focus = null;
  }
}
