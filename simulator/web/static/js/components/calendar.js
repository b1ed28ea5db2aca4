/** The day upright: hours, appointments, planned work and now. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { date } from "../helpers/say.js";
import { HOUR, MINUTE } from "../models/day.js";
import { Icon } from "./parts.js";

const SHOWN = 4;
/** A stretch too low for a line of words. */
const SHORT = 14 * MINUTE;

/** Hours and entries between *top* and *bottom* (simulated ms). @param {any} props */
export function Blocks({ s, entries, top, bottom, hue = "slate" }) {
  const place = (/** @type {number} */ at, /** @type {number} */ until) => ({
    "--at": (at - top) / HOUR,
    "--for": (until - at) / HOUR,
  });
  const marks = Array.from(
    { length: Math.round((bottom - top) / HOUR) + 1 },
    (_each, index) => top + index * HOUR,
  );
  const shown = entries.filter(
    (/** @type {any} */ each) => each.ends > top && each.starts < bottom,
  );
  return html`${marks.map((at) => html`<span class="hour" key=${at} style=${place(at, at)}><time>${s.day.clock(at)}</time></span>`)}
    <ul>
      ${shown.map((/** @type {any} */ each) => {
        const [from, until] = [Math.max(each.starts, top), Math.min(each.ends, bottom)];
        const short = until - from < SHORT && each.planned;
        return html`<li key=${each.id} title=${each.title} class="block ${each.protected ? "hold" : `hue-${each.hue ?? hue}`} ${each.look ?? ""}" style=${place(from, until)}>
          ${each.protected && html`<${Icon} name="lock" />`}<span class=${short ? "visually-hidden" : "clip"}>${!each.planned && html`<time>${s.day.clock(each.starts)}</time> `}${each.title}</span>${each.protected && html`<span class="visually-hidden">, ${_("protected")}</span>`}
        </li>`;
      })}
    </ul>`;
}

/** Today at a glance: what is in the calendars and what is planned. @param {any} props */
export function DayCalendar({ s }) {
  s.watch();
  const { day, now } = s;
  const hour = (/** @type {number} */ at, /** @type {(n: number) => number} */ round) =>
    day.at(round(day.minuteOf(at) / 60) * 60);
  const last = hour(day.length, Math.ceil) - SHOWN * HOUR;
  const from = Math.max(hour(0, Math.floor), Math.min(hour(now, Math.floor), last));
  const until = from + SHOWN * HOUR;
  const entries = [...s.desk.calendars.values()].flatMap(
    (/** @type {any} */ { owner, entries: all }) =>
      all.map((/** @type {any} */ each) => ({ ...each, hue: s.desk.people.get(owner).mark.hue })),
  );
  const rest = entries.filter((each) => each.starts >= until).sort((a, b) => a.starts - b.starts);
  return html`<section class="daycal" aria-labelledby="cal-h">
    <div class="pane-head"><h2 id="cal-h">${_("Calendar")}</h2><span class="small quiet push">${date(day)}</span></div>
    <div class="day day-mini">
      <${Blocks} s=${s} entries=${[...entries.map((each) => ({ ...each, look: "theirs" })), ...planned(s)]} top=${from} bottom=${until} />
      ${now >= from && now <= until && html`<div class="nowline" style=${{ "--at": (now - from) / HOUR }}><span class="visually-hidden">${_("Now {clock}", { clock: day.clock(now) })}</span></div>`}
    </div>
    ${rest.length > 0 && html`<ul class="cal-rest small" tabindex="0" aria-label=${_("Later in the calendars")}>${rest.map((each) => html`<li key=${each.id} class="row"><time class="nowrap">${day.dayOf(each.starts) ? `${date(day, day.dayOf(each.starts), { weekday: "short" })} ` : ""}${day.clock(each.starts)}</time><span class="clip quiet">${each.title}</span></li>`)}</ul>`}
  </section>`;
}

/** @param {any} s */
const planned = (s) =>
  s.plan
    .stretches([...s.desk.tasks.values()], s.day, s.now)
    .map((/** @type {any} */ { task, from, until }) => ({
      id: `plan-${task.id}-${from}`,
      title: task.title,
      starts: from,
      ends: until,
      hue: s.desk.people.get(task.client).mark.hue,
      look: task === s.desk.focus ? "mine now" : "mine",
      planned: true,
    }));
