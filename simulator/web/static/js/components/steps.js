/** Around every kind of work: what is asked, how far it is, and what is in the way. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { spanUp } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { FileButton } from "./attachments.js";
import { Button, Icon } from "./parts.js";

/** What is asked, with the files that came along. @param {any} props */
export function Brief({ s, task, thread }) {
  s.watch();
  const files = new Map(
    thread.letters
      .flatMap((/** @type {any} */ each) => each.attachments ?? [])
      .map((/** @type {any} */ file) => [file.id, file]),
  );
  return html`<div class="brief">
    <h3>${task.title}</h3>
    <p class="serif">${task.brief}</p>
    ${files.size > 0 && html`<ul class="files">${[...files.values()].map((file) => html`<li key=${file.id}><${FileButton} s=${s} file=${file} /></li>`)}</ul>`}
  </div>`;
}

/** How far the work is, and what to do about it. @param {any} props */
export function Status({ s, task, why, done = false }) {
  s.watch();
  const focused = s.desk.focus === task;
  const running = task.open && !task.ready;
  const worked = Math.floor(task.workedAt(s.now) / MINUTE);
  return html`<div class="work-status">
    <p id="work-why" class="small quiet"><${Icon} name=${why && !done ? "hourglass" : "circle-check"} /><span>${why || _("Ready to hand in.")}${!done && !s.desk.finished && s.desk.clock === "charged" && task.handsOn > 0 && ` ${_("Filling in and handing in takes {span}.", { span: spanUp(task.handsOn) })}`}</span></p>
    ${running && html`<progress value=${worked} max=${task.work / MINUTE} aria-label=${_("Work done, {n} of {of} minutes", { n: worked, of: task.work / MINUTE })}></progress>`}
    ${running && !focused && !s.desk.finished && html`<${Button} icon="play" kind="sm" onPress=${() => s.start(task)}>${task.begun ? _("Go on") : _("Start")}<//>`}
    ${running && focused && html`<${Button} icon="circle-arrow-right" kind="sm" onPress=${() => s.act({ type: "Skip" })}>${_("Work on until done")}<//>`}
  </div>`;
}

/** Why nothing can be handed in now, or nothing. @param {any} s @param {any} task */
export function obstacle(s, task) {
  if (s.desk.finished) return _("The day is over.");
  if (task.standing === "declined") return _("You declined this task.");
  if (task.standing === "withdrawn") return _("The task was taken back.");
  if (task.open && !task.ready)
    return _("{span} of work are left.", { span: spanUp(Math.max(task.left(s.now), MINUTE)) });
  return "";
}
