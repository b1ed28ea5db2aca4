/** Kinds of work: what is read from what a learner made of a panel. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { read as readDecision, undone } from "../../simulator/web/static/js/kinds/decide.js";
import {
  begin as beginFiles,
  read as readFiles,
} from "../../simulator/web/static/js/kinds/files.js";
import { read as readSummary } from "../../simulator/web/static/js/kinds/summary.js";
import {
  passage,
  tracked,
  undone as undo,
} from "../../simulator/web/static/js/models/correcting.js";
import { Day, HOUR, MINUTE } from "../../simulator/web/static/js/models/day.js";
import { Desk } from "../../simulator/web/static/js/models/desk.js";
import { broken } from "../../simulator/web/static/js/models/limits.js";
import {
  clockChange,
  frameOf,
  inTheWay,
  localTime,
  startsOn,
} from "../../simulator/web/static/js/models/meeting.js";
import { nextOwn, readRows, rowsOf, sums } from "../../simulator/web/static/js/models/tables.js";

const DAY = new Day({ date: "2026-03-09", starts: 9 * 60, length: 4 * HOUR });

const TABLE = {
  columns: [
    { id: "from", kind: "text", fixed: true, required: true, options: [] },
    { id: "net", kind: "money", fixed: false, required: true, options: [] },
    { id: "note", kind: "text", fixed: false, required: false, options: [] },
  ],
  rows: [
    {
      id: "a",
      title: "A",
      values: [
        ["from", "NS"],
        ["net", "12"],
      ],
    },
    { id: "b", title: "B", values: [["from", "Café"]] },
  ],
};

test("a table is read row by row, without what is fixed or empty", () => {
  const rows = rowsOf(TABLE, null);
  rows[0].values.net = "1.234,50";
  rows[1].held = true;
  const { answer, wrong } = readRows(TABLE, rows);
  assert.deepEqual(wrong, {});
  assert.deepEqual(answer.rows, [
    { id: "a", values: [["net", "1234.50"]], held: false },
    { id: "b", values: [], held: true },
  ]);
});

test("a cell that is missing or wrong is named, except in a row that is left out", () => {
  const rows = rowsOf(TABLE, null);
  rows[0].values.net = "twelve";
  assert.deepEqual(readRows(TABLE, rows).wrong, { "a-net": "money", "b-net": "empty" });
  rows[1].held = true;
  assert.deepEqual(readRows(TABLE, rows).wrong, { "a-net": "money" });
});

test("a row of one's own is read whole, and not at all while it is empty", () => {
  const rows = rowsOf(TABLE, null);
  rows[1].values.net = "3";
  rows.push({ id: nextOwn(rows), values: { from: " " }, held: false, own: true });
  assert.equal(readRows(TABLE, rows).answer.rows.length, 2);
  rows[2].values = { from: "Taxi", net: "9,50" };
  assert.deepEqual(readRows(TABLE, rows).answer.rows[2], {
    id: "own-1",
    values: [
      ["from", "Taxi"],
      ["net", "9.50"],
    ],
    held: false,
  });
  assert.equal(nextOwn(rows), "own-2");
});

test("what was handed in stands in the table again", () => {
  const rows = rowsOf(TABLE, null);
  rows[1].values.net = "3";
  rows.push({ id: "own-1", values: { from: "Taxi", net: "1" }, held: false, own: true });
  const { answer } = readRows(TABLE, rows);
  assert.deepEqual(readRows(TABLE, rowsOf(TABLE, answer)).answer, answer);
});

test("a column of money is summed as one types, without rows that are left out", () => {
  const rows = rowsOf(TABLE, null);
  rows[1].values.net = "0,5";
  assert.equal(sums(TABLE, rows).get("net"), 12.5);
  rows[0].held = true;
  assert.equal(sums(TABLE, rows).get("net"), 0.5);
});

test("corrections are told apart word by word, and each can be undone", () => {
  const was = "On Thurdsay their will be coffee. On Thurdsay!";
  const now = "On Thursday there will be coffee. On Thurdsay!";
  const changes = tracked(was, now).filter(({ kind }) => kind === "change");
  assert.deepEqual(
    changes.map(({ was: from, text }) => [from, text]),
    [
      ["Thurdsay", "Thursday"],
      ["their", "there"],
    ],
  );
  assert.equal(undo(now, changes[0]), "On Thurdsay there will be coffee. On Thurdsay!");
});

test("all corrections undone give the text as it was", () => {
  const was = "One two three.\n\nFour, five; six.";
  let now = "Zero two.\nFour - five; and six seven.";
  for (;;) {
    const change = tracked(was, now).find(({ kind }) => kind === "change");
    if (!change) break;
    now = undo(now, change);
  }
  assert.equal(now, was);
});

test("a marked passage is whole words of the first text that stand there once", () => {
  const was = "More then forty people. Less then four.";
  const now = "More than forty people. Less then four.";
  assert.equal(passage(was, now, now.indexOf("fort"), now.indexOf("peo") + 2), "forty people");
  assert.equal(passage(was, now, now.indexOf("than") + 1, now.indexOf("than") + 3), "More then");
  assert.equal(passage(was, now, 3, 3), "");
});

test("a decision needs an option, and its reasons", () => {
  const panel = { least: 2, most: 2, fields: [] };
  const draft = { option: "", reasons: ["r"], values: {} };
  assert.equal(readDecision(panel, draft).left, 2);
  assert.equal(undone(panel, 2, draft), "Choose what you do.");
  const done = { option: "a", reasons: ["r", "q"], values: {} };
  assert.deepEqual(readDecision(panel, done), {
    answer: { type: "Decided", option: "a", reasons: ["r", "q"], values: [] },
    left: 0,
    wrong: {},
  });
});

/** @param {any} desk @param {string} task @param {string} client */
const open = (desk, task, client) =>
  desk.fold({ type: "TaskOpened", at: 0, task, client, title: task, due: 0, work: 0, thread: "t" });

test("a summary has a line for each task of its clients, but not for itself", () => {
  const desk = new Desk({ people: [], calendars: [] });
  open(desk, "a", "mira");
  open(desk, "b", "sam");
  open(desk, "sum", "mira");
  const own = desk.tasks.get("sum");
  const panel = { clients: ["mira"], fields: [] };
  const read = (/** @type {any} */ lines) =>
    readSummary(panel, { lines, values: {} }, { desk }, own);
  assert.equal(read({}).left, 1);
  assert.deepEqual(read({ a: "done", b: "open" }).answer.lines, [["a", "done"]]);
});

test("files are handed in with their names, places, and who has access", () => {
  const desk = new Desk({ people: [], calendars: [] });
  open(desk, "files", "mira");
  const access = {
    type: "AccessSet",
    at: 0,
    task: "files",
    target: "f",
    rights: "view",
    until: "",
  };
  desk.fold({ ...access, who: "sam" });
  desk.fold({ ...access, who: "anyone" });
  desk.fold({ ...access, who: "anyone", rights: "none" });
  const panel = { items: [{ id: "i", name: "scan.pdf", folder: "f" }], people: [], folders: [] };
  const draft = beginFiles(panel, null);
  const { answer } = readFiles(panel, draft, null, desk.tasks.get("files"));
  assert.deepEqual(answer.names, [["i", "scan.pdf"]]);
  assert.deepEqual(answer.access, [{ target: "f", who: "sam", rights: "view", until: "" }]);
  draft.names.i = " ";
  assert.deepEqual(readFiles(panel, draft, null, desk.tasks.get("files")).wrong, {
    "name-i": "empty",
  });
});

test("everybody's clock is told, with the day where it is another one", () => {
  const tokyo = { shifts: [[0, 480]] };
  assert.deepEqual(localTime(tokyo, 7 * HOUR, DAY), { clock: "00:00", days: 1, on: 1 });
  const york = {
    shifts: [
      [0, -300],
      [DAY.at(120, 2), -360],
    ],
  };
  assert.equal(localTime(york, DAY.at(16 * 60, 1), DAY).clock, "11:00");
  assert.equal(localTime(york, DAY.at(16 * 60, 2), DAY).clock, "10:00");
  assert.deepEqual(clockChange(york, { opens: 0, closes: DAY.at(0, 5) }), {
    at: DAY.at(120, 2),
    by: -60,
  });
  assert.equal(clockChange(tokyo, { opens: 0, closes: DAY.at(0, 5) }), null);
});

test("a time is offered every step, within what can be offered that day", () => {
  const panel = { opens: DAY.at(600, 1), closes: DAY.at(720, 2), step: 30 * MINUTE, length: HOUR };
  const starts = startsOn(panel, DAY, 2);
  assert.equal(DAY.clock(starts[0]), "00:00");
  assert.equal(DAY.clock(starts.at(-1) ?? 0), "11:00");
  assert.deepEqual(frameOf(starts, HOUR, DAY), { top: DAY.at(0, 2), bottom: DAY.at(720, 2) });
});

test("what stands in a calendar of somebody who is asked is in the way", () => {
  const panel = {
    length: HOUR,
    people: [
      { who: "mira", calendar: "m" },
      { who: "sam", calendar: null },
    ],
  };
  const entries = [{ title: "Standup", starts: 0, ends: HOUR }];
  const calendars = new Map([["m", { entries }]]);
  assert.deepEqual(inTheWay(panel, calendars, 30 * MINUTE), [{ who: "mira", title: "Standup" }]);
  assert.deepEqual(inTheWay(panel, calendars, HOUR), []);
});

test("options are held against the limits one noted, and only those", () => {
  const columns = [
    { id: "price", kind: "money", label: "Price" },
    { id: "leaves", kind: "moment", label: "Leaves" },
    { id: "bag", kind: "yes_no", label: "Bag" },
    { id: "from", kind: "text", label: "From" },
  ];
  const option = { values: { price: "287", leaves: "2026-03-24T06:40", bag: "no", from: "Orly" } };
  const found = (/** @type {any[]} */ ...limits) =>
    broken(limits, columns, option).map(({ id }) => id);
  assert.deepEqual(found({ column: "price", op: "most", value: "€ 280" }), ["price"]);
  assert.deepEqual(found({ column: "price", op: "least", value: "200" }), []);
  assert.deepEqual(found({ column: "leaves", op: "least", value: "7:00" }), ["leaves"]);
  assert.deepEqual(found({ column: "bag", op: "is", value: "yes" }), ["bag"]);
  assert.deepEqual(found({ column: "from", op: "has", value: "orl" }), []);
  assert.deepEqual(found(), []);
});

test("what an option does not say, it does not keep", () => {
  const columns = [{ id: "price", kind: "money", label: "Price" }];
  const limit = { column: "price", op: "most", value: "280" };
  assert.equal(broken([limit], columns, { values: {} }).length, 1);
});
