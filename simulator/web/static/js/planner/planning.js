/** A learner planning: blocks are picked up, carried and put down. */

import { status } from "../helpers/announce.js";
import { _ } from "../helpers/i18n.js";
import { span } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { begun, changed, firstGap, nextStep, reestimate, STEP, steps } from "../models/planner.js";
import { Changes } from "./changes.js";
import { clashWords } from "./words.js";

const PAUSE = 15 * MINUTE;
const PHONE = "(max-width: 47.99rem)";

export class Planning extends Changes {
  /** Put time for *task* (null: kept free) where it first fits, and pick it up. @param {any} task @param {number} [need] @param {number} [starts] */
  add(task, need = PAUSE, starts) {
    if (!this.open) return;
    const { day, now } = this.s;
    const room = day.length - nextStep(day, now);
    if (room < STEP) return;
    const plan = this.plan.copy();
    const long = Math.min(steps(need), room);
    const gap = firstGap(plan, day, { span: long, from: now, until: day.length });
    const block = { task: task?.id ?? null, starts: 0, ends: long };
    if (this.s.pane.value === "tray" && matchMedia(PHONE).matches) this.s.pane.value = "plan";
    plan.blocks.push({ ...block, ...begun(block, starts ?? gap ?? day.length - long, this.room) });
    this.draft.value = plan;
    this.#hold(plan.blocks.length - 1);
  }

  /** @param {number} place */
  pick(place) {
    if (!this.movable(place)) return;
    this.draft.value = this.plan.copy();
    this.#hold(place);
  }

  /** @param {number} place */
  #hold(place) {
    this.held.value = place;
    this.chosen.value = place;
    const block = this.plan.blocks[place];
    status(
      _("Picked up: {title}, {times}. Arrows move it, Enter puts it down, Escape leaves it.", {
        title: this.title(block),
        times: this.times(block),
      }),
    );
    this.see(place);
  }

  /** Let the held block begin at *starts*. @param {number} starts */
  carry(starts) {
    const place = this.held.value;
    const plan = this.draft.value?.copy();
    if (!plan) return;
    plan.blocks = changed(plan.blocks, place, begun(plan.blocks[place], starts, this.room));
    this.draft.value = plan;
  }

  /** Say where the held block is now. */
  tell() {
    const block = this.draft.value?.blocks[this.held.value];
    if (block) status(`${this.times(block)}, ${this.verdict(this.held.value)}`);
  }

  /** "fits", or what is in the way. @param {number} place */
  verdict(place) {
    const words = this.clashes
      .filter((each) => each.at === place)
      .map((each) => clashWords(this.s, each));
    return words.length ? words.join(" ") : _("fits");
  }

  /** Put the held block down. */
  put() {
    const block = this.draft.value?.blocks[this.held.value];
    if (!block) return;
    const place = this.held.value;
    this.commit(
      () => {},
      _("{title}, {times}.", { title: this.title(block), times: this.times(block) }),
    );
    this.see(place);
  }

  /** Leave the held block where it was. */
  drop() {
    const place = this.held.value;
    if (place < 0) return;
    const fresh = place >= this.s.plan.blocks.length;
    this.draft.value = null;
    this.held.value = -1;
    if (fresh) this.chosen.value = -1;
    else this.see(place);
    status(_("Left as it was."));
  }

  /** Let the block at *place* last *long*; a task's estimate follows. @param {number} place @param {number} long */
  last(place, long) {
    const { s } = this;
    const block = this.plan.blocks[place];
    const least = Math.max(STEP, nextStep(s.day, s.now) - block.starts);
    const ends = Math.min(block.starts + Math.max(least, long), s.day.length);
    if (ends === block.ends) return;
    const change = (/** @type {any} */ plan) => {
      plan.blocks = changed(plan.blocks, place, { ends });
      reestimate(plan, this.tasks.get(block.task ?? ""), this.s.now);
    };
    if (this.held.value >= 0) {
      const plan = this.draft.value.copy();
      change(plan);
      this.draft.value = plan;
      this.tell();
    } else
      this.commit(
        change,
        _("{title} lasts {span}.", { title: this.title(block), span: span(ends - block.starts) }),
      );
  }
}
