/** The work of a task: what is asked, the panel to do it in, and handing it in. */

import { useState } from "preact/hooks";
import { status } from "../helpers/announce.js";
import { useDraft } from "../helpers/draft.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { begin, readAnswer } from "../models/answers.js";
import { lost } from "../models/picks.js";
import { Appointment } from "./appointment.js";
import { Composer } from "./composer.js";
import { Form } from "./form.js";
import { Button, ErrorLine } from "./parts.js";
import { Pick } from "./pick.js";
import { Sort } from "./sort.js";
import { Brief, obstacle, Status } from "./steps.js";

/** @type {Record<string, any>} */
const PANELS = { sort: Sort, form: Form, appointment: Appointment, pick: Pick };

/** @param {any} props */
export function Work({ s, task, thread }) {
  s.watch();
  if (task.panel.kind === "writing")
    return html`<${Written} s=${s} task=${task} thread=${thread} />`;
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
  const why =
    obstacle(s, task) ||
    gone(s, task, answer) ||
    (left > 0
      ? undone(panel, left)
      : same
        ? _("Handed in at {clock}.", { clock: s.day.clock(task.deliveredAt) })
        : "");
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
      <${Panel} s=${s} task=${task} panel=${panel} draft=${draft} change=${change} wrong=${shown ? fields : {}} off=${!task.open && task.standing !== "delivered"} />
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
    <${Composer} s=${s} thread=${thread} place=${`write:${task.id}`} task=${task} act="deliver" why=${why} />`;
}

/** Whether *answer* says what was handed in before. @param {any} answer @param {any} before */
const unchanged = (answer, before) =>
  ["labels", "values", "starts", "options"].every(
    (part) => JSON.stringify(answer[part]) === JSON.stringify(before[part]),
  );

/** @param {any} panel @param {number} left */
function undone(panel, left) {
  if (panel.kind === "sort")
    return ngettext("{n} message is not sorted yet.", "{n} messages are not sorted yet.", left);
  if (panel.kind === "pick") return ngettext("Choose {n} more.", "Choose {n} more.", left);
  return _("Choose a time first.");
}

/** What is picked and gone, or nothing. @param {any} s @param {any} task @param {any} answer */
function gone(s, { panel, answer: before }, answer) {
  if (panel.kind !== "pick") return "";
  const [id] = lost(answer.options, s.desk.sold, panel.catalogue, before);
  const option = panel.offers.options.find((/** @type {any} */ each) => each.id === id);
  return option ? _("{title} is gone. Choose another.", { title: option.title }) : "";
}
