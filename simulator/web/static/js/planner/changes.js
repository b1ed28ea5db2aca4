/** The plan as it is shown, changes of it, and how to take a change back. */

import { signal } from "@preact/signals";
import { status } from "../helpers/announce.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { span } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import {
  ahead,
  around,
  begun,
  changed,
  clashes,
  nextStep,
  order,
  STEP,
  traded,
} from "../models/planner.js";

const KEPT = 20;

export class Changes {
  /** @param {any} s */
  constructor(s) {
    this.s = s;
    /** The plan while a block of it is held, not yet put down. @type {import("@preact/signals").Signal<any>} */
    this.draft = signal(null);
    /** The place of the block that is held, or of the one that is looked at; -1 for none. */
    this.held = signal(-1);
    this.chosen = signal(-1);
    /** What can be taken back: words and the plan before. @type {import("@preact/signals").Signal<any[]>} */
    this.done = signal([]);
  }

  get tasks() {
    return this.s.desk.tasks;
  }

  /** The plan as shown, without what is over before it began. */
  get plan() {
    if (this.draft.value) return this.draft.value;
    const plan = this.s.plan.copy();
    plan.blocks = plan.blocks.filter(
      (/** @type {any} */ { task: id, starts }) =>
        id === null || this.tasks.get(id)?.open || starts < this.s.now,
    );
    return plan;
  }

  get clashes() {
    return clashes(this.plan, this.tasks, this.s.now);
  }

  /** @param {any} block */
  title({ task }) {
    return task === null ? _("Kept free") : (this.tasks.get(task)?.title ?? task);
  }

  /** @param {any} block */
  times({ starts, ends }) {
    return `${this.s.day.clock(starts)}–${this.s.day.clock(ends)}`;
  }

  /** Whether anything can still be planned. */
  get open() {
    return this.s.loaded.value && !this.s.desk.finished;
  }

  /** Where a block may be put: not before now. */
  get room() {
    const { day, now } = this.s;
    return { from: nextStep(day, now), until: day.length };
  }

  /** Whether the block at *place* can be moved: what has passed stays as it was planned. @param {number} place */
  movable(place) {
    const block = this.plan.blocks[place];
    return this.open && block && ahead(block, this.s.now) > 0 && this.isOpen(block);
  }

  /** @param {any} block */
  isOpen = ({ task }) => task === null || Boolean(this.tasks.get(task)?.open);

  /** Change the plan for good, with *words* that say what was done. @param {(plan: any) => void} change @param {string} words */
  commit(change, words) {
    const before = this.s.plan.copy();
    const plan = this.plan.copy();
    change(plan);
    plan.order = order(plan, [...this.tasks.values()], this.s.now);
    this.draft.value = null;
    this.held.value = -1;
    this.done.value = [...this.done.value, { words, before }].slice(-KEPT);
    this.s.replan((/** @type {any} */ next) =>
      next.set({ ...plan, estimates: [...plan.estimates] }),
    );
    status(words);
  }

  undo() {
    const last = this.done.value.at(-1);
    if (!last) return;
    this.draft.value = null;
    this.held.value = -1;
    this.done.value = this.done.value.slice(0, -1);
    this.chosen.value = -1;
    this.s.replan((/** @type {any} */ next) => {
      next.set({ ...last.before, estimates: [...last.before.estimates] });
      // An estimate cannot be unsaid: it goes back to what such a task takes.
      for (const { id, work, handsOn } of this.tasks.values())
        if (next.estimates.has(id) && !last.before.estimates.has(id))
          next.estimates.set(id, work + handsOn);
    });
    status(_("Taken back: {what}", { what: last.words }));
  }

  /** Focus the block at *place*. @param {number} place */
  see(place) {
    focusOn(`[data-block="${place}"]`);
  }

  /** Move the block at *place* to *starts*. @param {number} place @param {number} starts */
  move(place, starts) {
    const block = this.plan.blocks[place];
    const next = { ...block, ...begun(block, starts, this.room) };
    this.commit(
      (plan) => (plan.blocks = changed(plan.blocks, place, next)),
      _("{title}, {times}.", { title: this.title(block), times: this.times(next) }),
    );
  }

  /** Let what is left of *task* take *more* than it does by now. @param {any} task @param {number} more */
  reckon(task, more) {
    const { now, plan } = this.s;
    const need = Math.max(STEP, Math.round(plan.need(task, now) / STEP) * STEP + more);
    const spent = Math.floor((task.spent + task.running(now)) / MINUTE) * MINUTE;
    this.commit(
      (next) => next.estimates.set(task.id, spent + need),
      _("{title} takes {span}.", { title: task.title, span: span(need) }),
    );
  }

  /** Take the block at *place* out of the plan. @param {number} place */
  remove(place) {
    const block = this.plan.blocks[place];
    this.chosen.value = -1;
    this.commit(
      (plan) => plan.blocks.splice(place, 1),
      _("{title} is taken out of the plan.", { title: this.title(block) }),
    );
    focusOn(block.task ? `#tray-${CSS.escape(block.task)}` : "#plan-h");
  }

  /** Trade places with the block before or after. @param {number} place @param {number} by */
  trade(place, by) {
    const { s } = this;
    const blocks = traded(this.plan.blocks, place, by, s.now);
    if (!blocks) return;
    this.commit(
      (plan) => (plan.blocks = blocks),
      _("{title}, {times}.", {
        title: this.title(blocks[place]),
        times: this.times(blocks[place]),
      }),
    );
    this.see(place);
  }

  /** Split the block at *place* around what lies in it. @param {number} place */
  split(place) {
    const blocks = around(this.plan, this.s.day, place);
    if (blocks)
      this.commit(
        (plan) => (plan.blocks = blocks),
        _("{title} is split in two.", { title: this.title(blocks[place]) }),
      );
  }
}
