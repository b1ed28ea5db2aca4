/** Tells of what comes in: toasts for the eye, batched sentences for the ear. */

import { Gathering } from "../models/arrivals.js";
import { MINUTE } from "../models/day.js";
import { alert, status } from "./announce.js";
import { _, ngettext } from "./i18n.js";
import { newMessages } from "./say.js";

const MARKS = [60, 30, 10, 5];
const CLOSE_MS = 2 * MINUTE;

export class Bulletin {
  /** @param {import("./session.js").Session} s */
  constructor(s) {
    this.s = s;
    this.gathering = new Gathering();
    /** Minutes of real time already spoken of. */
    this.left = Infinity;
    /** @type {Set<string>} */
    this.warned = new Set();
    /** The warning on the screen. @type {{task: import("../models/task.js").Task, text: string} | null} */
    this.standing = null;
    this.paused = false;
    s.listeners.push((fresh) => this.hear(fresh));
  }

  /** @param {any[]} fresh */
  hear(fresh) {
    const { s } = this;
    const moves = fresh.filter((update) => update.type === "DeadlineChanged");
    for (const moved of moves) this.#moved(moved);
    for (const letter of fresh.filter((update) => update.type === "MessageArrived")) {
      const { task, subject } = s.desk.thread(letter.thread);
      const moved = moves.find((each) => s.desk.tasks.get(each.task)?.thread === letter.thread);
      const arrival = {
        key: letter.message,
        thread: letter.thread,
        sender: letter.sender,
        letter,
        subject,
        task,
        moved,
      };
      if (this.#reading(letter.thread)) s.act({ type: "OpenThread", thread: letter.thread });
      else s.arrivals.add(arrival, s.wall());
      if (letter.channel === "call") this.#ring(letter);
      else this.gathering.add(arrival, s.wall());
    }
    for (const sold of fresh.filter((update) => update.type === "OptionSold")) this.#sold(sold);
    for (const offered of fresh.filter((update) => update.type === "OptionOffered"))
      this.#offered(offered);
    if (fresh.some((update) => update.type === "RunFinished")) {
      alert(_("The day is over. Write your own view of it."));
      s.dismiss(() => true);
    }
    s.toasts.value = s.arrivals.shown;
  }

  /** Whether the thread lies open and reading on takes the focus off nothing. @param {string} thread */
  #reading(thread) {
    const { s } = this;
    const { focus } = s.desk;
    const free = s.desk.breakUntil === null && (!focus || focus.thread === thread);
    const shown = s.selected.value === thread && s.view.value === "letters" && document.hasFocus();
    // On a phone another pane may stand in front of it.
    return shown && free && Boolean(document.querySelector(".letters")?.checkVisibility());
  }

  /** @param {any} update */
  #moved(update) {
    const { s } = this;
    const [due, was] = [s.day.clock(update.due), s.day.clock(update.was)];
    const title = s.desk.tasks.get(update.task)?.title ?? "";
    const values = { title, due, was };
    if (s.settings.value.verbosity === "alerts") return;
    status(
      update.due < update.was
        ? _("{title}, due {due} instead of {was}, earlier.", values)
        : _("{title}, due {due} instead of {was}, later.", values),
    );
  }

  /** A call is urgent while it rings, so it is said at once. @param {any} letter */
  #ring({ sender, subject }) {
    alert(_("{name} calls: {subject}.", { name: this.s.desk.people.get(sender).name, subject }));
  }

  /** Say what is gone, to those who could have picked it. @param {any} update */
  #sold({ catalogue, option }) {
    const { s } = this;
    const panel = s.desk.openTasks.find((task) => task.panel.catalogue === catalogue)?.panel;
    const found = panel?.offers.options.find((/** @type {any} */ each) => each.id === option);
    if (found && s.settings.value.verbosity !== "alerts")
      status(_("{title} is no longer on offer.", { title: found.title }));
  }

  /** Say what is new, to those who can pick it. @param {any} update */
  #offered({ catalogue, offer }) {
    const { s } = this;
    if (s.settings.value.verbosity === "alerts") return;
    if (s.desk.openTasks.some((task) => task.panel.catalogue === catalogue))
      status(_("{title} is on offer now.", { title: offer.title }));
  }

  /** Called a few times a second. */
  tick() {
    const { s } = this;
    s.tick();
    if (!this.paused && s.arrivals.expire(s.wall())) s.toasts.value = s.arrivals.shown;
    const batch = this.gathering.take(s.wall());
    if (batch.length && s.settings.value.verbosity !== "alerts") status(this.#sentence(batch));
    if (s.clock.running && !s.desk.finished) this.#time();
  }

  /** @param {any[]} batch */
  #sentence(batch) {
    const { s } = this;
    const latest = batch.at(-1);
    const due = latest.task?.open
      ? `, ${_("due {clock}", { clock: s.day.clock(latest.task.due) })}`
      : "";
    const name = s.desk.people.get(latest.sender).name;
    return `${newMessages(batch.length)}. ${name}, ${latest.subject}${due}.`;
  }

  #time() {
    const { s } = this;
    const left = s.real(s.day.length - s.now) / MINUTE;
    const mark = MARKS.find((each) => left <= each && each < this.left);
    if (mark && this.left !== Infinity && s.settings.value.verbosity === "all") {
      status(ngettext("{n} minute left for you.", "{n} minutes left for you.", Math.ceil(left)));
    }
    this.left = mark ?? (this.left === Infinity ? left : this.left);
    this.#retract();
    for (const task of s.desk.openTasks) this.#warn(task);
  }

  /** Take a warning back once it no longer holds. */
  #retract() {
    const { s, standing } = this;
    if (!standing || (s.desk.openTasks.includes(standing.task) && this.#isClose(standing.task)))
      return;
    if (s.warning.value === standing.text) s.warning.value = "";
    this.standing = null;
  }

  /** @param {import("../models/task.js").Task} task */
  #isClose(task) {
    const left = this.s.real(task.due - this.s.now);
    return left > 0 && left <= CLOSE_MS;
  }

  /** @param {import("../models/task.js").Task} task */
  #warn(task) {
    const { s } = this;
    const mine = s.desk.focus === task || task.promise?.standing === "open";
    if (!mine || !this.#isClose(task) || this.warned.has(task.id)) return;
    this.warned.add(task.id);
    const text = _("{title} is due at {due}, in two minutes of your time or less.", {
      title: task.title,
      due: s.day.clock(task.due),
    });
    this.standing = { task, text };
    s.warning.value = text;
    alert(text);
  }
}
