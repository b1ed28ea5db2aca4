/** What is not placed yet, and what estimates were worth. */

import { Empty, Icon, IconButton, Mark, Skeleton } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { moment, names, span } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { learned, placed, STEP, unplaced } from "../models/planner.js";
import { dragIn } from "./drag.js";

const ROWS = 12;

/** @param {any} props */
export function Tray({ s, p }) {
  s.watch();
  const rows = unplaced(p.plan, [...s.desk.tasks.values()], s.now);
  const need = rows.reduce((sum, row) => sum + row.need, 0);
  return html`<aside class="pane tray" aria-labelledby="tray-h">
    <div class="pane-head"><h2 id="tray-h" tabindex="-1">${_("Not placed yet")}</h2><span class="small quiet push">${rows.length > 0 && span(need)}</span></div>
    ${!s.loaded.value && html`<${Skeleton} rows=${3} />`}
    ${s.loaded.value && !rows.length && html`<${Nothing} s=${s} />`}
    ${
      rows.length > 0 &&
      html`<ul class="tray-list" aria-describedby="tray-how">${rows.map((row) => html`<${Item} key=${row.task.id} s=${s} p=${p} row=${row} />`)}</ul>
      <p id="tray-how" class="hint-line tray-hint">${_("Drag into the day, or press Enter. The first place that fits is offered.")}</p>`
    }
    <${Learned} s=${s} p=${p} />
  </aside>`;
}

/** @param {any} props */
const Nothing = ({ s }) =>
  s.desk.openTasks.length
    ? html`<p class="tray-hint small quiet">${_("Every open task has its time.")}</p>`
    : html`<${Empty} title=${_("Nothing to place")}>${_("Tasks come here when a message asks for one. A good moment for a break.")}<//>`;

/** @param {any} props */
function Item({ s, p, row }) {
  const { task, need } = row;
  const rest = placed(p.plan, task.id, s.now) > 0;
  const minutes = Math.ceil(need / MINUTE);
  const grab = (/** @type {PointerEvent} */ event) => dragIn(event, p, task, need);
  const more = (/** @type {number} */ by) => () => p.reckon(task, by);
  const promise = task.promise?.standing === "open";
  return html`<li class="tray-item">
    <span class="q-grip" onPointerDown=${grab}><${Icon} name="grip-vertical" /></span>
    <${Mark} person=${s.desk.people.get(task.client)} size="sm" />
    <button type="button" class="tray-title" id="tray-${task.id}" disabled=${!p.open} onClick=${() => p.add(task, need)}>
      <span class="clip">${task.title}</span>
      <span class="small quiet clip">${[_("due {moment}", { moment: moment(s.day, task.due) }), promise && _("promised {clock}", { clock: s.day.clock(task.promise.by) }), rest && _("the rest")].filter(Boolean).join(", ")}</span>
      <span class="visually-hidden">${_("Place it: {n} min", { n: minutes })}</span>
    </button>
    <span class="est">
      <${IconButton} icon="minus" label=${_("{title}: five minutes less", { title: task.title })} onPress=${more(-STEP)} />
      <span class="num" title=${_("Minutes, by your own estimate")}>${minutes}</span>
      <${IconButton} icon="plus" label=${_("{title}: five minutes more", { title: task.title })} onPress=${more(STEP)} />
    </span>
  </li>`;
}

/** Estimates beside what it took, of what is done. @param {any} props */
function Learned({ s, p }) {
  const rows = learned(p.plan, [...s.desk.tasks.values()]).slice(-ROWS);
  if (!rows.length) return null;
  const most = Math.max(...rows.map(({ guess, took }) => Math.max(guess, took)));
  const wide = (/** @type {number} */ ms) => `${((ms / most) * 100).toFixed(1)}%`;
  const minutes = (/** @type {number} */ ms) => Math.max(1, Math.round(ms / MINUTE));
  const off = rows.filter(({ guess, took }) => took > 1.25 * guess);
  const near = rows.filter(({ guess, took }) => took <= 1.25 * guess && took >= 0.75 * guess);
  return html`<section class="learned" aria-labelledby="est-h">
    <div class="pane-head"><h2 id="est-h">${_("Estimate and actual")}</h2></div>
    <dl class="ests">
      ${rows.map(
        ({
          task,
          guess,
          took,
        }) => html`<div key=${task.id} class=${off.some((each) => each.task === task) ? "over" : ""}>
          <dt class="clip" title=${task.title}>${task.title}</dt>
          <dd><svg height="14" role="img" aria-label=${_("estimate {guess}, actual {took} minutes", { guess: minutes(guess), took: minutes(took) })}><rect class="es-a" x="0" y="3" height="8" width=${wide(took)} rx="2" /><line class="es-e" x1=${wide(guess)} x2=${wide(guess)} y1="0" y2="14" /></svg></dd>
          <dd class="num" aria-hidden="true">${minutes(took)}<span class="faint"> / ${minutes(guess)}</span></dd>
        </div>`,
      )}
    </dl>
    <p class="small quiet learned-note">${ngettext("{near} of {n} within a quarter.", "{near} of {n} within a quarter.", rows.length, { near: near.length })} ${off.length > 0 && _("Longer than you thought: {tasks}.", { tasks: names(off.slice(-3).map(({ task }) => task.title)) })}</p>
  </section>`;
}
