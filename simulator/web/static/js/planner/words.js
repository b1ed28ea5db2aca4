/** What does not work out, in words, and what could be done about it. */

import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { spanUp } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { around, firstGap } from "../models/planner.js";

const QUARTER = 15 * MINUTE;

/** @param {any} s @param {import("../models/planner.js").Clash} clash */
export function clashWords(s, { kind, by, limit, other }) {
  const values = { span: spanUp(by), clock: s.day.clock(limit) };
  switch (kind) {
    case "late":
      return _("Ready {span} after it is due at {clock}.", values);
    case "promise":
      return _("Ready {span} after the {clock} you promised.", values);
    case "free":
      return _("Runs {span} into time you keep free.", values);
    default:
      return _("Lies {span} on “{title}”.", { ...values, title: other?.title ?? "" });
  }
}

/** Ways out of a clash: words and what they do. @param {any} p The planning. @param {import("../models/planner.js").Clash} clash @returns {[string, () => void][]} */
export function waysOut(p, clash) {
  const { s } = p;
  const { day, now } = s;
  const block = p.plan.blocks[clash.at];
  const long = block.ends - block.starts;
  const free = (/** @type {number} */ from, /** @type {number} */ until) =>
    firstGap(p.plan, day, { span: long, from, until, but: block });
  /** @type {[string, () => void][]} */
  const ways = [];
  const move = (/** @type {number | null} */ at) =>
    at !== null &&
    at !== block.starts &&
    ways.push([_("Start at {clock}", { clock: day.clock(at) }), () => p.move(clash.at, at)]);
  if (clash.kind === "free" || clash.kind === "overlap") {
    const over = p.plan.blocks.find(
      (/** @type {any} */ each) => each.starts === clash.limit && each !== block,
    );
    const after = over?.ends ?? now;
    move(free(after, clash.task.due) ?? free(now, clash.task.due) ?? free(after, day.length));
    if (around(p.plan, day, clash.at)) ways.push([_("Split around it"), () => p.split(clash.at)]);
  } else move(free(now, clash.limit));
  const by = Math.min(day.length, Math.ceil(block.ends / QUARTER) * QUARTER);
  if (clash.kind === "late") {
    ways.push([
      _("Ask for {clock}", { clock: day.clock(by) }),
      () => write(s, clash.task, "propose", by),
    ]);
    ways.push([_("Decline it"), () => write(s, clash.task, "decline")]);
  }
  if (clash.kind === "promise")
    ways.push([
      _("Tell them {clock}", { clock: day.clock(by) }),
      () => write(s, clash.task, "propose", by),
    ]);
  return ways;
}

/** Begin a message about *task*, with its act and time filled in. @param {any} s @param {any} task @param {string} act @param {number} [by] */
function write(s, task, act, by) {
  const place = `thread:${task.thread}`;
  s.drafts.save(place, {
    ...s.drafts.load(place),
    act,
    task: task.id,
    ...(by === undefined ? {} : { promise: s.day.clock(by) }),
  });
  s.open(task.thread);
  focusOn("#reply");
}
