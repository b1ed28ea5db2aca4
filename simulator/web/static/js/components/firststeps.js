/** What a first day begins with, until something has been read: four steps and a way in. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Button } from "./parts.js";

/** Whether nobody has read anything at this desk yet. @param {any} s */
export const untouched = (s) =>
  s.loaded.value &&
  !s.desk.finished &&
  s.desk.inbox.length > 0 &&
  s.desk.inbox.every((/** @type {any} */ each) => each.unread === each.letters.length);

/** @param {any} props */
export function FirstSteps({ s }) {
  const [first] = s.desk.inbox.slice(-1);
  const steps = [
    [
      _("Read"),
      _("A message says what is wanted. Its files and the client’s rules lie beside it."),
    ],
    [_("Start"), _("“Start” sets you to work. The bar above shows what is in focus.")],
    [_("Hand in"), _("Do the work, then hand it in. A correction is possible afterwards.")],
    [_("Answer"), _("Write back, ask what is missing, promise a time you can keep.")],
  ];
  const pace =
    s.desk.clock === "charged"
      ? _("Take your time: the clock moves only by what you do.")
      : _("Need a moment? Pause the clock above.");
  return html`<div class="first-steps">
    <h2>${_("How a day at this desk goes")}</h2>
    <ol>${steps.map(([name, words]) => html`<li key=${name}><span><strong>${name}</strong> <span class="quiet">${words}</span></span></li>`)}</ol>
    <p class="row row-wrap"><${Button} kind="primary" icon="mail-open" onPress=${() => s.open(first.id)}>${_("Read the first message")}<//><span class="small quiet">${pace}</span></p>
  </div>`;
}
