/** What is in focus, how far it is, and the way to hand it in or put it aside. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { names, tie } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { Button, Due, Mark } from "./parts.js";

/** @param {any} props */
export function Focus({ s }) {
  s.watch();
  const task = s.desk.focus;
  if (s.desk.breakUntil !== null) return html`<${Away} s=${s} until=${s.desk.breakUntil} />`;
  if (!task) return html`<${Idle} s=${s} />`;
  const person = s.desk.people.get(task.client);
  const [done, of] = [task.workedAt(s.now), task.work].map((ms) => Math.floor(ms / MINUTE));
  const work = () => {
    if (s.selected.value !== task.thread) s.open(task.thread, task.id);
    s.view.value = task.id;
    s.pane.value = "thread";
  };
  return html`<section class="tb-focus" aria-label=${_("In focus")}>
    <${Mark} person=${person} />
    <div class="tb-focus-body">
      <button type="button" class="tb-focus-title clip" onClick=${work}>${task.title}</button>
      <div class="row">
        <progress value=${done} max=${of} aria-label=${_("Work done, {n} of {of} minutes", { n: done, of })}></progress>
        <span class="small quiet nowrap num">${tie(_("{n} of {of} min", { n: done, of }))}</span>
      </div>
    </div>
    <${Due} s=${s} task=${task} />
    <${Button} kind="sm ghost tb-park" aria-label=${_("Park {title}", { title: task.title })} title=${_("Put it aside and come back later")} icon="pause" onPress=${() => s.park()}>${_("Park")}<//>
    ${
      task.ready
        ? html`<${Button} icon="check" kind="sm primary" onPress=${work}>${_("Hand in")}<//>`
        : html`<${Button} icon="circle-arrow-right" kind="sm" onPress=${() => s.act({ type: "Skip" })} title=${_("Stops when something arrives")}>${_("Work on")}<//>`
    }
  </section>`;
}

/** On a break: until when, and the ways back. @param {any} props */
const Away = ({ s, until }) =>
  html`<section class="tb-focus" aria-label=${_("On a break")}>
    <div class="tb-focus-body"><strong>${_("On a break until {clock}", { clock: s.day.clock(until) })}</strong></div>
    <${Button} kind="sm" icon="undo-2" onPress=${() => s.act({ type: "ComeBack" })}>${_("Back to work")}<//>
  </section>`;

/** What to do when nothing is worked on. @param {any} props */
function Idle({ s }) {
  s.watch();
  const { finished, openTasks } = s.desk;
  if (finished || !s.loaded.value) return null;
  const parked = openTasks.filter((/** @type {any} */ task) => task.begun && !task.ready);
  const words = names(parked.map((/** @type {any} */ task) => task.title));
  const next = openTasks.length
    ? _("Nothing in focus. “Start” at a task sets you to work.")
    : _("Nothing in focus, and no task open.");
  return html`<p class="tb-focus idle quiet small">${words ? _("Nothing in focus. Parked: {tasks}.", { tasks: words }) : next}</p>`;
}
