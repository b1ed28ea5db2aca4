/** The start of an appointment, typed. */

import { useState } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { date } from "../helpers/say.js";
import { MINUTE, readClock } from "../models/day.js";
import { refusal, taken } from "../models/slots.js";
import { ErrorLine } from "./parts.js";

/** @param {any} props */
export function TimeField({ s, panel, calendar, starts: chosen, shown, choose, off }) {
  const { day } = s;
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const minute = typed === null ? null : readClock(typed);
  const at = minute === null ? chosen : day.at(minute, shown);
  const wrong =
    typed !== null && (minute === null ? _("Write it as 09:30.") : refused(panel, calendar, at));
  const take = (/** @type {string} */ text) => {
    setTyped(text);
    const read = readClock(text);
    if (read !== null && !refused(panel, calendar, day.at(read, shown)))
      choose(day.at(read, shown));
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || chosen === null) return;
    event.preventDefault();
    const next = chosen + by * panel.step;
    if (!refusal(panel, next)) choose(next);
    setTyped(null);
  };
  return html`<div class="row time-row"><label class="small" for="slot-time">${_("Starts at")}</label>
    <input id="slot-time" class="time-in" inputmode="numeric" placeholder="--:--" disabled=${off} value=${typed ?? (chosen === null ? "" : day.clock(chosen))} aria-describedby=${wrong ? "slot-wrong" : undefined} aria-invalid=${wrong ? "true" : undefined} onInput=${(/** @type {any} */ event) => take(event.target.value)} onBlur=${() => !wrong && setTyped(null)} onKeyDown=${onKey} />
    ${chosen !== null && !wrong && html`<span class="small quiet">${_("until {clock}, {date}", { clock: day.clock(chosen + panel.length), date: date(day, day.dayOf(chosen)) })}</span>`}
    ${wrong && html`<${ErrorLine} id="slot-wrong">${wrong}<//>`}
  </div>`;
}

/** @param {any} panel @param {any} calendar @param {number} at */
function refused(panel, calendar, at) {
  const kind = refusal(panel, at);
  if (kind === "outside") return _("That lies outside the hours that can be booked.");
  if (kind === "step") return _("Starts are {n} minutes apart.", { n: panel.step / MINUTE });
  const entry = taken(panel, calendar.entries, at);
  return entry ? _("That is taken: {title}.", { title: entry.title }) : "";
}
