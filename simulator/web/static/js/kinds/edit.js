/** Correcting a text: an editor, and beside it every correction, each to be taken back by itself. */

import { useRef, useState } from "preact/hooks";
import { Button, ErrorLine, Icon, IconButton } from "../components/parts.js";
import { status } from "../helpers/announce.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { passage, undone as takenBack, tracked } from "../models/correcting.js";

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({
  text: answer?.text ?? panel.text,
  flags: answer?.flags ?? [],
});

/** @param {any} _panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export const read = (_panel, { text, flags }) => ({ answer: { type: "Edited", text, flags } });

export const undone = () => "";

/** @param {any} props */
export function Panel({ panel, draft, change, off }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const parts = tracked(panel.text, draft.text);
  const changes = parts.filter(({ kind }) => kind === "change");
  const undo = (/** @type {any} */ each) => {
    change({ text: takenBack(draft.text, each) });
    status(_("Taken back: {what}", { what: each.was || each.text }));
    focusOn("#edit-text");
  };
  return html`<div class="edit">
    <div class="edit-side">
      <label for="edit-text" class="edit-label">${_("The text, to be corrected")}</label>
      <textarea id="edit-text" class="edit-text serif" ref=${field} spellcheck=${false} autocomplete="off" disabled=${off} value=${draft.text} onInput=${(/** @type {any} */ event) => change({ text: event.target.value })}></textarea>
      ${panel.flags && html`<${Flags} panel=${panel} draft=${draft} change=${change} off=${off} field=${field} />`}
    </div>
    <section class="edit-side" aria-labelledby="edit-h">
      <h4 id="edit-h" class="edit-label">${changes.length ? ngettext("{n} correction", "{n} corrections", changes.length) : _("No correction yet")}</h4>
      <${Tracked} parts=${parts} />
      ${changes.length > 0 && html`<ol class="edit-changes">${changes.map((each, n) => html`<${Change} key=${`${each.from}-${n}`} change=${each} off=${off} onUndo=${() => undo(each)} />`)}</ol>`}
    </section>
  </div>`;
}

/** The text with its corrections. @param {any} props */
const Tracked = ({ parts }) =>
  html`<div class="edit-tracked serif" tabindex="0" role="region" aria-label=${_("The text with your corrections")}>${parts.map(
    (/** @type {any} */ { kind, was, text }, /** @type {number} */ n) =>
      kind === "same"
        ? html`<span key=${n}>${text}</span>`
        : html`<span key=${n}>${was && html`<del>${was}</del>`}${text && html`<ins>${text}</ins>`}</span>`,
  )}</div>`;

/** @param {any} props */
const Change = ({ change: { was, text }, off, onUndo }) =>
  html`<li class="row">
    <span class="edit-change">${was.trim() ? html`<del>${was.trim()}</del>` : html`<span class="small quiet">${_("put in")}</span>`} <${Icon} name="move-right" /> ${text.trim() ? html`<ins>${text.trim()}</ins>` : html`<span class="small quiet">${_("taken out")}</span>`}</span>
    ${!off && html`<${IconButton} icon="undo-2" class="push" label=${_("Undo: {what}", { what: (text || was).trim() })} onPress=${onUndo} />`}
  </li>`;

/** Passages that are marked, each with a note. @param {any} props */
function Flags({ panel, draft, change, off, field }) {
  const [wrong, setWrong] = useState("");
  const { flags } = draft;
  const add = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const found = passage(panel.text, draft.text, selectionStart, selectionEnd);
    const there = flags.some((/** @type {any} */ [each]) => each === found);
    setWrong(
      !found
        ? _("Select a passage in the text first, then press this.")
        : there
          ? _("That passage is marked already.")
          : "",
    );
    if (!found || there) return;
    change({ flags: [...flags, [found, ""]] });
    focusOn(`#flag-${flags.length}`);
  };
  const note = (/** @type {number} */ at, /** @type {string} */ text) =>
    change({
      flags: flags.map((/** @type {any} */ each, /** @type {number} */ n) =>
        n === at ? [each[0], text] : each,
      ),
    });
  const drop = (/** @type {number} */ at) => {
    change({
      flags: flags.filter((/** @type {any} */ _each, /** @type {number} */ n) => n !== at),
    });
    focusOn("#edit-flag");
  };
  return html`<div class="edit-flags">
    ${!off && html`<${Button} id="edit-flag" kind="sm" icon="flag" onPress=${add} aria-describedby=${wrong ? "flag-wrong" : undefined}>${panel.flags}<//>`}
    ${wrong && html`<${ErrorLine} id="flag-wrong">${wrong}<//>`}
    ${flags.length > 0 && html`<ul>${flags.map((/** @type {any} */ [text, words], /** @type {number} */ at) => html`<li key=${text} class="edit-flag"><q class="serif">${text}</q><span class="row"><label class="small quiet" for="flag-${at}">${_("Note")}</label><input class="input" id="flag-${at}" value=${words} disabled=${off} onInput=${(/** @type {any} */ event) => note(at, event.target.value)} />${!off && html`<${IconButton} icon="x" label=${_("Take the mark off “{text}”", { text })} onPress=${() => drop(at)} />`}</span></li>`)}</ul>`}
  </div>`;
}
