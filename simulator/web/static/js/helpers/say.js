/** Times, spans, people and happenings as the interface words them. */

import { HOUR, MINUTE } from "../models/day.js";
import { _, locale, ngettext } from "./i18n.js";

const tag = locale === "en" ? "en-GB" : locale;
const list = new Intl.ListFormat(tag, { type: "conjunction" });
/** Making one costs more than a whole row. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** Words that stay on one line. @param {string} text */
export const tie = (text) => text.replaceAll(" ", "\u00a0");

/** "25 min", "1 h 05", with no line break inside. @param {number} ms */
export function span(ms) {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  if (minutes < 60) return tie(_("{n} min", { n: minutes }));
  const rest = String(minutes % 60).padStart(2, "0");
  return tie(_("{h} h {m}", { h: Math.floor(minutes / 60), m: rest }));
}

/** Whole minutes up, so that nothing is "0 min" while some is left. @param {number} ms */
export const spanUp = (ms) => span(Math.ceil(ms / MINUTE) * MINUTE);

/** "in 49 min", "12 min ago", or nothing when it is far off. @param {number} at @param {number} now */
export function near(at, now) {
  if (at < now) return _("{span} ago", { span: span(now - at) });
  return at - now > 2 * HOUR ? "" : _("in {span}", { span: spanUp(at - now) });
}

/** The date of a day, 0 being today. @param {import("../models/day.js").Day} day @param {number} [offset] @param {Intl.DateTimeFormatOptions} [style] */
export function date(day, offset = 0, style = { weekday: "short", day: "numeric", month: "long" }) {
  const key = JSON.stringify(style);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...style, timeZone: "UTC" });
  formats.set(key, format);
  return format.format(day.dateOf(offset));
}

/** A date such as 2026-02-01 in words. @param {string} written */
export const dateOf = (written) =>
  new Date(`${written}T00:00Z`).toLocaleDateString(tag, { dateStyle: "long", timeZone: "UTC" });

/** A moment as "14:30", or "Tue 10:00" on another day. @param {import("../models/day.js").Day} day @param {number} at */
export function moment(day, at) {
  const offset = day.dayOf(at);
  const clock = day.clock(at);
  return offset ? `${date(day, offset, { weekday: "short" })} ${clock}` : clock;
}

/** @param {string[]} names */
export function names(names) {
  return list.format(names);
}

/** The third line of a thread's row. @param {{kind: string, at?: number, by?: number}} note @param {import("../models/day.js").Day} day */
export function note({ kind, at = 0, by = 0 }, day) {
  const clock = day.clock(at);
  switch (kind) {
    case "delivered":
      if (by >= MINUTE) return _("sent, {span} early", { span: span(by) });
      return by >= 0 ? _("sent, on time") : _("sent, {span} late", { span: spanUp(-by) });
    case "declined":
      return _("you declined");
    case "withdrawn":
      return _("taken back");
    case "promise-open":
      return _("promised {clock}", { clock });
    case "promise-kept":
      return _("promise of {clock} kept", { clock });
    case "promise-broken":
      return _("promise of {clock} missed", { clock });
    case "answered":
      return _("answered you");
    case "again":
      return _("wrote again");
    case "unread":
      return _("not read yet");
    case "unanswered":
      return _("not answered yet");
    case "read":
      return _("read");
    default:
      return did(kind);
  }
}

/** What a message of the learner did. @param {string} act */
export function did(act) {
  switch (act) {
    case "acknowledge":
      return _("you acknowledged");
    case "ask":
      return _("you asked");
    case "propose":
      return _("you proposed");
    case "deliver":
      return _("you delivered");
    case "decline":
      return _("you declined");
    case "escalate":
      return _("you escalated");
    default:
      return _("you handed over");
  }
}

/** The same words at the start of a line. @param {string} text */
export const capital = (text) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

/** An act's name on a button. @param {string} act */
export function actName(act) {
  switch (act) {
    case "acknowledge":
      return _("Acknowledge");
    case "ask":
      return _("Ask");
    case "propose":
      return _("Propose");
    case "deliver":
      return _("Deliver");
    case "decline":
      return _("Decline");
    case "escalate":
      return _("Escalate");
    default:
      return _("Hand over");
  }
}

/** The line in a thread for something that happened: an icon and words, or null. @param {any} item @param {import("../models/day.js").Day} day */
export function happening(item, day) {
  const clock = (/** @type {number} */ at) => moment(day, at);
  switch (item.type) {
    case "WorkStarted":
      return ["play", _("You started work on this.")];
    case "WorkParked":
      return item.worked < MINUTE
        ? ["pause", _("Parked.")]
        : ["pause", _("Parked after {span} of work.", { span: span(item.worked) })];
    case "WorkFinished":
      return ["check", _("The work is done. It can be handed in.")];
    case "WorkDelivered":
      return ["check", item.correction ? _("You handed in a correction.") : _("You handed it in.")];
    case "DeadlineChanged":
      return [
        "flag",
        _("Due {due} instead of {was}.", { due: clock(item.due), was: clock(item.was) }),
      ];
    case "DeadlinePassed":
      return ["triangle-alert", _("It was due at {due}.", { due: clock(item.due) })];
    case "WorkAdded":
      return ["plus", _("{span} of work came on top.", { span: span(item.work) })];
    case "TaskWithdrawn":
      return ["undo-2", _("The task was taken back.")];
    case "TaskDeclined":
      return ["circle-x", _("You declined the task.")];
    case "EntryPlaced":
      return [
        "calendar-days",
        _("“{title}” stands at {at}.", { title: item.title, at: clock(item.starts) }),
      ];
    case "PromiseMade":
      return ["handshake", _("You promised it by {by}.", { by: clock(item.by) })];
    case "PromiseKept":
      return ["handshake", _("Promise of {by} kept.", { by: clock(item.by) })];
    case "PromiseBroken":
      return ["circle-x", _("The promise of {by} passed.", { by: clock(item.by) })];
    default:
      return null;
  }
}

/** How a cell of a catalogue is said, for amounts in *currency*. @param {string} currency @returns {(kind: string, value: string) => string} */
export const cell = (currency) => (kind, value) => {
  if (!value) return "–";
  switch (kind) {
    case "money":
      return amount(Number(value), currency);
    case "number":
      return Number(value).toLocaleString(tag);
    case "moment": {
      const at = new Date(`${value}Z`);
      return `${tie(at.toLocaleDateString(tag, ON))} ${value.slice(11)}`;
    }
    case "yes_no":
      return value === "yes" ? _("Yes") : _("No");
    default:
      return value;
  }
};

/** @type {Intl.DateTimeFormatOptions} */
const ON = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" };

/** An amount with its sign, cents only where there are any. @param {number} value @param {string} currency */
export const amount = (value, currency) =>
  value.toLocaleString(tag, {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  });

/** What the learner may decide, with what may be spent. @param {any} file @param {string} currency @returns {string[]} */
export const mayDecide = ({ decide, spend }, currency) =>
  spend === null || spend === undefined
    ? decide
    : [...decide, _("spending up to {amount} on a task", { amount: amount(spend, currency) })];

/** @param {number} count */
export const newMessages = (count) =>
  ngettext("{n} new message", "{n} new messages", count, { n: count });
