/** Letters in a thread, with what happened between them. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { capital, did, happening, moment, names } from "../helpers/say.js";
import { FileButton } from "./attachments.js";
import { Icon, Mark } from "./parts.js";

/** @param {any} props */
export function Letters({ s, thread }) {
  s.watch();
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const items = thread.items.length;
  useLayoutEffect(() => {
    const mine = thread.last?.mine;
    const fresh = box.current?.querySelectorAll(mine ? ".letter" : ".letter:not(.mine)");
    const last = fresh?.[fresh.length - 1];
    // The newest letter from its beginning, however long what follows it; one's own too.
    if (last && box.current)
      box.current.scrollTop = Math.max(0, /** @type {HTMLElement} */ (last).offsetTop - 12);
  }, [thread.id, items]);
  const pending = s.sending.value.filter((/** @type {any} */ each) => each.thread === thread.id);
  return html`<div class="letters" tabindex="0" role="region" aria-label=${_("Letters")} ref=${box}>
    ${thread.items.map((/** @type {any} */ item) =>
      item.body === undefined
        ? html`<${Happened} key=${item.serial} s=${s} item=${item} />`
        : html`<${Letter} key=${item.serial} s=${s} letter=${item} />`,
    )}
    ${pending.map((/** @type {any} */ each) => html`<${Letter} key=${each.key} s=${s} letter=${{ ...each, mine: true, pending: true, attachments: [] }} />`)}
  </div>`;
}

/** @param {any} props */
function Letter({ s, letter }) {
  const person = s.desk.people.get(letter.sender ?? "");
  const to = letter.to?.map((/** @type {string} */ id) => s.desk.people.get(id).name);
  const call = letter.channel === "call";
  return html`<article class="letter ${letter.mine ? "mine" : ""} ${letter.pending ? "pending" : ""} ${call ? "call" : ""}">
    <header>
      ${
        letter.mine
          ? html`<span class="mono sm me" aria-hidden="true"><${Icon} name="user" /></span><strong>${capital(did(letter.act))}</strong><span class="small quiet clip">${_("to {names}", { names: names(to) })}</span>`
          : html`<${Mark} person=${person} size="sm" /><strong>${person.name}</strong><span class="small quiet clip wide-only">${person.email}</span>`
      }
      <span class="quiet small push nowrap">
        ${
          letter.pending
            ? s.standing.value === "live"
              ? _("Sending")
              : _("waits here until you are back")
            : html`${letter.channel === "chat" && `${_("chat")} · `}${call && html`<span class="chip"><${Icon} name="phone" />${_("call")}</span>`} <time>${moment(s.day, letter.at)}</time>`
        }
      </span>
    </header>
    ${call && html`<p class="small quiet">${_("What was said on the telephone")}</p>`}
    <${Body} text=${letter.body} lang=${letter.mine ? undefined : person.language} />
    ${letter.late_by > 0 && html`<p class="small quiet">${_("Came late through a fault of ours; your time counts from now.")}</p>`}
    ${letter.attachments.length > 0 && html`<ul class="files">${letter.attachments.map((/** @type {any} */ file) => html`<li key=${file.id}><${FileButton} s=${s} file=${file} /></li>`)}</ul>`}
  </article>`;
}

/** @param {any} props */
export const Body = ({ text, lang }) =>
  html`<div class="letter-body" lang=${lang}>
    ${text
      .trim()
      .split(/\n{2,}/)
      .map(
        (/** @type {string} */ part, /** @type {number} */ at) => html`<p key=${at}>${part}</p>`,
      )}
  </div>`;

/** @param {any} props */
function Happened({ s, item }) {
  const line = happening(item, s.day);
  if (!line) return null;
  return html`<p class="happened"><${Icon} name=${line[0]} /><time>${s.day.clock(item.at)}</time> <span>${line[1]}</span></p>`;
}
