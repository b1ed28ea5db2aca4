/** Putting an appointment into a calendar: by press, by arrow keys, or by typing the time. */

import { useState } from "preact/hooks";
import { Blocks } from "../components/calendar.js";
import { Field } from "../components/field.js";
import { TimeField } from "../components/timefield.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { date, span } from "../helpers/say.js";
import { fields, values } from "../models/answers.js";
import { HOUR } from "../models/day.js";
import { days, frame, starts } from "../models/slots.js";

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({
  starts: answer?.starts ?? null,
  values: values(panel.fields, answer),
});

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export function read(panel, draft) {
  const { pairs, wrong } = fields(panel.fields, draft.values);
  const answer = { type: "Appointed", starts: draft.starts, values: pairs };
  return { answer, left: draft.starts === null ? 1 : 0, wrong };
}

export const undone = () => _("Choose a time first.");

/** @param {any} props */
export function Panel({ s, panel, draft, change, wrong, off }) {
  s.watch();
  const { day } = s;
  const calendar = s.desk.calendars.get(panel.calendar);
  const moved =
    panel.entry && calendar.entries.find((/** @type {any} */ each) => each.id === panel.entry);
  const [shown, show] = useState(() =>
    day.dayOf(draft.starts ?? Math.max(moved?.starts ?? panel.opens, panel.opens)),
  );
  const choose = (/** @type {number} */ at) => {
    change({ starts: at });
    show(day.dayOf(at));
  };
  const set = (/** @type {string} */ id) => (/** @type {string} */ value) =>
    change({ values: { ...draft.values, [id]: value } });
  return html`<div class="appointment">
    <div class="row row-wrap appointment-head">
      <p><strong>${panel.title}</strong><span class="quiet small"> ${[panel.place, span(panel.length)].filter(Boolean).join(" · ")}</span></p>
      ${moved && html`<p class="small quiet">${_("now {date} at {clock}", { date: date(day, day.dayOf(moved.starts)), clock: day.clock(moved.starts) })}</p>`}
    </div>
    <${Chooser} s=${s} panel=${panel} calendar=${calendar} draft=${draft} shown=${shown} show=${show} choose=${choose} off=${off} />
    ${
      panel.fields.length > 0 &&
      html`<div class="form-fields">${panel.fields.map((/** @type {any} */ field) => html`<${Field} key=${field.id} field=${field} value=${draft.values[field.id] ?? ""} wrong=${wrong[field.id]} off=${off} currency=${s.page.day.currency} onChange=${set(field.id)} />`)}</div>`
    }
  </div>`;
}

/** @param {any} props */
function Chooser({ s, panel, calendar, draft, shown, show, choose, off }) {
  s.watch();
  const { day } = s;
  const all = days(panel, day);
  return html`<div class="chooser">
    <div class="row row-wrap">
      ${
        all.length > 1
          ? html`<div class="seg" role="group" aria-label=${_("Day")}>
            ${all.map((each) => html`<button key=${each} type="button" aria-pressed=${shown === each} onClick=${() => show(each)}>${date(day, each)}</button>`)}
          </div>`
          : html`<strong>${date(day, all[0])}</strong>`
      }
      <${TimeField} s=${s} panel=${panel} calendar=${calendar} starts=${draft.starts} shown=${shown} choose=${choose} off=${off} />
    </div>
    <${Slots} key=${shown} s=${s} panel=${panel} calendar=${calendar} shown=${shown} chosen=${draft.starts} choose=${choose} off=${off} />
  </div>`;
}

/** The day with its entries; every start a choice. @param {any} props */
function Slots({ s, panel, calendar, shown, chosen, choose, off }) {
  s.watch();
  const { day } = s;
  const { top, bottom } = frame(panel, day, shown);
  const place = (/** @type {number} */ at, /** @type {number} */ until) => ({
    "--at": (at - top) / HOUR,
    "--for": (until - at) / HOUR,
  });
  const entries = calendar.entries.filter(
    (/** @type {any} */ each) => each.id !== panel.entry || chosen === null,
  );
  return html`<fieldset class="slots" disabled=${off} style=${{ "--hours": (bottom - top) / HOUR }}>
    <legend class="visually-hidden">${_("{calendar}, {date}: choose a start", { calendar: calendar.title, date: date(day, shown) })}</legend>
    <${Blocks} s=${s} entries=${entries} top=${top} bottom=${bottom} hue=${s.desk.people.get(calendar.owner).mark.hue} />
    ${chosen !== null && day.dayOf(chosen) === shown && html`<div class="block slot-chosen" style=${place(chosen, chosen + panel.length)}>${day.clock(chosen)} ${panel.title}</div>`}
    ${starts(panel, day, shown, calendar.entries).map(
      ({
        at,
        taken: entry,
      }) => html`<label key=${at} class="slot ${entry ? "taken" : ""}" style=${place(at, at + panel.step)} title=${entry ? _("taken: {title}", { title: entry.title }) : day.clock(at)}>
        <input type="radio" name="slot" disabled=${Boolean(entry)} checked=${chosen === at} onChange=${() => choose(at)} /><span class="slot-time">${day.clock(at)}</span>
      </label>`,
    )}
  </fieldset>`;
}
