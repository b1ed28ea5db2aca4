/** Attachments: a button that opens one, and the choice of some to send along. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Icon } from "./parts.js";

/** @param {any} file */
const iconOf = (file) => (file.media_type === "text/csv" ? "table-2" : "file-text");

/** @param {any} props */
export function FileButton({ s, file }) {
  const open = () => (s.drawer.value = { kind: "file", file });
  return html`<button type="button" class="file" onClick=${open}><${Icon} name=${iconOf(file)} />${file.name}</button>`;
}

/** Which of the files on the desk go with a message. @param {any} props */
export function Attach({ s, chosen, onChange }) {
  s.watch();
  const toggle = (/** @type {string} */ id) => () =>
    onChange(
      chosen.includes(id)
        ? chosen.filter((/** @type {string} */ each) => each !== id)
        : [...chosen, id],
    );
  return html`<fieldset class="attach">
    <legend class="small">${_("Send along")}</legend>
    ${[...s.desk.files.values()].map(
      (file) =>
        html`<label class="check small" key=${file.id}><input type="checkbox" checked=${chosen.includes(file.id)} onChange=${toggle(file.id)} />${file.name}</label>`,
    )}
  </fieldset>`;
}
