/** The planner's reckoning: what is not placed, what clashes, what still fits. Spans in simulated ms. */

import { HOUR, MINUTE } from "./day.js";
import { Plan } from "./plan.js";

export const STEP = 5 * MINUTE;

/** @typedef {import("./plan.js").Block} Block */
/** @typedef {import("./task.js").Task} Task */
/** *kind*: "late" after the deadline, "promise" after one's word, "free" in time kept free, "overlap" on *other*; *by* how much.
 * @typedef {{kind: "late" | "promise" | "free" | "overlap", task: Task, at: number, by: number, limit: number, other?: Task | null}} Clash */

/** The next mark of five minutes on the clock, at or after *at*. @param {import("./day.js").Day} day @param {number} at */
export function nextStep(day, at) {
  const past = (day.starts * MINUTE) % STEP;
  return Math.ceil((at + past) / STEP) * STEP - past;
}

/** Whole steps, at least one. @param {number} span */
export const steps = (span) => Math.max(STEP, Math.ceil(span / STEP) * STEP);

/** What *block* still holds at *now*. @param {Block} block @param {number} now */
export const ahead = ({ starts, ends }, now) => Math.max(0, ends - Math.max(starts, now));

/** Time that is placed for a task and still to come. @param {Plan} plan @param {string} id @param {number} now */
export const placed = (plan, id, now) =>
  plan.blocks.reduce((sum, each) => (each.task === id ? sum + ahead(each, now) : sum), 0);

/** Open tasks for which no time, or too little, is placed; the nearest deadline first.
 * @param {Plan} plan @param {Task[]} tasks @param {number} now */
export function unplaced(plan, tasks, now) {
  return tasks
    .filter((task) => task.open && task.focusedAt === null && !task.ready)
    .map((task) => ({ task, need: plan.need(task, now) - placed(plan, task.id, now) }))
    .filter(({ need }) => need > MINUTE)
    .sort((a, b) => a.task.due - b.task.due);
}

/** The first stretch of *span* from *from* on that lies on no block and ends by *until*, or null.
 * @param {Plan} plan @param {import("./day.js").Day} day @param {{span: number, from: number, until: number, but?: Block | null}} wanted */
export function firstGap(plan, day, { span, from, until, but = null }) {
  let at = nextStep(day, from);
  const blocks = plan.blocks.filter((each) => each !== but).sort((a, b) => a.starts - b.starts);
  for (const { starts, ends } of blocks)
    if (starts < at + span && at < ends) at = nextStep(day, ends);
  return at + span <= until ? at : null;
}

/** What does not work out, block by block. @param {Plan} plan @param {Map<string, Task>} tasks @param {number} now @returns {Clash[]} */
export function clashes(plan, tasks, now) {
  /** @type {Clash[]} */
  const found = [];
  plan.blocks.forEach((block, at) => {
    const task = tasks.get(block.task ?? "");
    if (!task?.open || block.ends <= now) return;
    const over = plan.blocks.find(
      (other, place) =>
        other !== block &&
        other.starts < block.ends &&
        block.starts < other.ends &&
        other.ends > now &&
        // Of two tasks that lie on each other, the later one is told of.
        (other.task === null ||
          other.starts < block.starts ||
          (other.starts === block.starts && place < at)),
    );
    const by = over && Math.min(block.ends, over.ends) - Math.max(block.starts, over.starts);
    const last = plan.blocks.every(
      (other) => other.task !== block.task || other.ends <= block.ends || other === block,
    );
    const word = task.promise?.standing === "open" ? task.promise.by : null;
    if (last && block.ends > task.due)
      found.push({ kind: "late", task, at, by: block.ends - task.due, limit: task.due });
    else if (last && word !== null && block.ends > word)
      found.push({ kind: "promise", task, at, by: block.ends - word, limit: word });
    if (over && by)
      found.push({
        kind: over.task === null ? "free" : "overlap",
        task,
        at,
        by,
        limit: over.starts,
        other: tasks.get(over.task ?? "") ?? null,
      });
  });
  return found;
}

/** The blocks with that at *place* changed, within the day and no earlier than *floor* where it begins anew.
 * @param {Block[]} blocks @param {number} place @param {Partial<Block>} part */
export const changed = (blocks, place, part) =>
  blocks.map((each, at) => (at === place ? { ...each, ...part } : each));

/** *block* begun at *starts*, moved back to where the day allows it. @param {Block} block @param {number} starts @param {{from: number, until: number}} room */
export function begun({ starts: was, ends }, starts, { from, until }) {
  const span = ends - was;
  const at = Math.max(from, Math.min(starts, until - span));
  return { starts: at, ends: at + span };
}

/** The two stretches into which *block* falls around what is in its way, the second as early as it can be.
 * @param {Plan} plan @param {import("./day.js").Day} day @param {number} place @returns {Block[] | null} */
export function around(plan, day, place) {
  const block = plan.blocks[place];
  const way = plan.blocks.find(
    (other, at) => at !== place && other.starts > block.starts && other.starts < block.ends,
  );
  if (!way) return null;
  const rest = block.ends - way.starts;
  const short = { ...block, ends: way.starts };
  const left = new Plan();
  left.blocks = changed(plan.blocks, place, short);
  const at = firstGap(left, day, { span: rest, from: way.ends, until: day.length });
  return at === null ? null : [...left.blocks, { ...block, starts: at, ends: at + rest }];
}

/** Trade places with the block before (-1) or after (1); null where there is none to come.
 * @param {Block[]} blocks @param {number} place @param {number} by @param {number} now */
export function traded(blocks, place, by, now) {
  const coming = blocks
    .map((each, at) => ({ ...each, at }))
    .filter((each) => each.starts >= now && each.task !== null)
    .sort((a, b) => a.starts - b.starts);
  const here = coming.findIndex((each) => each.at === place);
  const other = coming[here + by];
  if (here < 0 || !other) return null;
  const [first, second] = by < 0 ? [other, coming[here]] : [coming[here], other];
  const early = { starts: first.starts, ends: first.starts + second.ends - second.starts };
  const shift = second.ends - first.ends + first.starts;
  const late = {
    starts: Math.max(early.ends, shift),
    ends: Math.max(early.ends, shift) + first.ends - first.starts,
  };
  return changed(changed(blocks, second.at, early), first.at, late);
}

/** Today's order as the blocks say it: what is placed comes first. @param {Plan} plan @param {Task[]} tasks @param {number} now */
export function order(plan, tasks, now) {
  const coming = plan.blocks.filter((each) => each.task !== null && each.ends > now);
  const ids = coming.sort((a, b) => a.starts - b.starts).map((each) => String(each.task));
  return [...new Set([...ids, ...plan.sort(tasks).map((task) => task.id)])];
}

/** What is placed for *task* is what it will take, by the learner's own reckoning.
 * @param {Plan} plan @param {Task | undefined} task @param {number} now */
export function reestimate(plan, task, now) {
  if (!task) return;
  const whole = task.spent + task.running(now) + placed(plan, task.id, now);
  plan.estimates.set(task.id, Math.round(whole / MINUTE) * MINUTE);
}

/** How the day adds up: *planned* and *free* of what is *left*, and what each client takes.
 * @param {Plan} plan @param {Map<string, Task>} tasks @param {import("./day.js").Day} day @param {number} now */
export function fit(plan, tasks, day, now) {
  /** @type {Map<string, number>} */
  const clients = new Map();
  const add = (/** @type {string} */ client, /** @type {number} */ span) =>
    span > 0 && clients.set(client, (clients.get(client) ?? 0) + span);
  for (const block of plan.blocks) {
    const task = tasks.get(block.task ?? "");
    if (block.task === null || task?.open) add(task?.client ?? "", ahead(block, now));
  }
  const focus = [...tasks.values()].find((task) => task.focusedAt !== null);
  if (focus) add(focus.client, plan.need(focus, now) - placed(plan, focus.id, now));
  const planned = [...clients.values()].reduce((sum, each) => sum + each, 0);
  const left = day.length - now;
  return { planned, left, free: left - planned, clients };
}

/** Of tasks that are done: the first estimate and what it took. @param {Plan} plan @param {Task[]} tasks */
export const learned = (plan, tasks) =>
  tasks.flatMap((task) => {
    const guess = plan.estimates.get(task.id);
    return task.deliveredAt !== null && guess ? [{ task, guess, took: task.spent }] : [];
  });

/** Hours the planner shows. @param {import("./day.js").Day} day */
export const hours = (day) => ({
  top: day.at(Math.floor(day.minuteOf(0) / 60) * 60),
  bottom: day.at(Math.ceil(day.minuteOf(day.length) / 60) * 60),
  each: HOUR,
});
