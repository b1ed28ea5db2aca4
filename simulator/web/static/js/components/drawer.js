/** The drawer: a client's file or an attachment, beside what one works on. */

import { useEffect, useRef, useState } from "preact/hooks";
import { readBlocks, readTable } from "../helpers/files.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { dateOf, mayDecide, span } from "../helpers/say.js";
import { FileButton } from "./attachments.js";
import { Button, Empty, IconButton, Mark, Skeleton } from "./parts.js";

/** @param {any} props */
export function Drawer({ s }) {
  const shown = s.drawer.value;
  const head = useRef(/** @type {HTMLElement | null} */ (null));
  const opener = useRef(/** @type {Element | null} */ (null));
  useEffect(() => {
    if (shown) {
      opener.current = document.activeElement;
      head.current?.focus();
    } else if (opener.current instanceof HTMLElement && opener.current.isConnected)
      opener.current.focus();
  }, [shown]);
  if (!shown) return null;
  const title =
    shown.kind === "cards"
      ? _("Rules to look up")
      : shown.kind === "client"
        ? shown.person.name
        : shown.file.name;
  return html`<aside class="pane drawer" aria-labelledby="drawer-h">
    <div class="pane-head">
      <h2 id="drawer-h" tabindex="-1" ref=${head} class="clip">${title}</h2>
      <${IconButton} icon="x" label=${_("Close")} class="push" onPress=${() => (s.drawer.value = null)} />
    </div>
    <div class="drawer-body" tabindex="0" role="region" aria-labelledby="drawer-h">
      ${shown.kind === "cards" ? html`<${Cards} s=${s} />` : shown.kind === "client" ? html`<${ClientFile} s=${s} person=${shown.person} />` : html`<${File} key=${shown.file.id} s=${s} file=${shown.file} />`}
    </div>
  </aside>`;
}

/** @param {any} props */
function ClientFile({ s, person }) {
  const { file } = person;
  const { briefing } = s.page;
  const around = s.desk.people.book.filter((/** @type {any} */ each) => each.of === person.id);
  const papers = [...s.desk.files.values()];
  const rows = [
    [_("You decide"), mayDecide(file, s.page.day.currency)],
    [_("Ask first"), file.ask_first],
    [_("Never"), file.never],
    [_("Good to know"), file.notes],
  ];
  return html`<div class="stack stack-4">
    <p class="row"><${Mark} person=${person} /><span class="stack-0 small"><span>${[person.role, person.company].filter(Boolean).join(", ")}</span><span class="quiet">${person.email}</span>${person.phone && html`<span class="quiet">${person.phone}</span>`}</span></p>
    ${file.hours && html`<div><h3>${_("Hours")}</h3><p>${file.hours}</p>${file.clock_ahead !== 0 && html`<p class="small quiet">${theirClock(file.clock_ahead)}</p>`}</div>`}
    ${file.retainer && html`<${Retainer} s=${s} person=${person} />`}
    ${rows.map(([name, lines]) => lines.length > 0 && html`<div><h3>${name}</h3><ul class="plain">${lines.map((/** @type {string} */ line) => html`<li>${line}</li>`)}</ul></div>`)}
    ${papers.length > 0 && html`<div><h3>${_("Files that came in")}</h3><ul class="files">${papers.map((each) => html`<li key=${each.id}><${FileButton} s=${s} file=${each} /></li>`)}</ul></div>`}
    ${around.length > 0 && html`<div><h3>${_("People around them")}</h3><ul class="stack">${around.map((/** @type {any} */ each) => html`<li class="stack-0 small" key=${each.id}><strong>${each.name}</strong><span>${each.role}</span><span class="quiet">${each.email}</span></li>`)}</ul></div>`}
    ${briefing && html`<div><h3>${_("Your day")}</h3><${Text} text=${briefing} /></div>`}
  </div>`;
}

/** How much of the client's hours is used, by the time in focus. @param {any} props */
function Retainer({ s, person }) {
  s.watch();
  const { hours, used } = person.file.retainer;
  const today = s.desk.focusedFor(person.id, s.now);
  const share = Math.floor((100 * (used + today)) / hours);
  return html`<div><h3>${_("Hours bought")}</h3>
    <p>${_("{used} of {hours} used, {share} %.", { used: span(used + today), hours: span(hours), share })}</p>
    <p class="small quiet">${_("In focus today: {span}. Tell them at 75 %.", { span: span(today) })}</p></div>`;
}

/** Say how far a client's clock is from the learner's. @param {number} ahead in ms */
function theirClock(ahead) {
  if (ahead > 0) return _("Their clock is {span} ahead of yours.", { span: span(ahead) });
  return _("Their clock is {span} behind yours.", { span: span(-ahead) });
}

/** Every rule card, with the date on which it was last looked up. @param {any} props */
const Cards = ({ s }) =>
  html`<div class="cards">
    ${s.page.cards.map(
      (/** @type {any} */ card) => html`<details key=${card.id} open=${s.page.cards.length === 1}>
        <summary>${card.title}</summary>
        <${Text} text=${card.text} />
        <p class="small quiet">${_("Looked up on {date}.", { date: dateOf(card.reviewed) })} ${card.source}</p>
      </details>`,
    )}
  </div>`;

/** @param {any} props */
function File({ s, file }) {
  const url = s.page.urls.files + encodeURIComponent(file.id);
  if (file.media_type.startsWith("image/")) {
    return html`<figure class="picture"><img src=${url} alt=${file.alt || file.name} />${file.alt && html`<figcaption class="small quiet">${file.alt}</figcaption>`}</figure>`;
  }
  if (file.media_type === "application/pdf") return html`<${Print} url=${url} file=${file} />`;
  return html`<${Fetched} url=${url} file=${file} />`;
}

/** What stands on a PDF, in words, and the PDF itself for the learner's own reader. @param {any} props */
const Print = ({ url, file }) =>
  html`<${Text} text=${file.alt} />
    <p><a href=${url} download=${file.name}>${_("Save the PDF")}</a></p>`;

/** @param {any} props */
function Fetched({ url, file }) {
  const [text, setText] = useState(/** @type {string | null} */ (null));
  const [failed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    fetch(url)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
      .then(setText)
      .catch(() => setFailed(true));
  };
  useEffect(load, [url]);
  if (failed)
    return html`<${Empty} title=${_("The file could not be loaded")}>${_("Nothing is lost.")} <${Button} kind="sm" icon="rotate-ccw" onPress=${load}>${_("Try again")}<//><//>`;
  if (text === null) return html`<${Skeleton} />`;
  return file.media_type === "text/csv"
    ? html`<${Table} rows=${readTable(text)} name=${file.name} />`
    : html`<${Text} text=${text} />`;
}

/** @param {any} props */
const Table = ({ rows: [head, ...rows], name }) =>
  html`<div class="scroll-x"><table class="table"><caption class="visually-hidden">${name}</caption>
    <thead><tr>${head.map((/** @type {string} */ cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map((/** @type {string[]} */ row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;

/** @param {any} props */
const Text = ({ text }) =>
  html`<div class="letter-body file-text">
    ${readBlocks(text).map(({ kind, level = 1, lines }, at) => {
      if (kind === "heading") return html`<${level < 2 ? "h3" : "h4"} key=${at}>${lines[0]}<//>`;
      if (kind === "list")
        return html`<ul class="plain" key=${at}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
      return html`<p key=${at}>${lines.join("\n")}</p>`;
    })}
  </div>`;
