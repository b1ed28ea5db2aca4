/** The desk's models, without a page: node --test tests/js */

import assert from "node:assert/strict";
import { test } from "node:test";
import { read as readPick } from "../../simulator/web/static/js/kinds/pick.js";
import { read as readSort } from "../../simulator/web/static/js/kinds/sort.js";
import { Arrivals, Gathering } from "../../simulator/web/static/js/models/arrivals.js";
import { Clock } from "../../simulator/web/static/js/models/clock.js";
import { Day, MINUTE, readClock } from "../../simulator/web/static/js/models/day.js";
import { Desk } from "../../simulator/web/static/js/models/desk.js";
import { Feed } from "../../simulator/web/static/js/models/feed.js";
import { Outbox } from "../../simulator/web/static/js/models/outbox.js";
import { initials } from "../../simulator/web/static/js/models/people.js";
import {
  cost,
  lost,
  moved,
  pressed,
  shown,
  turned,
} from "../../simulator/web/static/js/models/picks.js";
import { Pieces } from "../../simulator/web/static/js/models/pieces.js";
import { Plan } from "../../simulator/web/static/js/models/plan.js";
import { standing } from "../../simulator/web/static/js/models/promising.js";
import { refusal, starts } from "../../simulator/web/static/js/models/slots.js";
import { read, readAmount } from "../../simulator/web/static/js/models/values.js";
import { countWords, vaguePromise } from "../../simulator/web/static/js/models/words.js";

const DAY = new Day({ date: "2026-03-09", starts: 9 * 60, length: 240 * MINUTE });

const opened = (task, more = {}) => ({
  type: "TaskOpened",
  at: 0,
  task,
  thread: task,
  title: task,
  brief: "",
  client: "mira",
  panel: { kind: "form", fields: [] },
  due: 60 * MINUTE,
  work: 10 * MINUTE,
  ...more,
});
const letter = (thread, at, more = {}) => ({
  type: "MessageArrived",
  at,
  message: `m${at}`,
  thread,
  sender: "mira",
  subject: thread,
  body: "Please.",
  channel: "email",
  attachments: [],
  ...more,
});
const sent = (thread, at, act) => ({
  type: "MessageSent",
  at,
  message: `s${at}`,
  thread,
  to: ["mira"],
  act,
  subject: thread,
  body: "Yes.",
  channel: "email",
  attachments: [],
});

function deskOf(...updates) {
  const desk = new Desk({
    people: [{ id: "mira", name: "Mira Bos", client: true }],
    calendars: [],
  });
  for (const update of updates) desk.fold(update);
  return desk;
}

test("a moment reads as the clock does, tomorrow too", () => {
  assert.equal(DAY.clock(65 * MINUTE), "10:05");
  assert.equal(DAY.clock(DAY.at(10 * 60, 1)), "10:00");
  assert.equal(DAY.dayOf(DAY.at(10 * 60, 1)), 1);
  assert.equal(DAY.dayOf(-10 * 60 * MINUTE), -1);
});

test("a time is read however people write it", () => {
  for (const text of ["9:30", "09.30", "0930", " 9h30 "]) assert.equal(readClock(text), 570, text);
  for (const text of ["", "24:00", "9:60", "soon"]) assert.equal(readClock(text), null, text);
});

test("the clock runs on between beats and stands still when held", () => {
  const clock = new Clock();
  clock.follow({ at: 1000, pace: 8, running: true }, 50);
  assert.equal(clock.now(150), 1800);
  clock.hold(150);
  assert.equal(clock.now(9999), 1800);
  clock.follow({ at: 5000, pace: 8, running: false }, 10_000);
  assert.equal(clock.now(20_000), 5000);
});

test("each update is taken once, and a gap is noticed", () => {
  const feed = new Feed();
  assert.deepEqual(feed.take({ since: 0, upto: 2, updates: [{ serial: 1 }] }), [{ serial: 1 }]);
  assert.deepEqual(feed.take({ since: 0, upto: 3, updates: [{ serial: 1 }, { serial: 3 }] }), [
    { serial: 3 },
  ]);
  assert.equal(feed.take({ since: 4, upto: 5, updates: [{ serial: 5 }] }), null);
  assert.equal(feed.serial, 3);
});

test("a thread says whose move it is", () => {
  const desk = deskOf(letter("a", 1), opened("a"));
  const thread = desk.thread("a");
  assert.equal(thread.move, "yours");
  assert.equal(thread.note.kind, "unread");
  desk.fold({ type: "ThreadOpened", at: 2, thread: "a" });
  assert.equal(thread.note.kind, "unanswered");
  desk.fold(sent("a", 3, "ask"));
  assert.equal(thread.move, "theirs");
  desk.fold(letter("a", 4));
  assert.equal(thread.move, "yours");
  assert.equal(thread.note.kind, "answered");
  desk.fold(letter("a", 5));
  assert.equal(thread.note.kind, "again");
});

test("work in focus goes on, parked work stands still, and coming back costs a minute", () => {
  const desk = deskOf(opened("a"), { type: "WorkStarted", at: 0, task: "a", resume: 0 });
  const task = desk.tasks.get("a");
  assert.equal(task.left(4 * MINUTE), 6 * MINUTE);
  desk.fold({ type: "WorkParked", at: 4 * MINUTE, task: "a", worked: 4 * MINUTE });
  assert.equal(desk.focus, null);
  assert.equal(task.left(9 * MINUTE), 6 * MINUTE);
  desk.fold({ type: "WorkStarted", at: 10 * MINUTE, task: "a", resume: MINUTE });
  assert.equal(task.left(12 * MINUTE), 5 * MINUTE);
  desk.fold({ type: "WorkFinished", at: 17 * MINUTE, task: "a" });
  assert.equal(task.left(17 * MINUTE), 0);
});

test("a delivered task leaves the order, a late one says so", () => {
  const desk = deskOf(opened("a"), opened("b", { due: 5 * MINUTE }));
  assert.equal(desk.tasks.get("b").urgency(6 * MINUTE, MINUTE), "late");
  assert.equal(desk.tasks.get("a").urgency(0, 10 * MINUTE), "");
  assert.equal(desk.tasks.get("a").urgency(50 * MINUTE, 10 * MINUTE), "soon");
  desk.fold({ type: "WorkDelivered", at: 9, task: "a", answer: { type: "Filled", values: [] } });
  assert.deepEqual(
    desk.openTasks.map((each) => each.id),
    ["b"],
  );
});

test("the order says when each will be ready, what is in focus first", () => {
  const desk = deskOf(opened("a"), opened("b"), {
    type: "WorkStarted",
    at: 0,
    task: "b",
    resume: 0,
  });
  const plan = new Plan();
  plan.set({ order: ["a", "b"], estimates: [["a", 20 * MINUTE]] });
  const rows = plan.rows([...desk.tasks.values()], 0, MINUTE);
  assert.deepEqual(
    rows.map((row) => row.task.id),
    ["a", "b"],
  );
  assert.deepEqual(
    rows.map((row) => row.ready),
    [30 * MINUTE, 10 * MINUTE],
  );
  assert.deepEqual(Plan.moved(["a", "b", "c"], "c", 0), ["c", "a", "b"]);
});

test("without an estimate of one's own a task takes its work and its hands-on time", () => {
  const started = { type: "WorkStarted", at: 0, task: "a", resume: 0 };
  const desk = deskOf(
    { type: "RunStarted", at: 0, clock: "hybrid", pace: 8 },
    opened("a", { hands_on: 60_000 }),
    started,
  );
  const [task] = desk.tasks.values();
  const plan = new Plan();
  assert.equal(plan.need(task, 0), 18 * MINUTE);
  assert.equal(plan.need(task, 4 * MINUTE), 14 * MINUTE);
  desk.apply?.({ type: "WorkFinished", at: 10 * MINUTE, task: "a" });
  assert.equal(plan.need(task, 30 * MINUTE), 0);
});

test("more work counts from when it came, not the minutes that were idle before", () => {
  const desk = deskOf(
    opened("a"),
    { type: "WorkStarted", at: 0, task: "a", resume: 0 },
    { type: "WorkFinished", at: 10 * MINUTE, task: "a" },
    { type: "WorkAdded", at: 15 * MINUTE, task: "a", work: 5 * MINUTE },
  );
  const [task] = desk.tasks.values();
  assert.equal(task.left(15 * MINUTE), 5 * MINUTE);
  assert.equal(task.left(17 * MINUTE), 3 * MINUTE);
});

test("an action goes out again under the same id until it is answered", async () => {
  const asked = [];
  let broken = true;
  const outbox = new Outbox({
    send: async (entry) => {
      asked.push(entry.id);
      if (broken) throw new Error("no answer");
      return { ok: true };
    },
    store: { load: () => [], save: () => {} },
    makeId: () => `id${asked.length}`,
  });
  outbox.resume();
  const answer = outbox.put({ type: "Pause" });
  setTimeout(() => {
    broken = false;
  }, 100);
  assert.deepEqual(await answer, { ok: true });
  assert.equal(new Set(asked).size, 1);
  assert.ok(asked.length > 1);
  assert.equal(outbox.waiting.length, 0);
});

test("what waited when the page was loaded anew goes out and is told", async () => {
  const told = [];
  const kept = [{ id: "old", action: { type: "Pause" } }];
  const outbox = new Outbox({
    send: async () => ({ ok: true }),
    store: { load: () => kept, save: () => {} },
    makeId: () => "new",
    orphan: (action) => told.push(action.type),
  });
  outbox.resume();
  await outbox.put({ type: "Resume" });
  assert.deepEqual(told, ["Pause"]);
});

test("at most two toasts stand, and the third joins the second", () => {
  const arrivals = new Arrivals();
  for (const key of ["a", "b", "c"]) arrivals.add({ key }, 0);
  assert.deepEqual(
    arrivals.shown.map((group) => group.map((each) => each.key)),
    [["c"], ["b", "a"]],
  );
  assert.equal(arrivals.expire(19_999), false);
  assert.equal(arrivals.expire(20_000), true);
  assert.deepEqual(arrivals.shown, []);
});

test("arrivals are told in one breath, not into typing, and not later than ten seconds", () => {
  const gathering = new Gathering();
  gathering.add("a", 0);
  gathering.add("b", 500);
  assert.deepEqual(gathering.take(1400), []);
  assert.deepEqual(gathering.take(1500), ["a", "b"]);
  gathering.add("c", 2000);
  for (let wall = 2000; wall < 12_000; wall += 500) {
    gathering.typed(wall);
    assert.deepEqual(gathering.take(wall), []);
  }
  gathering.typed(12_000);
  assert.deepEqual(gathering.take(12_000), ["c"]);
});

test("sums are read in either manner of writing", () => {
  const sums = [
    ["389000", "389000"],
    ["€ 389.000", "389000"],
    ["389,000.50", "389000.50"],
    ["389.000,50", "389000.50"],
    ["12,5", "12.5"],
    ["1.234.567", "1234567"],
    ["62,40", "62.40"],
    ["485.000,-", "485000"],
    ["€495,000", "495000"],
  ];
  for (const [typed, meant] of sums) assert.equal(readAmount(typed), meant, typed);
  for (const typed of ["", "abc", "12,,5", "1-2"]) assert.equal(readAmount(typed), null, typed);
});

test("a field says what is wrong with what is typed", () => {
  const field = (kind, more = {}) => ({ kind, required: true, ...more });
  assert.deepEqual(read(field("money"), "12,5"), { value: "12.50" });
  assert.deepEqual(read(field("money"), "much"), { wrong: "money" });
  assert.deepEqual(read(field("time"), "9.30"), { value: "09:30" });
  assert.deepEqual(read(field("phone"), "call me"), { wrong: "phone" });
  assert.deepEqual(read(field("text"), "  "), { wrong: "empty" });
  assert.deepEqual(read(field("text", { required: false }), ""), { value: "" });
});

test("an answer counts what is left of a batch", () => {
  const panel = { kind: "sort", items: [{ id: "a" }, { id: "b" }], labels: [] };
  const reading = readSort(panel, { labels: { a: "keep" } });
  assert.deepEqual(reading.answer.labels, [["a", "keep"]]);
  assert.equal(reading.left, 1);
});

test("a start is offered every step, and not where something stands", () => {
  const panel = {
    opens: 0,
    closes: 60 * MINUTE,
    step: 15 * MINUTE,
    length: 30 * MINUTE,
    entry: null,
  };
  const entry = { id: "x", starts: 0, ends: 15 * MINUTE, protected: false };
  const found = starts(panel, DAY, 0, [entry]);
  assert.deepEqual(
    found.map((each) => each.at / MINUTE),
    [0, 15, 30],
  );
  assert.deepEqual(
    found.map((each) => Boolean(each.taken)),
    [true, false, false],
  );
  assert.equal(refusal(panel, 5 * MINUTE), "step");
  assert.equal(refusal(panel, 45 * MINUTE), "outside");
});

test("a promise is measured against now, the deadline and the end of the day", () => {
  const frame = { now: 10, due: 100, end: 200 };
  const kinds = [5, 50, 100, 150, 250].map((at) => standing(at, frame).kind);
  assert.deepEqual(kinds, ["past", "before", "on", "after", "after-day"]);
});

test("words are counted as people count them, and a vague promise is noticed", () => {
  assert.equal(countWords("It’s 16:30, isn't it? Yes."), 5);
  assert.equal(vaguePromise("I do it as soon as possible."), "as soon as possible");
  assert.equal(vaguePromise("Zo snel mogelijk."), "Zo snel mogelijk");
  assert.equal(vaguePromise("By 16:00."), "");
});

test("a person is known by two letters", () => {
  assert.equal(initials("Sophie Laurent"), "SL");
  assert.equal(initials("Vince van Emmelen"), "VE");
  assert.equal(initials("kring"), "K");
});

test("the tail of a long list is left alone until something in it changes", () => {
  const list = Array.from({ length: 100 }, () => ({ revision: 0 }));
  const pieces = new Pieces();
  const [, tail] = pieces.of(list);
  const [head, same] = pieces.of([{ revision: 0 }, ...list]);
  assert.equal(same, tail);
  assert.equal(head.length, 41);
  list[99].revision = 1;
  assert.notEqual(pieces.of(list)[1], tail);
});

const OFFERS = {
  columns: [
    { id: "price", kind: "money" },
    { id: "area", kind: "text" },
  ],
  options: [
    { id: "a", title: "Mill", values: { price: "100.00", area: "Canal" } },
    { id: "b", title: "Quay", values: { price: "99.50", area: "Park" } },
    { id: "c", title: "Arch", values: { price: "20.00", area: "Canal" } },
  ],
};
const say = (_kind, value) => value;
const ids = (sorted, words = "") => shown(OFFERS, sorted, words, say).map(({ id }) => id);

test("options are sorted by amount and by name, and found by their words", () => {
  assert.deepEqual(ids({ by: "", down: false }), ["a", "b", "c"]);
  assert.deepEqual(ids({ by: "price", down: false }), ["c", "b", "a"]);
  assert.deepEqual(ids({ by: "price", down: true }), ["a", "b", "c"]);
  assert.deepEqual(ids({ by: "title", down: false }), ["c", "a", "b"]);
  assert.deepEqual(ids({ by: "price", down: false }, "canal mi"), ["a"]);
});

test("a heading sorts up, then down, then not", () => {
  const up = turned({ by: "", down: false }, "price");
  const down = turned(up, "price");
  assert.deepEqual([up.down, down.down], [false, true]);
  assert.deepEqual(turned(down, "price"), { by: "", down: false });
  assert.deepEqual(turned(down, "area"), { by: "area", down: false });
});

test("picks are put in and taken out, and keep their order", () => {
  assert.deepEqual(pressed(["a"], "b", 2), ["a", "b"]);
  assert.deepEqual(pressed(["a", "b"], "a", 2), ["b"]);
  assert.deepEqual(pressed(["a"], "b", 1), ["b"]);
  assert.deepEqual(moved(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
});

test("what is gone is lost, unless it was handed in", () => {
  const sold = new Map([["f/a", 5]]);
  assert.deepEqual(lost(["a", "b"], sold, "f", null), ["a"]);
  assert.deepEqual(lost(["a", "b"], sold, "f", { options: ["a"] }), []);
  assert.deepEqual(lost(["a"], sold, "g", null), []);
});

test("picks cost what they cost together", () => {
  const offers = { ...OFFERS, costs: "price" };
  assert.equal(cost(offers, ["a", "b"]), 199.5);
  assert.equal(cost(offers, []), 0);
});

test("a pick is read as an answer, the favourite first", () => {
  const panel = { kind: "pick", least: 2, most: 3 };
  const { answer, left } = readPick(panel, { options: ["b"] });
  assert.deepEqual([answer, left], [{ type: "Picked", options: ["b"] }, 1]);
});

test("what comes on offer later can be picked, and is there for who asks later still", () => {
  const choice = (task) =>
    opened(task, {
      panel: { kind: "pick", catalogue: "f", offers: { columns: [], options: [{ id: "a" }] } },
    });
  const updates = [
    choice("first"),
    { type: "OptionOffered", at: 5, catalogue: "f", option: "b", offer: { id: "b" } },
    { type: "OptionOffered", at: 6, catalogue: "g", option: "c", offer: { id: "c" } },
    choice("second"),
  ];
  for (const desk of [deskOf(...updates), deskOf(...updates)])
    for (const task of ["first", "second"]) {
      const ids = desk.tasks.get(task).panel.offers.options.map((each) => each.id);
      assert.deepEqual(ids, ["a", "b"], task);
    }
});

test("a break lasts until it ends, and focus is counted by client", () => {
  const desk = deskOf(opened("a"), { type: "WorkStarted", at: 0, task: "a", resume: 0 });
  assert.equal(desk.focusedFor("mira", 3 * MINUTE), 3 * MINUTE);
  desk.fold({ type: "WorkParked", at: 4 * MINUTE, task: "a", worked: 4 * MINUTE });
  desk.fold({ type: "BreakStarted", at: 4 * MINUTE, until: 14 * MINUTE });
  assert.equal(desk.breakUntil, 14 * MINUTE);
  desk.fold({ type: "BreakEnded", at: 9 * MINUTE });
  assert.equal(desk.breakUntil, null);
  assert.equal(desk.focusedFor("mira", 30 * MINUTE), 4 * MINUTE);
});
