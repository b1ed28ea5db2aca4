/** Today's order: what comes when, how long it takes, when it should be ready. */

import { useRef } from "preact/hooks";
import { status } from "../helpers/announce.js";
import { dragRows } from "../helpers/drag.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { span, spanUp } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { Plan } from "../models/plan.js";
import { Empty, Icon, IconButton, Mark, Skeleton } from "./parts.js";

/** @param {any} props */
export function Queue({ s }) {
  s.watch();
  const rows = s.plan.rows([...s.desk.tasks.values()], s.now, s.day.resume);
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const ids = rows.map((/** @type {any} */ row) => row.task.id);
  const move = (/** @type {string} */ id, /** @type {number} */ place) => {
    const to = Math.max(0, Math.min(rows.length - 1, place));
    if (ids.indexOf(id) === to) return;
    s.replan((/** @type {Plan} */ plan) => {
      plan.order = Plan.moved(ids, id, to);
    });
    status(
      _("{title}, now {n} of {of}.", {
        title: s.desk.tasks.get(id).title,
        n: to + 1,
        of: rows.length,
      }),
    );
    focusOn(`#grip-${CSS.escape(id)}`);
  };
  const need = rows.reduce(
    (/** @type {number} */ sum, /** @type {any} */ row) => sum + row.need,
    0,
  );
  return html`<section class="queue" aria-labelledby="queue-h">
    <div class="pane-head"><h2 id="queue-h">${_("Today’s order")}</h2><span class="small quiet push">${rows.length > 0 && _("{span} planned", { span: span(need) })}</span><${IconButton} icon="calendar-days" label=${_("Plan the day")} class="phone-only" onPress=${() => (s.pane.value = "plan")} /></div>
    ${rows.length > 0 && html`<${Capacity} spare=${s.day.length - s.now - need} />`}
    ${!s.loaded.value && html`<${Skeleton} rows=${4} />`}
    ${s.loaded.value && !rows.length && html`<${Empty} title=${_("Nothing planned")}>${_("Tasks come here when a message asks for one.")}<//>`}
    <ol class="q-list" ref=${list} aria-describedby="q-how">
      ${rows.map((/** @type {any} */ row, /** @type {number} */ at) => html`<${Row} key=${row.task.id} s=${s} row=${row} place=${at} onMove=${move} list=${list} />`)}
    </ol>
    <p id="q-how" class="visually-hidden">${_("Drag a row, or focus its handle and press Alt with the up or down arrow.")}</p>
  </section>`;
}

/** @param {any} props */
function Capacity({ spare }) {
  const [before, after] = (
    spare >= 0
      ? _("Leaves {span} for what has not arrived yet.")
      : _("That is {span} more than the day has left.")
  ).split("{span}");
  return html`<p class="capacity small ${spare < 0 ? "soon-ink" : ""}"><${Icon} name="scale" /><span>${before}<strong>${spare < 0 ? spanUp(-spare) : span(spare)}</strong>${after}</span></p>`;
}

/** @param {any} props */
function Row({ s, row, place, onMove, list }) {
  const { task, need, ready } = row;
  const { title } = task;
  const focused = s.desk.focus === task;
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.altKey) return;
    event.preventDefault();
    onMove(task.id, place + by);
  };
  const grab = (/** @type {PointerEvent} */ event) =>
    dragRows(event, list.current, (to) => onMove(task.id, to));
  const person = s.desk.people.get(task.client);
  const urgency = task.urgency(s.now, need);
  return html`<li class="q ${focused ? "focus" : ""}" onKeyDown=${onKey}>
    <button type="button" class="q-grip" id="grip-${task.id}" aria-label=${_("Move {title}, now {n}", { title, n: place + 1 })} onPointerDown=${grab}><${Icon} name="grip-vertical" /></button>
    <${Mark} person=${person} size="sm" />
    <button type="button" class="q-title clip" onClick=${() => s.open(task.thread)}>${title}</button>
    <span class="q-meta">
      ${focused ? html`<span class="in-focus">${_("in focus")}</span>` : task.ready ? html`<span class="in-focus">${_("to hand in")}</span>` : html`<${Estimate} s=${s} task=${task} need=${need} />`}
      ${!task.ready && html`<span class="sep">${_("ready")} <time>${s.day.clock(ready)}</time></span>`}
    </span>
    <span class="q-due ${urgency}"><time>${s.day.clock(task.due)}</time><span class="quiet">${task.due >= s.now ? span(task.due - s.now) : _("late")}</span></span>
    ${
      !s.desk.finished &&
      (focused
        ? html`<${IconButton} icon="pause" label=${_("Park {title}", { title })} onPress=${() => s.park()} />`
        : html`<${IconButton} icon=${task.ready ? "check" : "play"} label=${task.ready ? _("Hand in {title}", { title }) : _("Start {title}", { title })} onPress=${() => (task.ready ? s.open(task.thread, task.id) : s.start(task))} />`)
    }
    <span class="q-steps">
      <${IconButton} icon="chevron-up" label=${_("Move {title} up", { title })} onPress=${() => onMove(task.id, place - 1)} />
      <${IconButton} icon="chevron-down" label=${_("Move {title} down", { title })} onPress=${() => onMove(task.id, place + 1)} />
    </span>
  </li>`;
}

/** How long it will take, by the learner's own reckoning. @param {any} props */
function Estimate({ s, task, need }) {
  const worked = Math.floor((task.spent + task.running(s.now)) / MINUTE);
  const set = (/** @type {any} */ event) => {
    const minutes = Number.parseInt(event.target.value, 10);
    if (!(minutes >= 0 && minutes < 1000)) return;
    s.replan((/** @type {Plan} */ plan) =>
      plan.estimates.set(task.id, (minutes + worked) * MINUTE),
    );
  };
  const words = task.begun ? _("parked,") : "";
  return html`<span class="q-est">${words} <input class="est-in" inputmode="numeric" title=${_("How long you think it takes. Write your own estimate.")} aria-label=${_("Estimate for {title}, minutes", { title: task.title })} value=${Math.ceil(need / MINUTE)} onChange=${set} /> ${_("min")}</span>`;
}
