/** The work of a task: what is asked, the panel to do it in, and handing it in. */

import { useState } from "preact/hooks";
import { status } from "../helpers/announce.js";
import { useDraft } from "../helpers/draft.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { spanUp } from "../helpers/say.js";
import { begin, readAnswer } from "../models/answers.js";
import { MINUTE } from "../models/day.js";
import { Appointment } from "./appointment.js";
import { FileButton } from "./attachments.js";
import { Composer } from "./composer.js";
import { Form } from "./form.js";
import { Button, ErrorLine, Icon } from "./parts.js";
import { Sort } from "./sort.js";

/** @type {Record<string, any>} */
const PANELS = { sort: Sort, form: Form, appointment: Appointment };

/** @param {any} props */
export function Work({ s, task, thread }) {
  s.watch();
  if (task.panel.kind === "writing") return html`<${Written} s=${s} task=${task} thread=${thread} />`;
  return html`<${Made} s=${s} task=${task} thread=${thread} />`;
}

/** @param {any} props */
function Made({ s, task, thread }) {
  s.watch();
  const { panel } = task;
  const [draft, change] = useDraft(s, `work:${task.id}`, () => begin(panel, task.answer));
  const [shown, setShown] = useState(false);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const { answer, left, wrong: fields } = readAnswer(panel, draft);
  const handed = task.deliveredAt !== null;
  const same = handed && unchanged(answer, task.answer);
  const why = obstacle(s, task) || (left > 0 ? undone(panel, left) : same ? _("Handed in at {clock}.", { clock: s.day.clock(task.deliveredAt) }) : "");
  const deliver = async () => {
    setShown(true);
    const first = Object.keys(fields)[0];
    if (first) return focusOn(`#f-${CSS.escape(first)}`);
    setBusy(true);
    const ack = await s.act({ type: "Deliver", task: task.id, answer }, { told: true });
    setBusy(false);
    setWrong(ack.ok ? "" : ack.message);
    if (ack.ok) status(_("Handed in: {title}.", { title: task.title }));
  };
  const Panel = PANELS[panel.kind];
  return html`<div class="work">
      <${Brief} s=${s} task=${task} thread=${thread} />
      <${Panel} s=${s} panel=${panel} draft=${draft} change=${change} wrong=${shown ? fields : {}} off=${!task.open && task.standing !== "delivered"} />
    </div>
    <footer class="work-foot">
      ${wrong && html`<${ErrorLine}>${wrong}<//>`}
      <${Status} s=${s} task=${task} why=${why} done=${same} />
      <${Button} icon="check" kind=${handed ? "" : "primary"} busy=${busy} why=${why} onPress=${deliver} aria-describedby="work-why">
        ${handed ? _("Hand in a correction") : panel.submit || _("Hand it in")}
      <//>
    </footer>`;
}

/** @param {any} props */
function Written({ s, task, thread }) {
  s.watch();
  const why = obstacle(s, task);
  return html`<div class="work">
      <${Brief} s=${s} task=${task} thread=${thread} />
      ${task.panel.hint && html`<p class="work-hint">${task.panel.hint}</p>`}
      <${Status} s=${s} task=${task} why=${why} />
    </div>
    <${Composer} s=${s} thread=${thread} place=${`write:${task.id}`} act="deliver" why=${why} />`;
}

/** What is asked, with the files that came along. @param {any} props */
function Brief({ s, task, thread }) {
  s.watch();
  const files = new Map(thread.letters.flatMap((/** @type {any} */ each) => each.attachments ?? []).map((/** @type {any} */ file) => [file.id, file]));
  return html`<div class="brief">
    <h3>${task.title}</h3>
    <p class="serif">${task.brief}</p>
    ${files.size > 0 && html`<ul class="files">${[...files.values()].map((file) => html`<li key=${file.id}><${FileButton} s=${s} file=${file} /></li>`)}</ul>`}
  </div>`;
}

/** How far the work is, and what to do about it. @param {any} props */
function Status({ s, task, why, done = false }) {
  s.watch();
  const focused = s.desk.focus === task;
  const running = task.open && !task.ready;
  const worked = Math.floor(task.workedAt(s.now) / MINUTE);
  return html`<div class="work-status">
    <p id="work-why" class="small quiet"><${Icon} name=${why && !done ? "hourglass" : "circle-check"} /><span>${why || _("Ready to hand in.")}</span></p>
    ${running && html`<progress value=${worked} max=${task.work / MINUTE} aria-label=${_("Work done, {n} of {of} minutes", { n: worked, of: task.work / MINUTE })}></progress>`}
    ${running && !focused && !s.desk.finished && html`<${Button} icon="play" kind="sm" onPress=${() => s.start(task)}>${task.begun ? _("Go on") : _("Start")}<//>`}
    ${running && focused && html`<${Button} icon="circle-arrow-right" kind="sm" onPress=${() => s.act({ type: "Skip" })}>${_("Work on until done")}<//>`}
  </div>`;
}

/** Why nothing can be handed in now, or nothing. @param {any} s @param {any} task */
function obstacle(s, task) {
  if (s.desk.finished) return _("The day is over.");
  if (task.standing === "declined") return _("You declined this task.");
  if (task.standing === "withdrawn") return _("The task was taken back.");
  if (task.open && !task.ready) return _("{span} of work are left.", { span: spanUp(Math.max(task.left(s.now), MINUTE)) });
  return "";
}

/** Whether *answer* says what was handed in before. @param {any} answer @param {any} before */
const unchanged = (answer, before) =>
  ["labels", "values", "starts"].every((part) => JSON.stringify(answer[part]) === JSON.stringify(before[part]));

/** @param {any} panel @param {number} left */
function undone(panel, left) {
  if (panel.kind === "sort") return ngettext("{n} message is not sorted yet.", "{n} messages are not sorted yet.", left);
  return _("Choose a time first.");
}
