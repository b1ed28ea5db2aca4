/** One desk at work: the models, what the page shows of them, and what the learner does.
 *
 * Components read the signals and call the methods; nothing else holds state that lasts.
 */

import { computed } from "@preact/signals";
import { Arrivals } from "../models/arrivals.js";
import { Clock } from "../models/clock.js";
import { Day, MINUTE } from "../models/day.js";
import { Desk } from "../models/desk.js";
import { Drafts } from "../models/drafts.js";
import { Feed } from "../models/feed.js";
import { Outbox } from "../models/outbox.js";
import { alert, status } from "./announce.js";
import { _ } from "./i18n.js";
import { refusal } from "./refusals.js";
import { Replanning } from "./replanning.js";
import { names, newMessages } from "./say.js";
import { Shown } from "./shown.js";
import { makeId } from "./uuid.js";

const BACK_MS = 5000;

export class Session extends Shown {
  /** @param {{page: any, local: Storage, tab: Storage, wall: () => number}} ports */
  constructor({ page, local, tab, wall }) {
    const kept = new Drafts(local, "settings");
    super(kept.load("desk"));
    this.kept = kept;
    this.page = page;
    this.wall = wall;
    this.day = new Day(page.day);
    this.desk = new Desk(page);
    this.feed = new Feed();
    this.clock = new Clock();
    this.arrivals = new Arrivals();
    this.drafts = new Drafts(local, page.run);
    const unsent = new Drafts(tab, page.run);
    this.outbox = new Outbox({
      send: (entry) => this.link.send(entry),
      store: {
        load: () => unsent.load("outbox") ?? [],
        save: (list) => unsent.save("outbox", list.length ? list : null),
      },
      makeId,
      orphan: (action, ack) => this.arrived(action, ack),
    });
    /** @type {any} Set by the entry, which knows the network. */
    this.link = null;

    this.thread = computed(() => {
      this.version.value;
      return this.desk.threads.get(this.selected.value);
    });
    this.lostAt = 0;
    this.replanning = new Replanning(this);
    /** @type {{serial: number, go: () => void}[]} */
    this.awaited = [];
    /** @type {((fresh: any[]) => void)[]} */
    this.listeners = [];
  }

  /** Simulated ms, at most the end of the day. */
  get now() {
    return Math.min(this.clock.now(this.wall()), this.day.length);
  }

  /** Wall ms that *ms* of simulated time last. @param {number} ms */
  real(ms) {
    return ms / (this.clock.beat.pace || 1);
  }

  get plan() {
    return this.planned.value ?? this.desk.plan;
  }

  get canPause() {
    return this.desk.clock === "hybrid";
  }

  /** @param {any} batch */
  receive(batch) {
    const fresh = this.feed.take(batch);
    if (batch.beat) this.beat(batch.beat);
    if (fresh === null) {
      this.link.resync(this.feed.serial).catch(() => {});
      return;
    }
    for (const update of fresh) this.desk.fold(update);
    const live = this.loaded.value;
    this.loaded.value = true;
    if (this.desk.focus || fresh.length || !live) this.version.value += 1;
    if (live) for (const listen of this.listeners) listen(fresh);
    this.awaited = this.awaited.filter(({ serial, go }) => serial > this.feed.serial || go());
    if (this.lostAt) this.#back(fresh);
  }

  /** @param {any} beat */
  beat(beat) {
    const { running, known } = this.clock;
    this.clock.follow(beat, this.wall());
    this.held.value = false;
    this.tick();
    if (running !== this.clock.running || !known) this.version.value += 1;
  }

  tick() {
    if (this.clock.known) this.minute.value = Math.floor(this.now / MINUTE);
  }

  /** @param {string} standing @param {any} [detail] */
  connection(standing, detail) {
    const before = this.standing.value;
    this.standing.value = standing;
    this.detail.value = detail ? refusal(detail) : "";
    if (standing === "live") this.outbox.resume();
    else this.outbox.halt();
    if (standing === "wavering") this.lostAt = this.wall() - 2000;
    if (standing === "lost" && before !== "lost") {
      this.clock.hold(this.wall());
      this.held.value = true;
      alert(_("The connection is lost. Your clock is held. What you type is kept here."));
    }
    if (standing === "refused") alert(this.detail.value);
  }

  /** @param {any[]} fresh */
  #back(fresh) {
    const away = Math.round((this.wall() - this.lostAt) / 1000);
    const count = fresh.filter((update) => update.type === "MessageArrived").length;
    this.lostAt = 0;
    const came = count ? newMessages(count) : _("Nothing came in.");
    this.notice(`${_("Back after {n} s.", { n: away })} ${came}`);
  }

  /** Say something that passes by itself. @param {string} text */
  notice(text) {
    this.warning.value = text;
    status(text);
    setTimeout(() => {
      if (this.warning.value === text) this.warning.value = "";
    }, BACK_MS);
  }

  /** Ask the server for *action*; the answer says whether it was done. @param {any} action @param {{told?: boolean}} [how] */
  async act(action, { told = false } = {}) {
    const ack = await this.outbox.put(action);
    if (ack.ok) {
      this.problem.value = "";
      await this.#reached(ack.serial);
      return ack;
    }
    const message = refusal(ack);
    // Who has a place of their own for it says so; everything else stands in the banner.
    if (!told) this.problem.value = message;
    alert(message);
    return { ...ack, message };
  }

  /** What was on its way when the page was loaded anew has been answered.
   * @param {any} action @param {any} ack */
  arrived(action, ack) {
    if (!ack.ok) this.problem.value = refusal(ack);
    else if (action.type === "SendMessage") {
      const place =
        action.act === "deliver" && action.task
          ? `write:${action.task}`
          : `thread:${action.thread}`;
      this.drafts.save(action.thread ? place : "new", null);
    }
  }

  /** Wait until the updates up to *serial* are folded. @param {number} serial @returns {Promise<void>} */
  #reached(serial) {
    if (this.feed.serial >= serial) return Promise.resolve();
    return new Promise((go) => this.awaited.push({ serial, go: () => void go() }));
  }

  /** Open a thread to read it. @param {string} id @param {string} [view] */
  open(id, view = "letters") {
    const thread = this.desk.threads.get(id);
    if (!thread) return;
    if (this.desk.paused && thread.unread) {
      this.problem.value = _("The clock is held. Let it run to read what is new.");
      status(this.problem.value);
      return;
    }
    const again = this.selected.value === id && !thread.unread;
    this.selected.value = id;
    this.view.value = view;
    this.pane.value = "thread";
    this.dismiss((each) => each.thread === id);
    if (!again && !this.desk.paused && !this.desk.finished)
      this.act({ type: "OpenThread", thread: id });
  }

  /** Turn to the work of *task*. @param {import("../models/task.js").Task} task */
  async start(task) {
    if (this.selected.value !== task.thread || this.desk.threads.get(task.thread)?.unread)
      this.open(task.thread, task.id);
    else this.view.value = task.id;
    this.pane.value = "thread";
    const ack = await this.act({ type: "StartWork", task: task.id });
    if (ack.ok) status(_("In focus: {title}.", { title: task.title }));
  }

  async park() {
    const { focus } = this.desk;
    if (!focus) return;
    const ack = await this.act({ type: "ParkWork" });
    if (ack.ok) status(_("Parked: {title}.", { title: focus.title }));
  }

  /** Write to people; while it is on its way it shows as such. @param {any} action */
  async send(action) {
    const pending = { ...action, key: makeId() };
    this.sending.value = [...this.sending.value, pending];
    const ack = await this.act({ type: "SendMessage", ...action }, { told: true });
    this.sending.value = this.sending.value.filter((each) => each !== pending);
    if (ack.ok) {
      const who = names(action.to.map((/** @type {string} */ id) => this.desk.people.get(id).name));
      const by = action.promise
        ? ` ${_("Promise {clock}.", { clock: this.day.clock(action.promise.by) })}`
        : "";
      status(_("Sent to {names}.", { names: who }) + by);
    }
    return ack;
  }

  /** @param {(plan: import("../models/plan.js").Plan) => void} change */
  replan(change) {
    this.replanning.change(change);
  }

  /** @param {(arrival: any) => boolean} gone */
  dismiss(gone) {
    this.arrivals.drop(gone);
    this.toasts.value = this.arrivals.shown;
  }

  /** @param {any} change */
  set(change) {
    this.settings.value = { ...this.settings.value, ...change };
    this.kept.save("desk", this.settings.value);
  }
}
