/** A message that begins a new thread. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { Composer } from "./composer.js";

/** @param {any} props */
export function NewMessage({ s }) {
  const sent = () => {
    s.view.value = "letters";
    s.pane.value = "inbox";
    focusOn("#inbox-h");
  };
  return html`<section class="pane reader" aria-labelledby="subject">
    <header class="reader-head"><h2 id="subject" class="subject" tabindex="-1">${_("New message")}</h2></header>
    <div class="letters"></div>
    <${Composer} s=${s} place="new" onSent=${sent} />
  </section>`;
}
