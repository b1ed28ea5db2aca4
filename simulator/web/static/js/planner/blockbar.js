/** One block with fields and buttons: everything that dragging and keys can do. */

import { useState } from "preact/hooks";
import { Button, ErrorLine, Icon, IconButton } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { span } from "../helpers/say.js";
import { readClock } from "../models/day.js";
import { STEP } from "../models/planner.js";

/** @param {any} props */
export function BlockBar({ s, p, at, heading = false }) {
  s.watch();
  const block = p.plan.blocks[at];
  if (!block) return null;
  const task = s.desk.tasks.get(block.task ?? "");
  const movable = p.movable(at);
  const long = block.ends - block.starts;
  const fixed = block.starts < s.now;
  return html`<div class="blockbar" role="group" aria-label=${p.title(block)}>
    <p class="bb-title">${!task && html`<${Icon} name="lock" />`}<strong class="clip">${p.title(block)}</strong>${heading && html`<span class="small quiet nowrap">${p.times(block)}</span>`}</p>
    ${
      movable
        ? html`<div class="bb-fields">
        <${Start} s=${s} p=${p} at=${at} fixed=${fixed} />
        <span class="est"><${IconButton} icon="minus" label=${_("{title}: five minutes shorter", { title: p.title(block) })} onPress=${() => p.last(at, long - STEP)} /><span class="num nowrap">${span(long)}</span><${IconButton} icon="plus" label=${_("{title}: five minutes longer", { title: p.title(block) })} onPress=${() => p.last(at, long + STEP)} /></span>
        ${task && s.desk.focus !== task && html`<${Button} kind="sm ghost" icon="play" onPress=${() => s.start(task)}>${_("Start now")}<//>`}
        <${Button} kind="sm ghost" icon=${task ? "undo-2" : "x"} aria-label=${_("Take {title} out of the plan", { title: p.title(block) })} onPress=${() => p.remove(at)}>${_("Take out")}<//>
      </div>`
        : html`<p class="small quiet">${_("That is past: it stays as it was planned.")}</p>`
    }
  </div>`;
}

/** What is held, with buttons that do what keys and dragging do. @param {any} props */
export function HoldBar({ s, p }) {
  s.watch();
  const at = p.held.value;
  const block = p.plan.blocks[at];
  const long = block.ends - block.starts;
  const carry = (/** @type {number} */ by) => () => {
    p.carry(block.starts + by);
    p.tell();
  };
  return html`<div class="blockbar holdbar" role="group" aria-label=${_("In your hand: {title}", { title: p.title(block) })}>
    <p class="bb-title"><strong class="clip">${p.title(block)}</strong><span class="small quiet nowrap">${p.times(block)}</span></p>
    <div class="bb-fields">
      <span class="row bb-start"><${IconButton} icon="chevron-up" label=${_("Five minutes earlier")} onPress=${carry(-STEP)} /><${IconButton} icon="chevron-down" label=${_("Five minutes later")} onPress=${carry(STEP)} /></span>
      <span class="est"><${IconButton} icon="minus" label=${_("Five minutes shorter")} onPress=${() => p.last(at, long - STEP)} /><span class="num nowrap">${span(long)}</span><${IconButton} icon="plus" label=${_("Five minutes longer")} onPress=${() => p.last(at, long + STEP)} /></span>
      <${Button} kind="sm ghost" icon="x" onPress=${() => p.drop()}>${_("Leave it")}<//>
      <${Button} kind="sm primary" icon="check" onPress=${() => p.put()}>${_("Put it down")}<//>
    </div>
  </div>`;
}

/** When it starts, typed or by arrow keys. @param {any} props */
function Start({ s, p, at, fixed }) {
  const [typed, type] = useState(/** @type {string | null} */ (null));
  const { starts } = p.plan.blocks[at];
  const wrong = typed === null ? "" : problem(s, p, typed);
  const id = `start-${at}`;
  const set = () => {
    const minute = typed === null ? null : readClock(typed);
    if (minute === null || wrong) return;
    type(null);
    if (s.day.at(minute) !== starts) p.move(at, s.day.at(minute));
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Enter") set();
    if (!by) return;
    event.preventDefault();
    type(null);
    p.move(at, starts + by * STEP);
  };
  if (fixed)
    return html`<span class="small quiet">${_("since {clock}", { clock: s.day.clock(starts) })}</span>`;
  return html`<span class="row bb-start">
    <label class="small" for=${id}>${_("Starts at")}</label>
    <input class="time-in" id=${id} inputmode="numeric" autocomplete="off" value=${typed ?? s.day.clock(starts)} aria-invalid=${wrong ? "true" : undefined} aria-describedby=${wrong ? `${id}-wrong` : undefined} onInput=${(/** @type {any} */ event) => type(event.target.value)} onBlur=${set} onKeyDown=${onKey} />
    <${IconButton} icon="chevron-up" label=${_("Five minutes earlier")} onPress=${() => p.move(at, starts - STEP)} />
    <${IconButton} icon="chevron-down" label=${_("Five minutes later")} onPress=${() => p.move(at, starts + STEP)} />
    ${wrong && html`<${ErrorLine} id=${`${id}-wrong`}>${wrong}<//>`}
  </span>`;
}

/** @param {any} s @param {any} p @param {string} typed */
function problem(s, p, typed) {
  const minute = readClock(typed);
  if (minute === null) return _("Write it as 09:30.");
  const at = s.day.at(minute);
  if (at < s.now) return _("That is past. It is {clock} now.", { clock: s.day.clock(s.now) });
  return at > p.room.until - STEP
    ? _("The day ends at {clock}.", { clock: s.day.clock(s.day.length) })
    : "";
}
