/** The composer: what a message does, to whom, in what words, with which promise. */

import { useState } from "preact/hooks";
import { useDraft } from "../helpers/draft.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { actName, spanUp } from "../helpers/say.js";
import { countWords, vaguePromise, writingTakes } from "../models/words.js";
import { About, Acts } from "./acts.js";
import { Attach } from "./attachments.js";
import { Button, ErrorLine, IconButton } from "./parts.js";
import { PromiseField, promised, promiseProblem } from "./promise.js";
import { Recipients } from "./recipients.js";

/** What a reply begins with. @param {any} thread @param {string} act @param {any} task */
const fresh = (thread, act, task) => () => ({
  act: act || "acknowledge",
  to: thread?.with ? [thread.with] : [],
  body: "",
  subject: "",
  attachments: [],
  promise: "",
  task: (task ?? thread?.task)?.id ?? "",
});

/** *act* fixes what the message does; *why* says why it cannot go out yet. @param {any} props */
export function Composer({ s, thread, place, task: given, act = "", why = "", onSent }) {
  s.watch();
  const [draft, put, clear] = useDraft(s, place, fresh(thread, act, given));
  const [attaching, setAttaching] = useState(false);
  const [wrong, setWrong] = useState("");
  const change = (/** @type {any} */ part) => {
    setWrong("");
    put(part);
  };
  const [busy, setBusy] = useState(false);
  const task = s.desk.tasks.get(draft.task);
  const person = s.desk.people.get(draft.to[0] ?? "");
  const doing = act || draft.act;
  const promising = task?.open && !["deliver", "decline"].includes(doing);
  const vague = promising && doing !== "ask" && !draft.promise ? vaguePromise(draft.body) : "";
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const problem =
      why || missing(draft, thread) || (promising ? promiseProblem(s, draft.promise) : "");
    setWrong(problem);
    if (problem || busy) return;
    setBusy(true);
    const by = promising ? promised(s, draft.promise) : null;
    const ack = await s.send({
      to: draft.to,
      body: draft.body,
      act: doing,
      thread: thread?.id ?? null,
      subject: draft.subject,
      task: task?.id ?? null,
      attachments: draft.attachments,
      promise: by === null ? null : { task: task.id, by },
    });
    setBusy(false);
    if (!ack.ok) return setWrong(ack.message);
    clear();
    setAttaching(false);
    onSent?.(ack);
    if (thread) focusOn(`[data-thread="${CSS.escape(thread.id)}"], #subject`);
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
    if (event.key.toLowerCase() === "p" && event.ctrlKey && event.shiftKey && promising) {
      event.preventDefault();
      if (draft.promise) focusOn("#by");
      else document.querySelector("[data-promise]")?.dispatchEvent(new MouseEvent("click"));
    }
  };
  if (s.desk.finished) return null;
  const empty = !draft.body && !draft.promise && !draft.attachments.length && !wrong;
  return html`<form class="composer ${thread ? (empty ? "folded" : "") : "begun"}" aria-label=${thread ? _("Reply to {name}", { name: person.name }) : _("New message")} onSubmit=${send} onKeyDown=${onKey}>
    <div class="row composer-top">
      ${!act && html`<${Acts} value=${draft.act} onChange=${(/** @type {string} */ value) => change({ act: value })} />`}
      <${Recipients} s=${s} id=${place.replace(/\W/g, "-")} to=${draft.to} onChange=${(/** @type {string[]} */ to) => change({ to })} />
    </div>
    ${!thread && html`<div class="composer-subject"><label class="visually-hidden" for="mail-subject">${_("Subject")}</label><input id="mail-subject" class="input" placeholder=${_("Subject")} value=${draft.subject} onInput=${(/** @type {any} */ event) => change({ subject: event.target.value })} /></div>`}
    <label class="visually-hidden" for="reply">${_("Your message")}</label>
    <textarea id="reply" class="letter-body" rows="3" placeholder=${draft.to.length ? _("Write to {name}", { name: person.name }) : _("Write your message")} value=${draft.body} onInput=${(/** @type {any} */ event) => change({ body: event.target.value })}></textarea>
    ${attaching && html`<${Attach} s=${s} chosen=${draft.attachments} onChange=${(/** @type {string[]} */ attachments) => change({ attachments })} />`}
    ${wrong && html`<${ErrorLine}>${wrong}<//>`}
    <div class="row row-wrap composer-facts">
      <${About} s=${s} thread=${thread} value=${draft.task} onChange=${(/** @type {string} */ value) => change({ task: value })} />
      ${promising && html`<${PromiseField} s=${s} task=${task} value=${draft.promise} vague=${vague} onChange=${(/** @type {string} */ promise) => change({ promise })} />`}
      ${vague && html`<span class="small soon-ink">${_("“{words}” needs a time.", { words: vague })}</span>`}
    </div>
    <div class="row composer-foot">
      ${s.desk.files.size > 0 && html`<${IconButton} icon="paperclip" label=${_("Attach a file")} aria-expanded=${attaching} onPress=${() => setAttaching(!attaching)} />`}
      ${draft.attachments.length > 0 && html`<span class="small">${ngettext("{n} file", "{n} files", draft.attachments.length)}</span>`}
      <span class="small quiet composer-say ${s.desk.clock === "charged" ? "cost" : ""}">${why || ngettext("{n} word", "{n} words", countWords(draft.body))}${!why && s.desk.clock === "charged" && draft.body && ` · ${_("takes {span}", { span: spanUp(writingTakes(countWords(draft.body))) })}`}</span>
      <span class="push row"><${Button} icon="send-horizontal" kind="primary" keys="Ctrl ↵" busy=${busy} why=${why} onPress=${send}>${busy ? _("Sending") : act ? actName(act) : _("Send")}<//></span>
    </div>
  </form>`;
}

/** @param {any} draft @param {any} thread */
function missing(draft, thread) {
  if (!draft.to.length) return _("Say who it goes to.");
  if (!thread && !draft.subject.trim()) return _("Give it a subject.");
  return draft.body.trim() ? "" : _("Write something first.");
}
