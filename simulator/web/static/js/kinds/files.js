/** Files in their folders: names, places, and who may do what with them until when. */

import { FileButton } from "../components/attachments.js";
import { Icon } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { accessOf, Sharing } from "./parts/sharing.js";

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => {
  const [names, places] = [new Map(answer?.names), new Map(answer?.places)];
  return {
    names: Object.fromEntries(
      panel.items.map((/** @type {any} */ { id, name }) => [id, names.get(id) ?? name]),
    ),
    places: Object.fromEntries(
      panel.items.map((/** @type {any} */ { id, folder }) => [id, places.get(id) ?? folder]),
    ),
  };
};

/** @param {any} panel @param {any} draft @param {any} _s @param {any} task @returns {import("../models/answers.js").Reading} */
export function read(panel, draft, _s, task) {
  const { names, places } = draft;
  /** @type {Record<string, string>} */
  const wrong = {};
  for (const { id } of panel.items) if (!names[id].trim()) wrong[`name-${id}`] = "empty";
  const pairs = (/** @type {Record<string, string>} */ of) =>
    panel.items.map((/** @type {any} */ { id }) => [id, of[id].trim()]);
  return {
    answer: {
      type: "Filed",
      names: pairs(names),
      places: pairs(places),
      access: accessOf(task, draft),
    },
    wrong,
  };
}

export const undone = () => "";

/** @param {any} props */
export function Panel({ s, task, panel, draft, change, wrong, off }) {
  s.watch();
  const name = (/** @type {string} */ id, /** @type {string} */ text) =>
    change({ names: { ...draft.names, [id]: text } });
  const move = (/** @type {string} */ id, /** @type {string} */ folder) => {
    change({ places: { ...draft.places, [id]: folder } });
    focusOn(`#place-${CSS.escape(id)}`);
  };
  return html`<div class="drive">
    ${panel.folders.map((/** @type {any} */ folder) => {
      const items = panel.items.filter(
        (/** @type {any} */ { id }) => draft.places[id] === folder.id,
      );
      return html`<section class="folder" key=${folder.id} aria-labelledby="folder-${folder.id}">
        <header class="folder-head">
          <${Icon} name="folder-open" /><h4 id="folder-${folder.id}">${folder.name}</h4>
          <span class="small quiet">${ngettext("{n} file", "{n} files", items.length)}</span>
          <${Sharing} s=${s} task=${task} panel=${panel} draft=${draft} change=${change} target=${folder.id} name=${folder.name} off=${off} />
        </header>
        <ul>
          ${items.map((/** @type {any} */ item) => html`<${Item} key=${item.id} s=${s} task=${task} panel=${panel} draft=${draft} change=${change} item=${item} named=${draft.names[item.id]} folder=${folder.id} wrong=${wrong[`name-${item.id}`]} off=${off} onName=${(/** @type {string} */ text) => name(item.id, text)} onMove=${(/** @type {string} */ to) => move(item.id, to)} />`)}
          ${!items.length && html`<li class="small quiet folder-empty">${_("Nothing in it.")}</li>`}
        </ul>
      </section>`;
    })}
  </div>`;
}

/** @param {any} props */
function Item({ s, task, panel, draft, change, item, named, folder, wrong, off, onName, onMove }) {
  const file = s.desk.files.get(item.file);
  const id = `f-name-${item.id}`;
  const place = panel.folders.find((/** @type {any} */ each) => each.id === item.folder);
  return html`<li class="drive-item">
    <span class="drive-name">
      <${Icon} name="file-text" />
      <input class="input" id=${id} aria-label=${_("Name of {name}", { name: item.name })} value=${named} disabled=${off} spellcheck=${false} autocomplete="off" aria-invalid=${wrong ? "true" : undefined} aria-describedby=${`${id}-was`} onInput=${(/** @type {any} */ event) => onName(event.target.value)} />
    </span>
    <label class="drive-move"><span class="visually-hidden">${_("Folder of {name}", { name: named })}</span>
      <select class="input" id="place-${item.id}" value=${folder} disabled=${off} onChange=${(/** @type {any} */ event) => onMove(event.target.value)}>
        ${panel.folders.map((/** @type {any} */ each) => html`<option key=${each.id} value=${each.id}>${each.name}</option>`)}
      </select>
    </label>
    <span class="drive-tools">${file && html`<${FileButton} s=${s} file=${{ ...file, name: _("Open") }} />`}<${Sharing} s=${s} task=${task} panel=${panel} draft=${draft} change=${change} target=${item.id} name=${named} off=${off} /></span>
    <p id="${id}-was" class="small drive-was ${wrong ? "late-ink" : "quiet"}">${wrong ? _("A file needs a name.") : named !== item.name ? _("was {name}, in {folder}", { name: item.name, folder: place?.name ?? "" }) : ""}</p>
  </li>`;
}
