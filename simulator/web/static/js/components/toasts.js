/** What has just arrived, bottom left over the inbox, at most two at a time. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { names, newMessages } from "../helpers/say.js";
import { Button, Due, Icon, IconButton, Mark } from "./parts.js";

/** @param {any} props */
export function Toasts({ s, bulletin }) {
  const hold = (/** @type {boolean} */ paused) => () => {
    bulletin.paused = paused;
  };
  return html`<section class="toasts" aria-label=${_("Just arrived")} onPointerEnter=${hold(true)} onPointerLeave=${hold(false)} onFocusIn=${hold(true)} onFocusOut=${hold(false)}>
    ${s.toasts.value.map((/** @type {any[]} */ group) => (group.length > 1 ? html`<${Several} key="several" s=${s} group=${group} />` : html`<${One} key=${group[0].key} s=${s} arrival=${group[0]} />`))}
  </section>`;
}

/** @param {any} props */
function One({ s, arrival }) {
  const { letter, task, moved } = arrival;
  const person = s.desk.people.get(arrival.sender);
  const leave = () => s.dismiss((/** @type {any} */ each) => each === arrival);
  const words = letter.body.trim().replace(/\s+/g, " ");
  const call = letter.channel === "call";
  return html`<div class="toast ${call ? "ringing" : ""}" role="group" aria-label=${call ? _("Call") : _("New message")}>
    <${Mark} person=${person} />
    <div class="stack-0">
      <span class="row small"><strong class="clip">${person.name}</strong><time class="quiet push">${s.day.clock(letter.at)}</time></span>
      <span class="row quiet small">${call && html`<span class="chip soon"><${Icon} name="phone" />${_("calls")}</span>`}<span class="clip">${arrival.subject}</span>${task && moved && html`<${Due} s=${s} task=${task} short />`}</span>
      <span class="serif toast-words">${words}</span>
    </div>
    <span class="row">
      <${Button} kind="sm" onPress=${() => s.open(arrival.thread)}>${call ? _("Take the call") : _("Read it")}<//>
      <${Button} kind="sm ghost" onPress=${leave}>${_("Leave it for now")}<//>
      <${IconButton} icon="x" label=${_("Leave it for now")} class="phone-only" onPress=${leave} />
    </span>
  </div>`;
}

/** @param {any} props */
function Several({ s, group }) {
  const subjects = [...new Set(group.map((/** @type {any} */ each) => each.subject))];
  const leave = () => s.dismiss((/** @type {any} */ each) => group.includes(each));
  return html`<div class="toast" role="group" aria-label=${_("New messages")}>
    <span class="mono me" aria-hidden="true">${group.length}</span>
    <div class="stack-0"><strong class="small">${newMessages(group.length)}</strong><span class="quiet small toast-words">${names(/** @type {string[]} */ (subjects))}</span></div>
    <span class="row"><${Button} kind="sm ghost" onPress=${leave}>${_("Leave them for now")}<//></span>
  </div>`;
}
