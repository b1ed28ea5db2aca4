/** The two dialogs: help with the keys, and ending the day. */

import { useEffect, useRef } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { Button } from "./parts.js";

/** @param {any} props */
export function Dialogs({ s }) {
  if (s.dialog.value === "help")
    return html`<${Dialog} key="help" s=${s} title=${_("Help and keys")}><${Help} s=${s} /><//>`;
  if (s.dialog.value === "end")
    return html`<${Dialog} key="end" s=${s} title=${_("End the day?")}><${End} s=${s} /><//>`;
  return null;
}

/** @param {any} props */
function Dialog({ s, title, children }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  // The dialog gives the focus back to whatever opened it by itself.
  useEffect(() => box.current?.showModal(), []);
  const closed = (/** @type {any} */ event) => {
    if (event.target.isConnected) s.dialog.value = "";
  };
  return html`<dialog class="dialog" ref=${box} aria-labelledby="dialog-h" onClose=${closed}>
    <h2 id="dialog-h">${title}</h2>
    ${children}
  </dialog>`;
}

const close = (/** @type {any} */ event) => event.target.closest("dialog").close();

/** @param {any} props */
function End({ s }) {
  const open = s.desk.openTasks.length;
  const end = async (/** @type {any} */ event) => {
    const ack = await s.act({ type: "Finish" });
    if (ack.ok) close(event);
  };
  return html`<p>${open ? ngettext("{n} task is still open. It will count as not sent.", "{n} tasks are still open. They will count as not sent.", open) : _("Every task is sent or settled.")} ${s.clock.running && s.desk.clock !== "charged" && _("The clock runs on while this is open.")}</p>
    <div class="row dialog-foot"><${Button} kind="ghost" onPress=${close}>${_("Work on")}<//><${Button} kind="primary" icon="flag" onPress=${end}>${_("End the day")}<//></div>`;
}

/** @param {any} props */
function Help({ s }) {
  const keys = [
    ["J K", _("next, previous thread; Enter opens it")],
    ["R", _("reply")],
    ["S", _("start the task of this thread")],
    ["P", _("park what is in focus")],
    ["W", _("letters or work")],
    ["/", _("search messages")],
    ["Alt ↑ ↓", _("move in today’s order")],
    ["G D, G P", _("go to the desk, to the planner")],
    ["1 – 9", _("give a label while sorting")],
    ["Ctrl ↵", _("send")],
    ["Ctrl ⇧ P", _("promise a time; ↑ ↓ change it by five minutes")],
    ["Esc", _("close, back to the list")],
  ];
  const levels = {
    all: _("everything"),
    mine: _("messages and deadlines"),
    alerts: _("only alerts"),
  };
  return html`<dl class="keys">${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
    <label class="check"><input type="checkbox" checked=${s.settings.value.keys} onChange=${(/** @type {any} */ event) => s.set({ keys: event.target.checked })} />${_("Single keys work outside fields")}</label>
    <fieldset class="choices"><legend class="label">${_("A screen reader hears")}</legend>
      ${Object.entries(levels).map(([level, name]) => html`<label class="check"><input type="radio" name="verbosity" checked=${s.settings.value.verbosity === level} onChange=${() => s.set({ verbosity: level })} />${name}</label>`)}
    </fieldset>
    <h3>${_("The day line")}</h3>
    <p class="small quiet">${_("Solid is done, dashed is planned. A flag is a deadline: in outline when met, with a cross when missed. A triangle below is a promise, the sun is now.")}</p>
    <div class="row row-wrap dialog-foot">
      <button type="button" class="btn ghost phone-only" data-theme-toggle="">${_("Light or dark")}</button>
      ${!s.desk.finished && html`<button type="button" class="btn ghost phone-only" onClick=${() => (s.dialog.value = "end")}>${_("End the day")}</button>`}
      <${Button} kind="primary" onPress=${close}>${_("Close")}<//>
    </div>`;
}
