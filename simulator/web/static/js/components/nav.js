/** The keys along the bottom, and the panes as tabs where they do not fit side by side. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Icon } from "./parts.js";
import { isPlanning } from "./planner.js";

/** @param {any} props */
export function Hints({ s }) {
  const { keys } = s.settings.value;
  if (isPlanning(s))
    return html`<footer class="hints">
      <span><kbd>Enter</kbd> ${_("pick up, put down")}</span><span><kbd>↑</kbd><kbd>↓</kbd> ${_("five minutes")}</span><span><kbd>⇧</kbd><kbd>↑</kbd><kbd>↓</kbd> ${_("longer, shorter")}</span><span><kbd>Alt</kbd><kbd>↑</kbd><kbd>↓</kbd> ${_("trade places")}</span>
      ${keys && html`<span><kbd>L</kbd> ${_("keep time free")}</span>`}<span><kbd>Ctrl</kbd><kbd>Z</kbd> ${_("take back")}</span>
      <span class="push quiet"><${Saved} s=${s} /></span>
    </footer>`;
  return html`<footer class="hints">
    ${keys && html`<span><kbd>J</kbd><kbd>K</kbd> ${_("next, previous")}</span><span><kbd>R</kbd> ${_("reply")}</span><span><kbd>S</kbd> ${_("start")}</span><span><kbd>P</kbd> ${_("park")}</span><span><kbd>W</kbd> ${_("letters, work")}</span>`}
    <span><kbd>Alt</kbd><kbd>↑</kbd><kbd>↓</kbd> ${_("move in today’s order")}</span>
    ${keys && html`<span><kbd>?</kbd> ${_("all keys")}</span>`}
    <span class="push quiet"><${Saved} s=${s} /></span>
  </footer>`;
}

/** @param {any} props */
function Saved({ s }) {
  s.version.value;
  s.sending.value;
  const waiting = s.outbox.waiting.length;
  if (waiting && s.standing.value !== "live") return _("{n} waiting to be sent", { n: waiting });
  return s.clock.known ? _("Everything saved {clock}", { clock: s.day.clock(s.now) }) : "";
}

/** @param {any} props */
export function PhoneNav({ s }) {
  s.version.value;
  const { unread } = s.desk;
  const panes = isPlanning(s)
    ? [
        ["tray", "list-ordered", _("To place")],
        ["plan", "calendar-days", _("Plan")],
        ["fit", "scale", _("Fits?")],
        ["inbox", "inbox", _("Desk")],
      ]
    : [
        ["inbox", "inbox", _("Inbox")],
        ["thread", "mail-open", _("Thread")],
        ["queue", "list-ordered", _("Order")],
        ["day", "calendar-days", _("Day")],
      ];
  const go = (/** @type {string} */ pane) => () => {
    s.pane.value = pane;
    s.drawer.value = null;
  };
  return html`<nav class="phone-nav" aria-label=${_("Panes")}>
    ${panes.map(
      ([
        pane,
        icon,
        name,
      ]) => html`<button key=${pane} type="button" data-go=${pane} aria-current=${s.pane.value === pane ? "true" : undefined} onClick=${go(pane)}>
      <${Icon} name=${icon} />${name}${pane === "inbox" && unread > 0 && html`<span class="count">${unread}</span>`}
    </button>`,
    )}
  </nav>`;
}
