/** The inbox: every thread, whose move it is, and a way to find one. */

import { useMemo, useRef } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { note } from "../helpers/say.js";
import { Pieces } from "../models/pieces.js";
import { FirstSteps, untouched } from "./firststeps.js";
import { Due, Empty, Icon, IconButton, Mark, Skeleton } from "./parts.js";

/** @param {any} props */
export function Inbox({ s }) {
  s.version.value;
  const all = s.desk.inbox;
  return html`<section class="pane inbox" aria-labelledby="inbox-h">
    <div class="pane-head">
      <h2 id="inbox-h" tabindex="-1">${_("Inbox")}</h2>
      <span class="small quiet">${_("{n} unread", { n: s.desk.unread })}</span>
      <${IconButton} icon="search" label=${_("Search messages")} class="push" aria-expanded=${s.query.value !== null} onPress=${() => (s.query.value = s.query.value === null ? "" : null)} />
      <${IconButton} icon="square-pen" label=${_("Write to someone")} onPress=${() => write(s)} />
    </div>
    ${s.query.value !== null && html`<${Search} s=${s} />`}
    <${Filters} s=${s} all=${all} />
    ${s.loaded.value ? html`<${Rows} s=${s} all=${all} />` : html`<${Skeleton} />`}
  </section>`;
}

/** @param {any} s */
function write(s) {
  s.selected.value = "";
  s.view.value = "new";
  s.pane.value = "thread";
}

/** @param {any} props */
const Search = ({ s }) =>
  html`<div class="inbox-search">
    <label class="visually-hidden" for="search">${_("Search messages")}</label>
    <input id="search" class="input" type="search" autofocus value=${s.query.value} placeholder=${_("Name, subject or word")} onInput=${(/** @type {any} */ event) => (s.query.value = event.target.value)} />
  </div>`;

/** @param {any} props */
function Filters({ s, all }) {
  const names = { all: _("All"), yours: _("Your move"), theirs: _("Theirs"), done: _("Done") };
  /** @type {Record<string, number>} */
  const counts = { all: all.length, yours: 0, theirs: 0, done: 0 };
  for (const thread of all) counts[thread.move] += 1;
  return html`<div class="seg seg-quiet" role="group" aria-label=${_("Show")}>
    ${Object.entries(names).map(
      ([kind, name]) =>
        html`<button key=${kind} type="button" aria-pressed=${s.filter.value === kind} onClick=${() => (s.filter.value = kind)}>
          ${name} <span class="num">${counts[kind]}</span>
        </button>`,
    )}
  </div>`;
}

/** @param {any} props */
function Rows({ s, all }) {
  const pieces = useRef(new Pieces());
  const words = (s.query.value ?? "").trim().toLocaleLowerCase();
  const shown = all.filter(
    (/** @type {any} */ each) =>
      (s.filter.value === "all" || each.move === s.filter.value) &&
      (!words || text(s, each).includes(words)),
  );
  const [head, tail] = pieces.current.of(shown);
  const selected = s.selected.value;
  const rest = useMemo(
    () => tail.length > 0 && html`<${Tail} s=${s} list=${tail} selected=${selected} />`,
    [tail, selected],
  );
  if (!shown.length) return html`<${Nothing} s=${s} words=${words} />`;
  return html`<div class="threads">
    <ul aria-label=${_("Threads")}>${head.map((/** @type {any} */ thread) => row(s, thread, selected))}</ul>
    ${rest}
    ${untouched(s) && html`<div class="phone-only"><${FirstSteps} s=${s} /></div>`}
  </div>`;
}

/** @param {any} s @param {any} thread */
function text(s, thread) {
  const letters = thread.letters.map((/** @type {any} */ each) => each.body).join(" ");
  return `${s.desk.people.get(thread.with).name} ${thread.subject} ${letters}`.toLocaleLowerCase();
}

/** @param {any} props */
function Nothing({ s, words }) {
  if (words)
    return html`<${Empty} title=${_("Nothing found")}>${_("No message has these words. Search with fewer.")}<//>`;
  if (s.filter.value === "theirs")
    return html`<${Empty} title=${_("You wait for nobody")}>${_("No question of yours is open.")}<//>`;
  if (s.filter.value === "done")
    return html`<${Empty} title=${_("Nothing is done yet")}>${_("Threads come here when their work is sent.")}<//>`;
  return html`<${Empty} title=${_("Nothing waits for you")}>${_("A good moment to look at the next two hours, or to take a break.")}<//>`;
}

/** Older rows: left alone while none of them changes, and not laid out until scrolled to. @param {any} props */
const Tail = ({ s, list, selected }) =>
  html`<ul class="threads-rest" aria-label=${_("Earlier threads")} style=${{ "--rows": list.length }}>
    ${list.map((/** @type {any} */ thread) => row(s, thread, selected))}
  </ul>`;

/** @param {any} s @param {any} thread @param {string} selected */
function row(s, thread, selected) {
  const person = s.desk.people.get(thread.with);
  const task = thread.task;
  const look = `thread ${thread.unread ? "unread" : ""} ${thread.move === "done" ? "done" : ""}`;
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    s.open(thread.id);
  };
  return html`<li key=${thread.id} class=${look}>
    <a href="#${thread.id}" data-thread=${thread.id} aria-current=${thread.id === selected ? "true" : undefined} onClick=${open}>
      <${Mark} person=${person} />
      <span class="th-from clip">${person.name}${thread.unread > 0 && html`<span class="visually-hidden">, ${_("unread")}</span>`}</span>
      <time class="th-time">${s.day.clock(thread.touchedAt)}</time>
      <span class="th-subject clip">${thread.last?.channel === "call" && html`<${Icon} name="phone" /><span class="visually-hidden">${_("call")}: </span>`}${thread.subject}</span>
      <span class="th-foot ${task ? "" : "alone"}">${task && html`<${Due} s=${s} task=${task} />`}<span class="th-note clip">${note(thread.note, s.day)}</span></span>
    </a>
  </li>`;
}
