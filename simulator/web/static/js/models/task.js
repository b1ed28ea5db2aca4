/** A task as the learner knows it. */

import { MINUTE } from "./day.js";

export class Task {
  /** @param {any} opened The update that opened it. @param {number} [pace] Simulated seconds per wall second. */
  constructor(opened, pace = 1) {
    this.id = opened.task;
    this.title = opened.title;
    this.brief = opened.brief;
    this.client = opened.client;
    this.panel = ownEntry(opened);
    this.thread = opened.thread;
    this.due = opened.due;
    this.work = opened.work;
    /** Simulated ms that reading, choosing and typing take beside the work. */
    this.handsOn = (opened.hands_on ?? 0) * pace;
    /** Simulated ms it has been in focus, until the focus last left it. */
    this.spent = 0;
    this.openedAt = opened.at;
    /** Where the deadline stood before it moved, or null. @type {number | null} */
    this.was = null;
    /** @type {"open" | "delivered" | "declined" | "withdrawn"} */
    this.standing = "open";
    this.late = false;
    this.worked = 0;
    this.ready = opened.work === 0;
    /** Since when it is in focus, after the minutes lost to finding back; or null. @type {number | null} */
    this.focusedAt = null;
    this.begun = false;
    /** @type {{by: number, standing: "open" | "kept" | "broken"} | null} */
    this.promise = null;
    /** @type {number | null} */
    this.deliveredAt = null;
    /** Whether an option was held for it, which is possible once. */
    this.hasHeld = false;
    /** Who may do what with its files, by "target/who". @type {Map<string, any>} */
    this.access = new Map();
    /** What was handed in last. @type {any} */
    this.answer = null;
  }

  get open() {
    return this.standing === "open";
  }

  /** Simulated ms since the focus came to it. @param {number} now */
  running(now) {
    return this.focusedAt === null ? 0 : Math.max(0, now - this.focusedAt);
  }

  /** Simulated ms of work done by *now*. @param {number} now */
  workedAt(now) {
    if (this.ready) return this.work;
    return Math.min(this.work, this.worked + this.running(now));
  }

  /** Simulated ms of work left at *now*. @param {number} now */
  left(now) {
    return this.ready ? 0 : this.work - this.workedAt(now);
  }

  /** How the deadline stands at *now* for somebody who needs *need* ms more.
   * @param {number} now @param {number} need @returns {"done" | "late" | "soon" | ""} */
  urgency(now, need) {
    if (this.standing !== "open") return "done";
    if (now > this.due) return "late";
    return this.due - now < Math.max(1.5 * need, 5 * MINUTE) ? "soon" : "";
  }

  /** @param {any} update */
  start(update) {
    this.begun = true;
    this.focusedAt = update.at + (update.resume ?? 0);
  }

  /** Take the focus off. @param {number} at @param {number} [worked] */
  leave(at, worked) {
    this.worked = worked ?? this.workedAt(at);
    this.spent += this.running(at);
    this.focusedAt = null;
  }

  /** Let it need *more* simulated ms of work, from *at* on. @param {number} at @param {number} more */
  grow(at, more) {
    this.worked = this.workedAt(at);
    this.spent += this.running(at);
    if (this.focusedAt !== null) this.focusedAt = Math.max(this.focusedAt, at);
    this.work += more;
    this.ready = false;
  }

  /** @param {"delivered" | "declined" | "withdrawn"} standing @param {number} at */
  close(standing, at) {
    this.leave(at);
    this.standing = standing;
  }
}

/** The task's panel. What an appointment put into the calendar never stands in its own way.
 * @param {any} opened */
function ownEntry({ panel, task }) {
  return panel?.kind === "appointment" ? { ...panel, entry: panel.entry || task } : panel;
}
