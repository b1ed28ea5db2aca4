/** The open thread: subject, rights, letters or work, and the place to answer. */

import { useEffect } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { mayDecide } from "../helpers/say.js";
import { Composer } from "./composer.js";
import { FirstSteps, untouched } from "./firststeps.js";
import { Letters } from "./letters.js";
import { Button, Due, Empty, Icon, IconButton } from "./parts.js";
import { Work } from "./work.js";
import { NewMessage } from "./writing.js";

/** @param {any} props */
export function Reader({ s }) {
  s.watch();
  const thread = s.thread.value;
  useEffect(() => {
    // Opening a thread puts the focus on its subject; an arrival never does.
    if (thread && !document.activeElement?.closest(".reader, .drawer, dialog"))
      document.getElementById("subject")?.focus();
  }, [thread?.id]);
  if (s.view.value === "new") return html`<${NewMessage} s=${s} />`;
  if (!thread) return html`<${Closed} s=${s} />`;
  const task = thread.tasks.find((/** @type {any} */ each) => each.id === s.view.value);
  return html`<section class="pane reader" aria-labelledby="subject">
    <${Head} s=${s} thread=${thread} shown=${task} />
    ${
      task
        ? html`<${Work} key=${task.id} s=${s} task=${task} thread=${thread} />`
        : html`<${Letters} s=${s} thread=${thread} /><${Composer} key=${thread.id} s=${s} thread=${thread} place=${`thread:${thread.id}`} />`
    }
  </section>`;
}

/** @param {any} props */
const Closed = ({ s }) =>
  html`<section class="pane reader" aria-label=${_("Thread")}>
    ${
      untouched(s)
        ? html`<${FirstSteps} s=${s} />`
        : html`<${Empty} title=${s.loaded.value ? _("Choose a message") : _("The desk is being set up")}>
      ${s.loaded.value && html`<kbd>J</kbd> <kbd>K</kbd> ${_("go through the inbox, Enter opens.")}`}
    <//>`
    }
  </section>`;

/** @param {any} props */
function Head({ s, thread, shown }) {
  s.watch();
  const person = s.desk.people.get(thread.with);
  const task = shown ?? thread.task;
  const startable = task?.open && s.desk.focus !== task && !s.desk.finished;
  return html`<header class="reader-head">
    <div class="row">
      <${IconButton} icon="corner-up-left" label=${_("Back to the inbox")} class="phone-only" onPress=${() => (s.pane.value = "inbox")} />
      <h2 id="subject" class="subject" tabindex="-1">${thread.subject}</h2>
      <span class="push row">
        ${startable && html`<${Button} icon="play" kind="sm head-start" onPress=${() => s.start(task)}>${_("Start")}<//>`}
        ${person.client && html`<${IconButton} icon="folder-open" label=${_("Client file of {name}", { name: person.name })} onPress=${() => (s.drawer.value = { kind: "client", person })} />`}
      </span>
    </div>
    <p class="small quiet row row-wrap">
      <span><strong class="ink">${person.name}</strong>${person.company && `, ${person.company}`}</span>
      ${person.role && html`<span class="sep">${person.role}</span>`}
      ${task && html`<span class="push"><${Due} s=${s} task=${task} /></span>`}
    </p>
    ${person.file && html`<${Rights} file=${person.file} short=${Boolean(shown)} currency=${s.page.day.currency} />`}
    ${thread.tasks.length > 0 && html`<${Views} s=${s} thread=${thread} />`}
  </header>`;
}

/** @param {any} props */
function Rights({ file, short, currency }) {
  const rows = [
    ["check", _("You decide"), mayDecide(file, currency)],
    ["message-circle-question-mark", _("Ask first"), file.ask_first],
    ["ban", _("Never"), file.never],
  ];
  return html`<dl class="rights ${short ? "one-line" : ""}">
    ${rows.map(([icon, name, lines]) => lines.length > 0 && html`<div><dt><${Icon} name=${icon} />${name}</dt><dd title=${lines.join("; ")}>${lines.join("; ")}</dd></div>`)}
  </dl>`;
}

/** Letters, and the work of each task in the thread. @param {any} props */
function Views({ s, thread }) {
  s.watch();
  const show = (/** @type {string} */ view) => () => (s.view.value = view);
  const letters = thread.tasks.every((/** @type {any} */ task) => task.id !== s.view.value);
  return html`<div class="seg views" role="group" aria-label=${_("Letters or work")}>
    <button type="button" aria-pressed=${letters} onClick=${show("letters")}><${Icon} name="mail-open" />${_("Letters")}</button>
    ${thread.tasks.map(
      (/** @type {any} */ task) =>
        html`<button key=${task.id} type="button" aria-pressed=${s.view.value === task.id} onClick=${show(task.id)}>
          <${Icon} name=${task.standing === "delivered" ? "circle-check" : "square-pen"} /><span class="clip">${_("Work: {title}", { title: task.title })}</span>
        </button>`,
    )}
  </div>`;
}
