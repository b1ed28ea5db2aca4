/** The promise: an own field in the composer, with a time that can be held against one. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { span, spanUp } from "../helpers/say.js";
import { readClock } from "../models/day.js";
import { propose, shift, standing } from "../models/promising.js";
import { Icon, IconButton } from "./parts.js";

/** The moment typed as a promise, or null. @param {any} s @param {string} typed @returns {number | null} */
export function promised(s, typed) {
  const minute = readClock(typed);
  return minute === null ? null : s.day.at(minute);
}

/** @param {any} props */
export function PromiseField({ s, task, value, onChange, vague }) {
  s.watch();
  const { day, now } = s;
  if (value === "" && !vague) {
    const begin = () => onChange(day.clock(propose(ready(s, task), day.length)));
    return html`<button type="button" class="chip add" data-promise="" onClick=${begin}><${Icon} name="handshake" />${_("Promise a time")}</button>`;
  }
  const at = promised(s, value);
  const step = (/** @type {number} */ by) => () =>
    onChange(day.clock(Math.min(shift(at ?? now, by), day.length)));
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by)();
  };
  return html`<span class="promise-field ${value === "" ? "ask" : ""}">
    <${Icon} name="handshake" /><label for="by">${value === "" ? _("By when?") : _("I’ll deliver by")}</label>
    <${IconButton} icon="minus" label=${_("Five minutes earlier")} onPress=${step(-1)} />
    <input id="by" class="time-in" value=${value} placeholder="--:--" inputmode="numeric" autocomplete="off" aria-describedby="by-note" onInput=${(/** @type {any} */ event) => onChange(event.target.value)} onKeyDown=${onKey} />
    <${IconButton} icon="plus" label=${_("Five minutes later")} onPress=${step(1)} />
    <span id="by-note" class="small quiet">${value !== "" && words(s, task, at)}</span>
    ${value !== "" && html`<${IconButton} icon="x" label=${_("Promise nothing")} onPress=${() => onChange("")} />`}
  </span>`;
}

/** @param {any} s @param {any} task */
function ready(s, task) {
  const rows = s.plan.rows([...s.desk.tasks.values()], s.now, s.day.resume);
  return rows.find((/** @type {any} */ row) => row.task === task)?.ready ?? s.now;
}

/** @param {any} s @param {any} task @param {number | null} at */
function words(s, task, at) {
  if (at === null) return _("Write it as 11:05.");
  const { kind, by } = standing(at, { now: s.now, due: task.due, end: s.day.length });
  switch (kind) {
    case "past":
      return _("That is {span} ago.", { span: span(by) });
    case "after-day":
      return _("The day ends at {clock}.", { clock: s.day.clock(s.day.length) });
    case "after":
      return _("{span} after it is due: this asks for more time", { span: spanUp(by) });
    case "on":
      return _("just when it is due");
    default:
      return _("{span} before it is due", { span: span(by) });
  }
}

/** Whether a promise can go out as it stands. @param {any} s @param {string} value */
export function promiseProblem(s, value) {
  if (value === "") return "";
  const at = promised(s, value);
  if (at === null) return _("Write the promised time as 11:05.");
  if (at <= s.now)
    return _("{clock} has passed. Promise a later time.", { clock: s.day.clock(at) });
  if (at > s.day.length)
    return _("The day ends at {clock}. Promise a time before that.", {
      clock: s.day.clock(s.day.length),
    });
  return "";
}
