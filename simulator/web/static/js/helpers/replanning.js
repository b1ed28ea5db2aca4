/** Changes of today's order: at once on the page, a moment later on the server. */

/** A change waits so long for another one; longer where each plan that is stored takes time of the day. */
const [PLAN_MS, CHARGED_MS] = [600, 4000];

export class Replanning {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {(plan: import("../models/plan.js").Plan) => void} change */
  change(change) {
    const plan = this.session.plan.copy();
    change(plan);
    this.session.planned.value = plan;
    const charged = this.session.desk.clock === "charged";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#store(plan), charged ? CHARGED_MS : PLAN_MS);
  }

  /** @param {import("../models/plan.js").Plan} plan */
  async #store(plan) {
    const { desk, planned } = this.session;
    const known = (/** @type {[string, any?]} */ [id]) => desk.tasks.has(id);
    await this.session.act({
      type: "SetPlan",
      order: plan.order.filter((id) => known([id])),
      estimates: [...plan.estimates].filter(known),
      blocks: plan.blocks.filter(({ task }) => task === null || desk.tasks.has(task)),
    });
    // Kept by the server, or refused: then the rows go back to where it has them.
    if (planned.value === plan) planned.value = null;
  }
}
