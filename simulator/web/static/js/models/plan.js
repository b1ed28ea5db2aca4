/** Today's order and how long each task will take, by the learner's own estimate. */

/** A stretch of the plan in simulated ms; without a task it is kept free.
 * @typedef {{task: string | null, starts: number, ends: number}} Block */

export class Plan {
  constructor() {
    /** @type {string[]} */
    this.order = [];
    /** Simulated ms by task. @type {Map<string, number>} */
    this.estimates = new Map();
    /** When: for a task, or kept free. @type {Block[]} */
    this.blocks = [];
  }

  /** @param {{order: string[], estimates: [string, number][], blocks?: Block[]}} set */
  set({ order, estimates, blocks = [] }) {
    this.order = [...order];
    this.blocks = blocks.map((each) => ({ ...each, task: each.task ?? null }));
    for (const [task, span] of estimates) this.estimates.set(task, span);
  }

  copy() {
    const plan = new Plan();
    plan.set({ order: this.order, estimates: [...this.estimates], blocks: this.blocks });
    return plan;
  }

  /** Open tasks in order; those not placed yet stand at the end, as they came. @template {{id: string, open: boolean}} T @param {T[]} tasks */
  sort(tasks) {
    const place = (/** @type {T} */ task) => {
      const at = this.order.indexOf(task.id);
      return at < 0 ? this.order.length : at;
    };
    return tasks.filter((task) => task.open).sort((a, b) => place(a) - place(b));
  }

  /** Simulated ms *task* still needs at *now*: by the learner's estimate, else by what such a task takes.
   * @param {import("./task.js").Task} task @param {number} now */
  need(task, now) {
    const whole = this.estimates.get(task.id) ?? task.work + task.handsOn;
    return Math.max(task.left(now), whole - task.spent - task.running(now));
  }

  /** Rows in order, each with its need and the moment it will be ready.
   * @param {import("./task.js").Task[]} tasks @param {number} now @param {number} resume */
  rows(tasks, now, resume) {
    const sorted = this.sort(tasks);
    const ready = new Map();
    let at = now;
    // What is in focus goes first, wherever it stands in the order.
    const focused = (/** @type {any} */ task) => (task.focusedAt === null ? 1 : 0);
    for (const task of [...sorted].sort((a, b) => focused(a) - focused(b))) {
      const back = task.begun && task.focusedAt === null && !task.ready ? resume : 0;
      at += back + this.need(task, now);
      ready.set(task.id, at);
    }
    return sorted.map((task) => ({ task, need: this.need(task, now), ready: ready.get(task.id) }));
  }

  /** Work that is still planned, as stretches: where it was placed, else one after another.
   * @param {import("./task.js").Task[]} tasks @param {import("./day.js").Day} day @param {number} now */
  stretches(tasks, day, now) {
    const open = new Map(tasks.filter((task) => task.open).map((task) => [task.id, task]));
    const placed = this.blocks.flatMap(({ task: id, starts, ends }) => {
      const task = open.get(id ?? "");
      return task && ends > now ? [{ task, from: Math.max(starts, now), until: ends }] : [];
    });
    if (placed.length) return placed;
    return this.rows(tasks, now, day.resume)
      .filter(({ need }) => need > 0)
      .map(({ task, need, ready }) => ({ task, from: ready - need, until: ready }));
  }

  /** Put *id* at *place* among *ids*. @param {string[]} ids @param {string} id @param {number} place */
  static moved(ids, id, place) {
    const rest = ids.filter((each) => each !== id);
    rest.splice(Math.max(0, Math.min(place, rest.length)), 0, id);
    return rest;
  }
}
