/** Offering times to several people: their calendars on one axis, and everybody's own clock. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Field } from "../components/field.js";
import { Button, Icon, IconButton, Mark } from "../components/parts.js";
import { status } from "../helpers/announce.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { date, moment, names, span } from "../helpers/say.js";
import { fields, values } from "../models/answers.js";
import { HOUR } from "../models/day.js";
import {
  ahead,
  clockChange,
  daysOf,
  frameOf,
  inTheWay,
  localTime,
  startsOn,
} from "../models/meeting.js";
import { moved } from "../models/picks.js";
import { Typed } from "./parts/typed.js";

/** Minutes past midnight at which a day is shown first, and pixels above what comes into view. */
const [MORNING, MARGIN] = [8 * 60, 60];

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({
  starts: answer?.starts ?? [],
  values: values(panel.fields, answer),
});

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export function read(panel, { starts, values: typed }) {
  const { pairs, wrong } = fields(panel.fields, typed);
  return {
    answer: { type: "Offered", starts, values: pairs },
    left: Math.max(0, panel.least - starts.length),
    wrong,
  };
}

/** @param {any} _panel @param {number} left */
export const undone = (_panel, left) =>
  ngettext("Offer {n} more time.", "Offer {n} more times.", left);

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  s.watch();
  const { day } = s;
  const days = daysOf(panel, day);
  const [shown, show] = useState(() => day.dayOf(draft.starts[0] ?? panel.opens));
  const [at, look] = useState(/** @type {number | null} */ (null));
  const see = (/** @type {number} */ start) => {
    look(start);
    show(day.dayOf(start));
  };
  const offer = () => {
    if (at === null || draft.starts.includes(at) || draft.starts.length >= panel.most) return;
    change({ starts: [...draft.starts, at] });
    status(_("Offered: {moment}.", { moment: moment(day, at) }));
  };
  const set = (/** @type {string} */ id) => (/** @type {string} */ value) =>
    change({ values: { ...draft.values, [id]: value } });
  return html`<div class="meeting">
    <p><strong>${panel.title}</strong><span class="quiet small"> ${[panel.place, span(panel.length)].filter(Boolean).join(" · ")}</span></p>
    <${ClockNotes} s=${s} panel=${panel} />
    <div class="row row-wrap">
      <div class="seg" role="group" aria-label=${_("Day")}>${days.map((each) => html`<button key=${each} type="button" aria-pressed=${shown === each} onClick=${() => show(each)}>${date(day, each, { weekday: "short", day: "numeric", month: "short" })}</button>`)}</div>
      <${Typed} s=${s} panel=${panel} shown=${shown} at=${at} see=${see} off=${off} />
    </div>
    <${Axis} key=${shown} s=${s} panel=${panel} shown=${shown} at=${at} see=${see} offer=${offer} offers=${draft.starts} off=${off} />
    ${at !== null && html`<${Looked} s=${s} panel=${panel} at=${at} offers=${draft.starts} off=${off} onOffer=${offer} />`}
    <${Offers} s=${s} panel=${panel} offers=${draft.starts} change=${change} see=${see} off=${off} />
    ${panel.fields.length > 0 && html`<div class="form-fields">${panel.fields.map((/** @type {any} */ field) => html`<${Field} key=${field.id} field=${field} value=${draft.values[field.id] ?? ""} wrong=${wrong[field.id]} off=${off} currency=${s.page.day.currency} onChange=${set(field.id)} />`)}</div>`}
  </div>`;
}

/** @param {any} s @param {string} who */
const nameOf = (s, who) => (who === "you" ? _("You") : s.desk.people.get(who).name);

/** Where clocks change within these days. @param {any} props */
function ClockNotes({ s, panel }) {
  const notes = panel.people.flatMap((/** @type {any} */ person) => {
    const turn = clockChange(person, panel);
    return turn ? [{ person, turn }] : [];
  });
  return notes.map((/** @type {any} */ { person, turn }) => {
    const said = {
      date: date(s.day, s.day.dayOf(turn.at)),
      place: person.zone,
      span: span(Math.abs(turn.by) * 60_000),
    };
    const words =
      turn.by > 0
        ? _("The clocks change: from {date} on it is {span} later in {place} than it was.", said)
        : _("The clocks change: from {date} on it is {span} earlier in {place} than it was.", said);
    return html`<p class="zone-note" key=${person.who}><${Icon} name="clock" /><span>${words}</span></p>`;
  });
}

/** The day of everybody side by side; every start a choice. @param {any} props */
function Axis({ s, panel, shown, at, see, offer, offers, off }) {
  const { day } = s;
  const starts = startsOn(panel, day, shown);
  const { top, bottom } = frameOf(starts, panel.length, day);
  const place = (/** @type {number} */ from, /** @type {number} */ until) => ({
    "--at": (from - top) / HOUR,
    "--for": (until - from) / HOUR,
  });
  const hours = Array.from(
    { length: Math.round((bottom - top) / HOUR) },
    (_each, n) => top + n * HOUR,
  );
  const scroller = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    // What is looked at comes into view; before that, the morning does.
    const seen = at !== null && day.dayOf(at) === shown ? at : day.at(MORNING, shown);
    const box = scroller.current;
    const y = box ? ((seen - top) / (bottom - top)) * box.scrollHeight : 0;
    if (box && (y < box.scrollTop || y > box.scrollTop + box.clientHeight - MARGIN))
      box.scrollTop = y - MARGIN;
  }, [at]);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    offer();
  };
  return html`<div class="meet-box">
    <div class="meet-heads" aria-hidden="true">
      <span></span>${panel.people.map((/** @type {any} */ person) => html`<span key=${person.who} class="meet-head"><${Who} s=${s} who=${person.who} /><span class="stack-0"><strong class="clip">${nameOf(s, person.who)}</strong><span class="small quiet clip">${person.zone}</span></span></span>`)}
    </div>
    <div class="meet-scroll" ref=${scroller}>
      <fieldset class="meet-axis" disabled=${off} style=${{ "--hours": (bottom - top) / HOUR, "--cols": panel.people.length }} onKeyDown=${onKey}>
        <legend class="visually-hidden">${_("{date}: choose a start; Enter offers it", { date: date(day, shown) })}</legend>
        ${hours.map((hour) => html`<div class="meet-hour" key=${hour} style=${place(hour, hour)} aria-hidden="true"><time>${day.clock(hour)}</time>${panel.people.map((/** @type {any} */ person) => html`<span key=${person.who}>${localWords(s, person, hour)}</span>`)}</div>`)}
        ${panel.people.map((/** @type {any} */ person, /** @type {number} */ n) => html`<${Busy} key=${person.who} s=${s} person=${person} n=${n} top=${top} bottom=${bottom} place=${place} />`)}
        ${offers
          .filter((/** @type {number} */ each) => day.dayOf(each) === shown)
          .map(
            (/** @type {number} */ each) =>
              html`<span class="meet-offer" key=${each} style=${place(each, each + panel.length)} aria-hidden="true"><span class="pick-place">${offers.indexOf(each) + 1}</span></span>`,
          )}
        ${starts.map((each) => html`<label key=${each} class="meet-slot" style=${place(each, each + panel.step)} title=${day.clock(each)}><input type="radio" name="slot" checked=${at === each} onChange=${() => see(each)} aria-label=${slotWords(s, panel, each)} /></label>`)}
        ${at !== null && !offers.includes(at) && day.dayOf(at) === shown && html`<span class="meet-look" style=${place(at, at + panel.length)} aria-hidden="true">${day.clock(at)}</span>`}
      </fieldset>
    </div>
  </div>`;
}

/** @param {any} props */
const Who = ({ s, who }) =>
  who === "you"
    ? html`<span class="mono sm me"><${Icon} name="user" /></span>`
    : html`<${Mark} person=${s.desk.people.get(who)} size="sm" />`;

/** What stands in a person's calendar. @param {any} props */
const Busy = ({ s, person, n, top, bottom, place }) =>
  html`<ul class="meet-busy" style=${{ "--col": n }} aria-label=${_("In the calendar of {name}", { name: nameOf(s, person.who) })}>
    ${(s.desk.calendars.get(person.calendar)?.entries ?? [])
      .filter((/** @type {any} */ each) => each.ends > top && each.starts < bottom)
      .map(
        (/** @type {any} */ each) =>
          html`<li key=${each.id} class="block ${each.protected ? "hold" : ""}" style=${place(Math.max(each.starts, top), Math.min(each.ends, bottom))} title=${each.title}><span class="clip">${each.title}</span><span class="visually-hidden">, ${moment(s.day, each.starts)}–${s.day.clock(each.ends)}</span></li>`,
      )}
  </ul>`;

/** "10:00", with the day where it is another one. @param {any} s @param {any} person @param {number} at */
function localWords(s, person, at) {
  const { clock, days, on } = localTime(person, at, s.day);
  return days ? `${date(s.day, on, { weekday: "short" })} ${clock}` : clock;
}

/** Everybody's clock at *at*, where it differs. @param {any} s @param {any} panel @param {number} at */
const everybody = (s, panel, at) =>
  panel.people
    .filter((/** @type {any} */ person) => ahead(person, at) !== 0)
    .map((/** @type {any} */ person) => `${nameOf(s, person.who)} ${localWords(s, person, at)}`);

/** @param {any} s @param {any} panel @param {number} at */
function slotWords(s, panel, at) {
  const busy = inTheWay(panel, s.desk.calendars, at).map(
    ({ who, title }) => `${nameOf(s, who)}: ${title}`,
  );
  return [s.day.clock(at), ...everybody(s, panel, at), ...busy].join(", ");
}

/** The start that is looked at, on every clock, with what is in its way. @param {any} props */
function Looked({ s, panel, at, offers, off, onOffer }) {
  const busy = inTheWay(panel, s.desk.calendars, at);
  const full = offers.length >= panel.most;
  const why = offers.includes(at)
    ? _("That time is offered already.")
    : full
      ? ngettext(
          "{n} time is offered; take it out first.",
          "{n} times are offered; take one out first.",
          panel.most,
        )
      : "";
  return html`<div class="meet-looked">
    <p><strong>${moment(s.day, at)}</strong><span class="quiet"> ${_("until {clock}", { clock: s.day.clock(at + panel.length) })}</span></p>
    <ul class="meet-locals">${panel.people.map((/** @type {any} */ person) => html`<li key=${person.who} class="small"><${Who} s=${s} who=${person.who} /><span>${nameOf(s, person.who)}</span><strong>${localWords(s, person, at)}</strong><span class="quiet">${person.zone}</span></li>`)}</ul>
    ${busy.length > 0 && html`<p class="small soon-ink"><${Icon} name="triangle-alert" /> ${_("In the way: {entries}.", { entries: names(busy.map(({ who, title }) => `${title} (${nameOf(s, who)})`)) })}</p>`}
    ${!off && html`<${Button} icon="plus" kind="sm" why=${why} title=${why || undefined} onPress=${onOffer}>${_("Offer this time")}<//>`}
  </div>`;
}

/** The times offered, the favourite first. @param {any} props */
function Offers({ s, panel, offers, change, see, off }) {
  const move = (/** @type {number} */ at, /** @type {number} */ by) => {
    change({ starts: moved(offers, at, by) });
    status(
      _("{title}, now {n} of {of}.", {
        title: moment(s.day, offers[at]),
        n: at + by + 1,
        of: offers.length,
      }),
    );
    focusOn(`#offer-${offers[at]}`);
  };
  return html`<section class="chosen" aria-labelledby="offers-h">
    <h4 id="offers-h" class="small">${_("Times you offer, the favourite first")} <span class="quiet">${_("{n} of {of}", { n: offers.length, of: panel.most })}</span></h4>
    ${!offers.length && html`<p class="small quiet">${_("Choose a start above, then offer it.")}</p>`}
    <ol>${offers.map((/** @type {number} */ each, /** @type {number} */ n) => {
      const title = moment(s.day, each);
      return html`<li key=${each} class="row">
        <span class="pick-place">${n + 1}</span><button type="button" class="link meet-when" onClick=${() => see(each)}>${date(s.day, s.day.dayOf(each))}, ${s.day.clock(each)}</button><span class="small quiet clip">${everybody(s, panel, each).join(" · ")}</span>
        ${
          !off &&
          html`<span class="row push">
          <${IconButton} icon="chevron-up" id="offer-${each}" label=${_("Move {title} up", { title })} onPress=${() => n > 0 && move(n, -1)} />
          <${IconButton} icon="chevron-down" label=${_("Move {title} down", { title })} onPress=${() => n < offers.length - 1 && move(n, 1)} />
          <${IconButton} icon="x" label=${_("Take {title} out", { title })} onPress=${() => change({ starts: offers.filter((/** @type {number} */ other) => other !== each) })} />
        </span>`
        }
      </li>`;
    })}</ol>
  </section>`;
}
