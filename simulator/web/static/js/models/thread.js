/** A conversation: letters, what happened in between, and whose move it is. */

export class Thread {
  /** @param {string} id @param {string} subject */
  constructor(id, subject) {
    this.id = id;
    this.subject = subject;
    /** Letters and happenings in order; a letter has a *body*. @type {any[]} */
    this.items = [];
    /** @type {import("./task.js").Task[]} */
    this.tasks = [];
    this.unread = 0;
    this.touchedAt = 0;
    /** Grows with every change, so that a row knows when to be drawn anew. */
    this.revision = 0;
  }

  /** @param {any} item */
  add(item) {
    this.items.push(item);
    if (item.body !== undefined) this.touchedAt = item.at;
    this.revision += 1;
  }

  get letters() {
    return this.items.filter((item) => item.body !== undefined);
  }

  get last() {
    return this.items.findLast((item) => item.body !== undefined);
  }

  /** Who the conversation is with: the first to write to the learner, or the first written to. */
  get with() {
    const theirs = this.items.find((item) => item.body !== undefined && !item.mine);
    return theirs?.sender ?? this.last?.to?.[0];
  }

  /** The task to speak of: the open one that came last, or the last there was. */
  get task() {
    return this.tasks.findLast((task) => task.open) ?? this.tasks.at(-1);
  }

  /** @returns {"yours" | "theirs" | "done"} */
  get move() {
    if (this.unread) return "yours";
    const { last } = this;
    const waits = last?.mine && ["ask", "propose", "escalate"].includes(last.act);
    if (waits) return "theirs";
    if (this.tasks.some((task) => task.open)) return "yours";
    return "done";
  }

  /** What stands on the third line of its row, as a kind and a moment. @returns {{kind: string, at?: number, by?: number}} */
  get note() {
    const { task, last } = this;
    if (task && !task.open) {
      return { kind: task.standing, by: task.due - (task.deliveredAt ?? 0) };
    }
    if (last && !last.mine && (this.unread || !task?.promise)) return this.#theirs();
    if (task?.promise) return { kind: `promise-${task.promise.standing}`, at: task.promise.by };
    return { kind: last?.act ?? "read" };
  }

  #theirs() {
    const letters = this.letters;
    const answered = letters.findLastIndex((item) => item.mine);
    const since = letters.length - answered - 1;
    if (answered >= 0 && since === 1) return { kind: "answered" };
    if (since > 1) return { kind: "again" };
    return { kind: this.unread ? "unread" : this.task ? "unanswered" : "read" };
  }
}
