/** The bar of the run: clock, what is in focus, the connection. */

import { status } from "../helpers/announce.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { date, span, spanUp } from "../helpers/say.js";
import { MINUTE } from "../models/day.js";
import { Focus } from "./focus.js";
import { Button, IconButton } from "./parts.js";
import { Places } from "./planner.js";

/** @param {any} props */
export function RunBar({ s }) {
  s.watch();
  return html`<header class="topbar ${s.held.value ? "is-held" : ""}">
    <div class="tb-id">
      <a class="brand" href=${s.page.urls.home} aria-label=${_("Practice Desk, home")}><${Logo} /></a>
      <${Places} s=${s} />
    </div>
    <${RunClock} s=${s} />
    <${Focus} s=${s} />
    <div class="tb-tools">
      <${Live} standing=${s.standing.value} />
      ${s.page.cards.length > 0 && html`<${IconButton} icon="scale" label=${_("Rules to look up")} onPress=${() => (s.drawer.value = { kind: "cards" })} />`}
      <${IconButton} icon="sun-moon" label=${_("Light or dark")} data-theme-toggle="" />
      <${IconButton} icon="circle-question-mark" label=${_("Help and keys")} onPress=${() => (s.dialog.value = "help")} />
      ${!s.desk.finished && html`<button type="button" class="btn sm tb-end" onClick=${() => (s.dialog.value = "end")}>${_("End the day")}</button>`}
    </div>
  </header>`;
}

const Logo = () =>
  html`<svg class="logo" viewBox="0 0 28 28" aria-hidden="true">
    <path class="logo-line" d="M2 18.5h24" /><circle class="logo-sun" cx="17" cy="12" r="5" />
    <path class="logo-tray" d="M6 18.5v3.2c0 1 .8 1.8 1.8 1.8h12.4c1 0 1.8-.8 1.8-1.8v-3.2" />
  </svg>`;

/** @param {any} props */
function RunClock({ s }) {
  s.watch();
  const { known, beat } = s.clock;
  const left = s.day.length - s.now;
  const yours = s.real(left);
  return html`<div class="tb-clock">
    <span role="timer" aria-label=${_("Simulated time")}>
      <time class="clock">${known ? s.day.clock(s.now) : "--:--"}</time>
    </span>
    <div class="stack-0 small tb-left">
      <span><strong>${_("{span} left", { span: spanUp(left) })}</strong><span class="quiet">, ${date(s.day)}</span></span>
      <span class="quiet">
        ${
          s.desk.finished
            ? _("the day is over")
            : s.desk.clock === "charged"
              ? s.desk.charged
                ? _("the last thing took {span}", { span: spanUp(s.desk.charged) })
                : _("time moves by what you do")
              : yours < MINUTE
                ? _("under a minute for you")
                : _("{span} for you", { span: span(yours) })
        }
        ${s.desk.clock !== "charged" && !s.desk.finished && html`<span class="tb-pace"> · ${_("pace {n}×", { n: beat.pace })}</span>`}
      </span>
    </div>
    <${Controls} s=${s} />
  </div>`;
}

/** Hold and run on, where the clock allows it. @param {any} props */
function Controls({ s }) {
  s.watch();
  if (s.desk.finished || !s.loaded.value) return null;
  const press = () => s.act({ type: s.desk.paused ? "Resume" : "Pause" });
  const label = s.desk.paused ? _("Let the clock run") : _("Pause the day");
  const [rest] = s.page.day.breaks;
  const away = s.desk.breakUntil !== null;
  const skip = away ? _("Skip to the end of the break") : _("Skip ahead until something arrives");
  return html`${s.canPause && html`<${IconButton} icon=${s.desk.paused ? "play" : "pause"} label=${label} class="tb-pause" onPress=${press} />`}
  ${
    !s.desk.paused &&
    !s.desk.focus &&
    html`<${Button} kind="sm ghost tb-skip" icon="circle-arrow-right" aria-label=${skip} title=${skip} onPress=${() => s.act({ type: "Skip" })}>${_("Skip ahead")}<//>`
  }
  ${rest && !away && !s.desk.paused && html`<${Break} s=${s} length=${rest.length} />`}`;
}

/** Leave the desk for as long as is agreed. @param {any} props */
function Break({ s, length }) {
  const name = _("Take a break of {span}", { span: span(length) });
  const press = async () => {
    const ack = await s.act({ type: "TakeBreak", length });
    if (ack.ok) status(name);
  };
  return html`<${Button} kind="sm ghost tb-skip" icon="coffee" aria-label=${name} title=${name} onPress=${press}>${_("Break")}<//>`;
}

/** @param {any} props */
function Live({ standing }) {
  const words = {
    live: [_("Live"), "ok"],
    joining: [_("Joining"), ""],
    wavering: [_("Reconnecting"), "soon"],
    lost: [_("Offline"), "late"],
    refused: [_("Not connected"), "late"],
  }[/** @type {"live"} */ (standing)];
  return html`<span class="live"><span class="dot ${words?.[1]}"></span><span class="live-word">${words?.[0]}</span></span>`;
}
