/** The planner: what is to be placed, the day as planned and as it went, and whether it fits. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { Button, IconButton } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { date } from "../helpers/say.js";
import { hours } from "../models/planner.js";
import { Axis } from "../planner/axis.js";
import { BlockBar, HoldBar } from "../planner/blockbar.js";
import { FitPane } from "../planner/fitpane.js";
import { Planning } from "../planner/planning.js";
import { Tray } from "../planner/tray.js";

/** @param {any} props */
export function Screen({ s }) {
  const p = useMemo(() => new Planning(s), [s]);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const field = event.target instanceof HTMLInputElement;
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && !field) p.undo();
    else if (event.key.toLowerCase() === "l" && plain(event) && !field && s.settings.value.keys)
      p.add(null);
    else return;
    event.preventDefault();
  };
  return html`<main id="main" class="panes planner-panes" tabindex="-1" onKeyDown=${onKey}>
    <h1 class="visually-hidden">${_("{title}, planner", { title: s.page.title })}</h1>
    <${Tray} s=${s} p=${p} />
    <${PlanPane} s=${s} p=${p} />
    <${FitPane} s=${s} p=${p} />
  </main>`;
}

/** @param {KeyboardEvent} event */
const plain = ({ ctrlKey, metaKey, altKey }) => !ctrlKey && !metaKey && !altKey;

/** @param {any} props */
function PlanPane({ s, p }) {
  s.watch();
  const [listed, list] = useState(false);
  const last = p.done.value.at(-1);
  // Whoever came by a key finds the focus here; whoever pressed a button keeps it.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById("plan-h")?.focus();
  }, []);
  // Whoever leaves with a block in hand leaves it where it was.
  useEffect(() => () => p.drop(), []);
  return html`<section class="pane plan" aria-labelledby="plan-h">
    <div class="pane-head plan-head">
      <h2 id="plan-h" class="h-small" tabindex="-1">${date(s.day, 0, { weekday: "long", day: "numeric", month: "long" })}</h2>
      <span class="push seg" role="group" aria-label=${_("View")}>
        <button type="button" aria-pressed=${!listed} onClick=${() => list(false)}>${_("Day")}</button>
        <button type="button" aria-pressed=${listed} onClick=${() => list(true)}>${_("List")}</button>
      </span>
      <${Button} kind="sm" icon="lock" why=${p.open ? "" : _("The day is over.")} onPress=${() => p.add(null)}>${_("Keep time free")}<//>
      <${IconButton} icon="undo-2" label=${last ? _("Take back: {what}", { what: last.words }) : _("Nothing to take back")} aria-disabled=${!last || undefined} onPress=${() => p.undo()} />
    </div>
    <p id="plan-how" class="visually-hidden">${_("Enter picks a block up and puts it down. While you hold it, the arrows move it by five minutes; with Shift they make it longer or shorter. Alt with an arrow trades places. Delete takes it out.")}</p>
    ${
      listed
        ? html`<${List} s=${s} p=${p} />`
        : html`<div class="plan-cols" aria-hidden="true"><span></span><span>${_("Your plan")}</span><span>${_("As it went")}</span></div>
          <${Axis} s=${s} p=${p} hours=${hours(s.day)} />
          ${p.held.value >= 0 && html`<${HoldBar} s=${s} p=${p} />`}
          ${p.chosen.value >= 0 && p.held.value < 0 && html`<${BlockBar} key=${p.chosen.value} s=${s} p=${p} at=${p.chosen.value} />`}`
    }
  </section>`;
}

/** The plan as a list, block after block. @param {any} props */
function List({ s, p }) {
  s.watch();
  const rows = p.plan.blocks
    .map((/** @type {any} */ block, /** @type {number} */ at) => ({ block, at }))
    .sort((/** @type {any} */ a, /** @type {any} */ b) => a.block.starts - b.block.starts);
  return html`<ol class="plan-list" aria-label=${_("Your plan")}>
    ${rows.map((/** @type {any} */ { block, at }) => html`<li key=${at}><${BlockBar} s=${s} p=${p} at=${at} heading=${true} /><p class="small quiet bb-verdict">${p.movable(at) && block.task && p.verdict(at)}</p></li>`)}
    ${!rows.length && html`<li class="plan-empty small quiet">${_("Nothing is placed yet.")}</li>`}
  </ol>`;
}
