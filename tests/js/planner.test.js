/** The planner's reckoning, without a page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Day, MINUTE } from "../../simulator/web/static/js/models/day.js";
import { Plan } from "../../simulator/web/static/js/models/plan.js";
import {
  around,
  begun,
  clashes,
  firstGap,
  fit,
  learned,
  nextStep,
  order,
  reestimate,
  traded,
  unplaced,
} from "../../simulator/web/static/js/models/planner.js";
import { Task } from "../../simulator/web/static/js/models/task.js";

const DAY = new Day({ date: "2026-03-16", starts: 8 * 60 + 32, length: 240 * MINUTE });
const minutes = (/** @type {number} */ n) => n * MINUTE;

/** @param {string} id @param {number} due @param {number} work */
const task = (id, due, work = 30) =>
  new Task({ task: id, title: id, client: id, due: minutes(due), work: minutes(work), at: 0 });

/** @param {[string | null, number, number][]} blocks */
function plan(...blocks) {
  const made = new Plan();
  made.blocks = blocks.map(([id, from, until]) => ({
    task: id,
    starts: minutes(from),
    ends: minutes(until),
  }));
  return made;
}

const desk = (/** @type {Task[]} */ ...tasks) => new Map(tasks.map((each) => [each.id, each]));

test("steps lie on the clock's five minutes, whenever the day begins", () => {
  assert.equal(DAY.clock(nextStep(DAY, 0)), "08:35");
  assert.equal(DAY.clock(nextStep(DAY, minutes(3))), "08:35");
  assert.equal(DAY.clock(nextStep(DAY, minutes(3) + 1)), "08:40");
});

test("what is not placed, or not enough, waits by its deadline", () => {
  const tasks = [task("late", 200), task("soon", 90), task("placed", 60)];
  const rows = unplaced(plan(["placed", 0, 30], ["late", 40, 50]), tasks, 0);
  assert.deepEqual(
    rows.map((row) => [row.task.id, row.need / MINUTE]),
    [
      ["soon", 30],
      ["late", 20],
    ],
  );
});

test("what has passed of a block counts no more", () => {
  const rows = unplaced(plan(["a", 0, 30]), [task("a", 90)], minutes(10));
  assert.equal(rows[0].need, minutes(10));
});

test("the first gap lies between blocks, and there is none beyond the end", () => {
  const made = plan(["a", 8, 28], [null, 48, 68]);
  const gap = (/** @type {number} */ span, until = 240) =>
    firstGap(made, DAY, { span: minutes(span), from: 0, until: minutes(until) });
  assert.equal(DAY.clock(gap(15) ?? 0), "09:00");
  assert.equal(DAY.clock(gap(30) ?? 0), "09:40");
  assert.equal(gap(30, 90), null);
});

test("a clash is being ready late, breaking one's word, or lying on something", () => {
  const word = task("word", 200);
  word.promise = { by: minutes(50), standing: "open" };
  const made = plan(["due", 10, 40], ["word", 30, 60], [null, 55, 70], ["fine", 100, 120]);
  const found = clashes(made, desk(task("due", 35), word, task("fine", 120)), 0);
  assert.deepEqual(
    found.map(({ kind, task: of, by }) => [kind, of.id, by / MINUTE]),
    [
      ["late", "due", 5],
      ["promise", "word", 10],
      ["overlap", "word", 10],
    ],
  );
});

test("time kept free is in the way of work, also when it comes later", () => {
  const found = clashes(plan(["a", 0, 30], [null, 20, 40]), desk(task("a", 90)), 0);
  assert.deepEqual(
    found.map(({ kind, by }) => [kind, by / MINUTE]),
    [["free", 10]],
  );
});

test("only the last block of a task decides whether it is ready in time", () => {
  const found = clashes(plan(["a", 0, 10], ["a", 50, 70]), desk(task("a", 60)), 0);
  assert.deepEqual(
    found.map(({ kind, at }) => [kind, at]),
    [["late", 1]],
  );
});

test("a block splits around what lies in it", () => {
  const blocks = around(plan(["a", 8, 38], [null, 18, 28]), DAY, 0);
  assert.deepEqual(
    blocks?.filter((each) => each.task === "a").map(({ starts, ends }) => [starts, ends]),
    [
      [minutes(8), minutes(18)],
      [minutes(28), minutes(48)],
    ],
  );
});

test("neighbours trade places and keep their lengths", () => {
  const { blocks } = plan(["a", 10, 20], ["b", 20, 50]);
  const up = traded(blocks, 1, -1, 0);
  assert.deepEqual(
    up?.map(({ task: id, starts, ends }) => [id, starts / MINUTE, ends / MINUTE]),
    [
      ["a", 40, 50],
      ["b", 10, 40],
    ],
  );
  assert.deepEqual(traded(blocks, 0, 1, 0), up);
  assert.equal(traded(blocks, 0, -1, 0), null);
});

test("a block stays within the day and begins no earlier than now", () => {
  const block = { task: "a", starts: minutes(50), ends: minutes(80) };
  const room = { from: minutes(40), until: minutes(100) };
  assert.equal(begun(block, 0, room).starts, minutes(40));
  assert.equal(begun(block, minutes(99), room).ends, minutes(100));
});

test("today's order begins with what is placed first", () => {
  const tasks = [task("a", 90), task("b", 90), task("c", 90)];
  assert.deepEqual(order(plan(["c", 60, 70], ["b", 20, 30]), tasks, 0), ["b", "c", "a"]);
});

test("the day adds up: placed, kept free, and what is in focus without a place", () => {
  const focus = task("focus", 90, 20);
  focus.start({ at: 0 });
  const made = plan(["a", 60, 90], [null, 100, 110]);
  const { planned, left, free } = fit(made, desk(task("a", 200), focus), DAY, 0);
  assert.deepEqual([planned, left, free], [minutes(60), minutes(240), minutes(180)]);
});

test("what is placed becomes the estimate", () => {
  const made = plan(["a", 0, 20], ["a", 30, 45]);
  reestimate(made, task("a", 90), 0);
  assert.equal(made.estimates.get("a"), minutes(35));
});

test("estimates are held against what it took once it is done", () => {
  const done = task("a", 90);
  done.start({ at: 0 });
  done.close("delivered", minutes(25));
  done.deliveredAt = minutes(25);
  const made = plan();
  made.estimates.set("a", minutes(10)).set("b", minutes(5));
  assert.deepEqual(
    learned(made, [done, task("b", 90)]).map(({ guess, took }) => [guess, took]),
    [[minutes(10), minutes(25)]],
  );
});
