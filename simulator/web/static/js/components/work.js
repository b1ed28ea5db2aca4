/** The work of a task: what is asked, the panel to do it in, and handing it in. */

import { useState } from "preact/hooks";
import { status } from "../helpers/announce.js";
import { useDraft } from "../helpers/draft.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { useLate } from "../helpers/late.js";
import { unchanged } from "../models/answers.js";
import { Coming } from "./coming.js";
import { Composer } from "./composer.js";
import { Button, ErrorLine } from "./parts.js";
import { Brief, obstacle, Status } from "./steps.js";

/** @param {any} props */
export function Work({ s, task, thread }) {
  s.watch();
  if (task.panel.kind === "writing")
    return html`<${Written} s=${s} task=${task} thread=${thread} />`;
  return html`<${Made} s=${s} task=${task} thread=${thread} />`;
}

/** Work in a panel of its own kind, once that is there. @param {any} props */
function Made({ s, task, thread }) {
  const late = useLate(s, `kinds/${task.panel.kind}`);
  return late.module
    ? html`<${Panelled} s=${s} task=${task} thread=${thread} kind=${late.module} />`
    : html`<div class="work"><${Brief} s=${s} task=${task} thread=${thread} /><${Coming} late=${late} /></div>`;
}

/** @param {any} props */
function Panelled({ s, task, thread, kind }) {
  s.watch();
  const { panel } = task;
  const [draft, change] = useDraft(s, `work:${task.id}`, () => kind.begin(panel, task.answer, s));
  const [shown, setShown] = useState(false);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const { answer, left = 0, wrong: fields = {} } = kind.read(panel, draft, s, task);
  const handed = task.deliveredAt !== null;
  const same = handed && unchanged(answer, task.answer);
  const why =
    obstacle(s, task) ||
    kind.hindrance?.(s, task, answer) ||
    (left > 0
      ? kind.undone(panel, left, draft)
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
  return html`<div class="work">
      <${Brief} s=${s} task=${task} thread=${thread} />
      <${kind.Panel} s=${s} task=${task} thread=${thread} panel=${panel} draft=${draft} change=${change} wrong=${shown ? fields : {}} off=${!task.open && task.standing !== "delivered"} />
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
