/** The start of a meeting, typed. */

import { useState } from "preact/hooks";
import { ErrorLine } from "../../components/parts.js";
import { html } from "../../helpers/html.js";
import { _ } from "../../helpers/i18n.js";
import { readClock } from "../../models/day.js";
import { startsOn } from "../../models/meeting.js";

/** @param {any} props */
export function Typed({ s, panel, shown, at, see, off }) {
  const [typed, type] = useState(/** @type {string | null} */ (null));
  const minute = typed === null ? null : readClock(typed);
  const starts = startsOn(panel, s.day, shown);
  const start = minute === null ? null : s.day.at(minute, shown);
  const wrong =
    typed === null
      ? ""
      : start === null
        ? _("Write it as 09:30.")
        : starts.includes(start)
          ? ""
          : _("That cannot be offered: starts are {n} minutes apart, within the hours shown.", {
              n: panel.step / 60_000,
            });
  const take = (/** @type {string} */ text) => {
    type(text);
    const read = readClock(text);
    if (read !== null && starts.includes(s.day.at(read, shown))) see(s.day.at(read, shown));
  };
  return html`<div class="row time-row"><label class="small" for="slot-time">${_("Starts at")}</label>
    <input id="slot-time" class="time-in" inputmode="numeric" placeholder="--:--" disabled=${off} value=${typed ?? (at === null ? "" : s.day.clock(at))} aria-invalid=${wrong ? "true" : undefined} aria-describedby=${wrong ? "slot-wrong" : undefined} onInput=${(/** @type {any} */ event) => take(event.target.value)} onBlur=${() => !wrong && type(null)} />
    ${wrong && html`<${ErrorLine} id="slot-wrong">${wrong}<//>`}
  </div>`;
}
