/** One banner at a time, above the day line: what holds the clock, what went wrong, what is near. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Button, Icon, IconButton } from "./parts.js";

/** @param {any} props */
export function Banner({ s }) {
  s.version.value;
  const banner = choose(s);
  if (!banner) return html`<div class="banners"></div>`;
  const { look, icon, text, action } = banner;
  return html`<section class="banners" aria-label=${_("Notice")}>
    <p class="banner ${look}"><${Icon} name=${icon} /><span>${text}</span>${action && html`<span class="push row">${action}</span>`}</p>
  </section>`;
}

/** @param {any} s */
function choose(s) {
  const { standing, desk } = s;
  const reload = html`<${Button} kind="sm" onPress=${() => location.reload()}>${_("Load the page again")}<//>`;
  if (standing.value === "refused")
    return { look: "late", icon: "wifi-off", text: s.detail.value, action: reload };
  if (standing.value === "lost")
    return {
      look: "soon",
      icon: "wifi-off",
      text: _("Reconnecting. Your clock is held. What you type is kept here."),
    };
  if (desk.finished) return over(s);
  if (desk.paused) {
    const go = html`<${Button} kind="sm" icon="play" onPress=${() => s.act({ type: "Resume" })}>${_("Go on")}<//>`;
    return {
      look: "",
      icon: "pause",
      text: s.problem.value || _("The clock is held. Nothing arrives and nothing falls due."),
      action: go,
    };
  }
  if (s.problem.value) {
    const close = html`<${IconButton} icon="x" label=${_("Close")} onPress=${() => (s.problem.value = "")} />`;
    return { look: "late", icon: "circle-alert", text: s.problem.value, action: close };
  }
  if (s.warning.value) return { look: "soon", icon: "clock", text: s.warning.value };
  return null;
}

/** @param {any} s */
function over(s) {
  const go = html`<a class="btn sm primary" href=${s.page.urls.own_view}>${_("Write your own view")}</a>`;
  return {
    look: "ok",
    icon: "flag",
    text: _("The day is over. First your own view, then what the log shows."),
    action: go,
  };
}
