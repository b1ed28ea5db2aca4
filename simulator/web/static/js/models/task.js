/** A task as the learner knows it. */

import { MINUTE } from "./day.js";

export class Task {
  /** @param {any} opened The update that opened it. */
  constructor(opened) {
    this.id = opened.task;
    this.title = opened.title;
    this.brief = opened.brief;
    this.client = opened.client;
    this.panel = opened.panel;
    this.thread = opened.thread;
    this.due = opened.due;
    this.work = opened.work;
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
    /** What was handed in last. @type {any} */
    this.answer = null;
  }

  get open() {
    return this.standing === "open";
  }

  /** Simulated ms of work spent by *now*. @param {number} now */
  workedAt(now) {
    if (this.ready) return this.work;
    const running = this.focusedAt === null ? 0 : Math.max(0, now - this.focusedAt);
    return Math.min(this.work, this.worked + running);
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
    this.focusedAt = null;
  }

  /** @param {"delivered" | "declined" | "withdrawn"} standing @param {number} at */
  close(standing, at) {
    this.leave(at);
    this.standing = standing;
  }
}
