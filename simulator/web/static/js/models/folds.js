/** What each kind of update changes on the desk. */

import { Task } from "./task.js";

/** @typedef {import("./desk.js").Desk} Desk */

const happened = (/** @type {Desk} */ desk, /** @type {any} */ update, more = {}) =>
  desk.threadOf(update.task)?.add({ ...update, ...more });

const change = (
  /** @type {Desk} */ desk,
  /** @type {any} */ update,
  /** @type {(task: Task) => void} */ to,
) => {
  const task = desk.tasks.get(update.task);
  if (task) to(task);
  happened(desk, update);
};

const close = (
  /** @type {Desk} */ desk,
  /** @type {any} */ update,
  /** @type {any} */ standing,
) => {
  if (desk.focus?.id === update.task) desk.leave(update.at);
  change(desk, update, (task) => task.close(standing, update.at));
};

/** @param {Desk} desk @param {number} at */
function endBreak(desk, at) {
  const last = desk.breaks.at(-1);
  if (last) last.until ??= at;
}

/** @type {Record<string, (desk: Desk, update: any) => void>} */
export const FOLDS = {
  RunStarted(desk, { clock, pace }) {
    Object.assign(desk, { clock, pace, started: true });
  },
  RunPaused(desk) {
    desk.paused = true;
  },
  RunResumed(desk) {
    desk.paused = false;
  },
  TimeCharged(desk, { span }) {
    desk.charged = span;
  },
  BreakStarted(desk, { at, until }) {
    desk.breakUntil = until;
    desk.breaks.push({ from: at, until: null });
  },
  BreakEnded(desk, { at }) {
    desk.breakUntil = null;
    endBreak(desk, at);
  },
  RunFinished(desk, { at }) {
    desk.leave(at);
    desk.breakUntil = null;
    endBreak(desk, at);
    desk.finished = true;
  },
  MessageArrived(desk, update) {
    if (update.from) desk.people.meet(update.from);
    for (const file of update.attachments) desk.files.set(file.id, file);
    const thread = desk.thread(update.thread, update.subject);
    thread.unread += 1;
    thread.add(update);
  },
  MessageSent(desk, update) {
    const thread = desk.thread(update.thread, update.subject);
    thread.add({ ...update, mine: true });
    desk.sent += 1;
  },
  ThreadOpened(desk, { thread }) {
    const opened = desk.thread(thread);
    opened.unread = 0;
    opened.revision += 1;
  },
  TaskOpened(desk, update) {
    const task = new Task(update, desk.pace);
    desk.tasks.set(task.id, task);
    for (const { catalogue, offer } of desk.offered) offered(task, catalogue, offer);
    const thread = desk.thread(update.thread, update.title);
    thread.tasks.push(task);
    thread.revision += 1;
  },
  DeadlineChanged(desk, update) {
    change(desk, update, (task) => {
      Object.assign(task, { was: update.was, due: update.due, late: update.due < update.at });
    });
  },
  DeadlinePassed(desk, update) {
    change(desk, update, (task) => {
      task.late = true;
    });
  },
  WorkAdded(desk, update) {
    change(desk, update, (task) => {
      task.grow(update.at, update.work);
    });
  },
  WorkStarted(desk, update) {
    desk.leave(update.at);
    change(desk, update, (task) => {
      task.start(update);
      desk.focus = task;
      desk.stretches.push({ client: task.client, task: task.id, from: update.at, until: null });
    });
  },
  WorkParked(desk, update) {
    if (desk.focus?.id === update.task) desk.leave(update.at, update.worked);
    happened(desk, update);
  },
  WorkFinished(desk, update) {
    change(desk, update, (task) => {
      task.ready = true;
    });
  },
  WorkDelivered(desk, update) {
    if (desk.focus?.id === update.task) desk.leave(update.at);
    change(desk, update, (task) => {
      task.deliveredAt ??= update.at;
      task.answer = update.answer;
      task.close("delivered", update.at);
    });
  },
  TaskDeclined: (desk, update) => close(desk, update, "declined"),
  TaskWithdrawn: (desk, update) => close(desk, update, "withdrawn"),
  EntryPlaced(desk, update) {
    const calendar = desk.calendars.get(update.calendar);
    if (!calendar) return;
    const { entry: id, starts, ends, title, place } = update;
    calendar.entries = calendar.entries.filter((/** @type {any} */ each) => each.id !== id);
    calendar.entries.push({ id, starts, ends, title, place, protected: false });
    happened(desk, update);
  },
  OptionOffered(desk, { catalogue, offer }) {
    desk.offered.push({ catalogue, offer });
    for (const task of desk.tasks.values()) offered(task, catalogue, offer);
  },
  OptionSold(desk, { catalogue, option, at }) {
    desk.sold.set(`${catalogue}/${option}`, at);
  },
  OptionHeld(desk, { task, catalogue, option, until }) {
    desk.held.set(`${catalogue}/${option}`, until);
    const holder = desk.tasks.get(task);
    if (holder) holder.hasHeld = true;
  },
  AccessSet(desk, { task, target, who, rights, until }) {
    const { access } = desk.tasks.get(task) ?? {};
    if (rights === "none") access?.delete(`${target}/${who}`);
    else access?.set(`${target}/${who}`, { target, who, rights, until });
  },
  PromiseMade: (desk, update) => promise(desk, update, "open"),
  PromiseKept: (desk, update) => promise(desk, update, "kept"),
  PromiseBroken: (desk, update) => promise(desk, update, "broken"),
  PlanSet(desk, update) {
    desk.plan.set(update);
  },
};

/** Put an option that came later among those to choose from; the update keeps its own list.
 * @param {any} task @param {string} catalogue @param {any} offer */
function offered(task, catalogue, offer) {
  const { panel } = task;
  if (panel.catalogue !== catalogue) return;
  const options = [...panel.offers.options, offer];
  task.panel = { ...panel, offers: { ...panel.offers, options } };
}

/** @param {Desk} desk @param {any} update @param {"open" | "kept" | "broken"} standing */
function promise(desk, update, standing) {
  change(desk, update, (task) => {
    task.promise = { by: update.by, standing };
  });
}
