/** The day line: what was worked on, what is planned, what is due, and now. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { names } from "../helpers/say.js";
import { HOUR, MINUTE } from "../models/day.js";

const EDGE = 20 * MINUTE;
const FLAG = 19;

/** @param {any} props */
export function DayLine({ s }) {
  s.watch();
  const { day, desk, now } = s;
  const x = (/** @type {number} */ at) => `${((at / day.length) * 100).toFixed(2)}%`;
  const wide = (/** @type {number} */ from, /** @type {number} */ until) =>
    `${((Math.max(0, until - from) / day.length) * 100).toFixed(2)}%`;
  const hue = (/** @type {string} */ id) => desk.people.get(id).mark.hue;
  const tasks = [...desk.tasks.values()].filter(
    (task) => task.due <= day.length && ["open", "delivered"].includes(task.standing),
  );
  return html`<section class="dayline" aria-label=${_("The day line")}>
    <svg class="ribbon" role="img" aria-label=${label(s, tasks)}>
      <rect class="rb-track" x="0" y="24" width="100%" height="14" rx="4" />
      ${planned(s).map(({ task, from, until }) => html`<rect class="rb-plan hue-${hue(task.client)}" x=${x(from)} y="24.5" width=${wide(from, until)} height="13" rx="3" />`)}
      ${desk.stretches.map((/** @type {any} */ each) => html`<rect class="rb-seg hue-${hue(each.client)}" x=${x(each.from)} y="24" width=${wide(each.from, each.until ?? now)} height="14" rx="2" />`)}
      ${tasks.map((task) => html`<line class="rb-stem" x1=${x(task.due)} x2=${x(task.due)} y1="18" y2="38" />`)}
      ${flags(s, tasks).map(({ task, state, shift }) => html`<${Flag} x=${x(task.due)} shift=${shift} state=${state} mark=${desk.people.get(task.client).mark} />`)}
      ${tasks
        .filter((task) => task.open && task.promise?.standing === "open")
        .map(
          (task) =>
            html`<svg x=${x(task.promise.by)} y="40" overflow="visible" class="rb-promise hue-${hue(task.client)}"><path d="M-4.5 7 0 0l4.5 7z" /></svg>`,
        )}
      ${hours(day).map(([at, anchor]) => html`<line class="rb-tick" x1=${x(at)} x2=${x(at)} y1="38" y2="42" /><text class="rb-hour" x=${x(at)} y="57" text-anchor=${anchor}>${day.clock(at)}</text>`)}
      <line class="rb-now" x1=${x(now)} x2=${x(now)} y1="14" y2="44" /><circle class="rb-sun" cx=${x(now)} cy="31" r="6.5" />
    </svg>
  </section>`;
}

/** @param {any} props */
const Flag = ({ x, shift, state, mark }) =>
  html`${state === "missed" && html`<svg x=${x} y="31" overflow="visible"><path class="rb-miss-bg" d="M-4 -4 4 4M4 -4-4 4" /><path class="rb-miss" d="M-4 -4 4 4M4 -4-4 4" /></svg>`}
    <svg x=${x} y="2" class="hue-${mark.hue} rb-flag ${state}" overflow="visible">
      <g transform="translate(${shift - 8} 0)"><use href="#s-${mark.shape}" width="16" height="16" /><text x="8" y="8" dy=".36em">${mark.letters[0]}</text></g>
    </svg>`;

/** How the deadlines stand, neighbours moved apart. @param {any} s @param {any[]} tasks */
function flags(s, tasks) {
  /** @type {Map<number, number>} */
  const seen = new Map();
  return [...tasks]
    .sort((a, b) => a.due - b.due)
    .map((task) => {
      const place = seen.get(task.due) ?? 0;
      seen.set(task.due, place + 1);
      const late = s.day.length - task.due <= EDGE;
      const edge = s.day.length - task.due < EDGE / 2 ? 10 : 0;
      const met = task.deliveredAt !== null && task.deliveredAt <= task.due;
      const state = met ? "met" : task.late || s.now > task.due ? "missed" : "";
      return { task, state, shift: place * (late ? -FLAG : FLAG) - edge };
    });
}

/** Planned work as stretches, one after another.
 * @param {any} s @returns {{task: any, from: number, until: number}[]} */
function planned(s) {
  return s.plan
    .stretches([...s.desk.tasks.values()], s.day, s.now)
    .filter((/** @type {any} */ { until }) => until <= s.day.length);
}

/** @param {import("../models/day.js").Day} day @returns {[number, string][]} */
function hours(day) {
  const first = Math.ceil(day.starts / 60) * 60;
  /** @type {[number, string][]} */
  const marks = [];
  for (let at = day.at(first); at <= day.length; at += HOUR) {
    marks.push([at, at === 0 ? "start" : at === day.length ? "end" : "middle"]);
  }
  return marks;
}

/** @param {any} s @param {any[]} tasks */
function label(s, tasks) {
  const { day, now } = s;
  const next = tasks
    .filter((task) => task.open)
    .sort((a, b) => a.due - b.due)
    .slice(0, 3);
  const dues = next.map((task) => `${task.title} ${day.clock(task.due)}`);
  const frame = _("Day from {from} to {until}, now {now}.", {
    from: day.clock(0),
    until: day.clock(day.length),
    now: day.clock(now),
  });
  return dues.length ? `${frame} ${_("Due next: {tasks}.", { tasks: names(dues) })}` : frame;
}
