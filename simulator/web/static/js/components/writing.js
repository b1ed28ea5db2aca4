/** A message that begins a new thread. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { Composer } from "./composer.js";

/** @param {any} props */
export function NewMessage({ s }) {
  const sent = () => {
    s.view.value = "letters";
    // What was just written stands first in the inbox; seeing it there is the best receipt.
    s.selected.value = s.desk.inbox.find((/** @type {any} */ each) => each.last?.mine)?.id ?? "";
    focusOn("#subject");
  };
  return html`<section class="pane reader" aria-labelledby="subject">
    <header class="reader-head"><h2 id="subject" class="subject" tabindex="-1">${_("New message")}</h2></header>
    <div class="letters"></div>
    <${Composer} s=${s} place="new" onSent=${sent} />
  </section>`;
}
