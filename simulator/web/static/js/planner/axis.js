/** The day upright: hours, deadlines, the plan, and what happened. */

import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { HOUR, MINUTE } from "../models/day.js";
import { ahead, placed, STEP } from "../models/planner.js";
import { dragBlock } from "./drag.js";
import { clashWords } from "./words.js";

/** How far apart two labels of deadlines stand at least. */
const APART = 13 * MINUTE;

/** @param {any} props */
export function Axis({ s, p, hours }) {
  s.watch();
  const { day, now } = s;
  const { top, bottom } = hours;
  const scroller = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    scroller.current?.querySelector(".nowline")?.scrollIntoView({ block: "center" });
  }, [s.loaded.value]);
  const place = (/** @type {number} */ at, until = at) => ({
    "--at": (at - top) / HOUR,
    "--for": (until - at) / HOUR,
  });
  const marks = Array.from({ length: (bottom - top) / HOUR + 1 }, (_each, n) => top + n * HOUR);
  return html`<div class="plan-scroll" ref=${scroller}>
    <div class="day day-full" style=${{ "--hours": (bottom - top) / HOUR }} data-top=${top} data-bottom=${bottom}>
      ${marks.map((at) => html`<span class="hour" key=${at} style=${place(at)}><time>${day.clock(at)}</time></span>`)}
      <${Dues} s=${s} place=${place} />
      <${Blocks} s=${s} p=${p} hours=${hours} place=${place} />
      <${Went} s=${s} place=${place} />
      ${now < day.length && html`<div class="nowline" style=${place(now)}><span class="visually-hidden">${_("Now {clock}", { clock: day.clock(now) })}</span></div>`}
    </div>
  </div>`;
}

/** Deadlines and promises of today, each on its line. @param {any} props */
function Dues({ s, place }) {
  const { day, desk } = s;
  const tasks = [...desk.tasks.values()].filter((task) => task.due <= day.length);
  const dues = tasks
    .filter((task) => ["open", "delivered"].includes(task.standing))
    .map((task) => ({ task, at: task.due, word: false, look: dueLook(s, task) }));
  const words = tasks
    .filter((task) => task.open && task.promise?.standing === "open")
    .map((task) => ({ task, at: task.promise.by, word: true, look: "word" }));
  let last = -Infinity;
  const rows = [...dues, ...words]
    .sort((a, b) => a.at - b.at)
    .map((each) => {
      last = Math.max(each.at, last + APART);
      return { ...each, label: last };
    });
  return html`<ul class="dues" aria-label=${_("Due today")}>
    ${rows.map(({ task, at, label, word, look }) => {
      const { hue, letters } = desk.people.get(task.client).mark;
      return html`<li key=${`${task.id}-${word}`}>
        <span class="dueline ${look} hue-${hue}" style=${place(at)}></span>
        <span class="dl-l ${look} hue-${hue}" style=${place(label)} title=${task.title}><span aria-hidden="true">${word ? html`<${Icon} name="handshake" />` : letters[0]}</span> <time>${day.clock(at)}</time><span class="visually-hidden"> ${task.title}, ${dueWords(word, look)}</span></span>
      </li>`;
    })}
  </ul>`;
}

/** @param {any} s @param {any} task */
function dueLook(s, task) {
  if (task.deliveredAt !== null && task.deliveredAt <= task.due) return "met";
  return task.late || s.now > task.due ? "missed" : "";
}

/** @param {boolean} word @param {string} look */
function dueWords(word, look) {
  if (word) return _("promised");
  return look === "met" ? _("met") : look === "missed" ? _("missed") : _("due");
}

/** @param {any} props */
function Blocks({ s, p, hours, place }) {
  const { plan } = p;
  const clashing = p.clashes;
  const coming = plan.blocks
    .map((/** @type {any} */ block, /** @type {number} */ at) => ({ block, at }))
    .sort((/** @type {any} */ a, /** @type {any} */ b) => a.block.starts - b.block.starts);
  const stop =
    p.chosen.value >= 0
      ? p.chosen.value
      : (coming.find((/** @type {any} */ { at }) => p.movable(at)) ?? coming[0])?.at;
  return html`<ul class="col-plan" aria-label=${_("Your plan")} aria-describedby="plan-how">
    <${Running} s=${s} p=${p} place=${place} />
    ${coming.map(
      (/** @type {any} */ { block, at }, /** @type {number} */ n) =>
        html`<${Block} key=${at} s=${s} p=${p} hours=${hours} block=${block} at=${at} place=${place} clash=${clashing.find((/** @type {any} */ each) => each.at === at)} half=${coming.slice(0, n).some((/** @type {any} */ each) => each.block.ends > block.starts)} stop=${at === stop} near=${(/** @type {number} */ by) => coming[n + by]?.at} />`,
    )}
    ${!coming.length && html`<li class="plan-empty small quiet">${_("Nothing is placed yet. Drag a task here, or press Enter on it.")}</li>`}
  </ul>`;
}

/** What is in focus now without a place in the plan. @param {any} props */
function Running({ s, p, place }) {
  const { focus } = s.desk;
  const need = focus ? p.plan.need(focus, s.now) - placed(p.plan, focus.id, s.now) : 0;
  if (need < MINUTE) return null;
  const until = Math.min(s.day.length, s.now + need);
  return html`<li class="block now running hue-${s.desk.people.get(focus.client).mark.hue}" style=${place(s.now, until)}><span class="clip">${focus.title}<span class="visually-hidden">, ${_("in focus")}</span></span></li>`;
}

/** @param {any} props */
function Block({ s, p, hours, block, at, place, clash, half, stop, near }) {
  const task = s.desk.tasks.get(block.task ?? "");
  const gone = ahead(block, s.now) === 0 || !p.isOpen(block);
  const held = p.held.value === at;
  const words = clash && !held ? clashWords(s, clash) : "";
  const focused = task && s.desk.focus === task && block.starts <= s.now && !gone;
  const look = [
    task ? `hue-${s.desk.people.get(task.client).mark.hue}` : "hold",
    gone && "past",
    focused && "now",
    clash && "clash",
    held && "ghost",
    half && !held && "half",
    p.chosen.value === at && "chosen",
    block.ends - block.starts < 2.5 * STEP && "tiny",
  ];
  const due = task?.open && _("due {moment}", { moment: s.day.clock(task.due) });
  const told = words || [p.times(block), due].filter(Boolean).join(", ");
  return html`<li class="block ${look.filter(Boolean).join(" ")}" style=${place(block.starts, block.ends)}>
    <button type="button" class="b-body" data-block=${at} tabindex=${stop ? 0 : -1} aria-pressed=${held} onFocus=${() => (p.chosen.value = at)} onClick=${() => (p.chosen.value = at)} onKeyDown=${(/** @type {KeyboardEvent} */ event) => onKey(event, p, at, near)} onPointerDown=${(/** @type {PointerEvent} */ event) => event.pointerType !== "touch" && dragBlock(event, p, at, hours, "move")}>
      ${!task && html`<${Icon} name="lock" />`}<span class="b-t clip">${p.title(block)}</span><span class="b-n clip">${told}</span>
      ${words && html`<span class="visually-hidden">${p.times(block)}</span>`}${gone && html`<span class="visually-hidden">, ${_("past")}</span>`}
    </button>
    ${
      !gone &&
      p.open &&
      html`<span class="b-grip" onPointerDown=${(/** @type {PointerEvent} */ event) => dragBlock(event, p, at, hours, "move")}><${Icon} name="grip-vertical" /></span>
    <span class="b-size" onPointerDown=${(/** @type {PointerEvent} */ event) => dragBlock(event, p, at, hours, "size")}></span>`
    }
    ${held && html`<span class="drag-tip" aria-hidden="true">${p.times(block)}, ${p.verdict(at)}</span>`}
  </li>`;
}

/** @param {KeyboardEvent} event @param {any} p @param {number} at @param {(by: number) => number | undefined} near */
function onKey(event, p, at, near) {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return;
  const by = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
  const block = p.plan.blocks[at];
  const held = p.held.value === at;
  if (key === "Enter") held ? p.put() : p.pick(at);
  else if (key === "Escape" && held) p.drop();
  else if (key === "Delete" || key === "Backspace") p.movable(at) && !held && p.remove(at);
  else if (by && altKey) !held && p.trade(at, by);
  else if (by && shiftKey) p.movable(at) && p.last(at, block.ends - block.starts + by * STEP);
  else if (by && held) {
    p.carry(block.starts + by * STEP);
    p.tell();
  } else if (by) {
    const next = near(by);
    if (next !== undefined) p.see(next);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** What was worked on, and when. @param {any} props */
function Went({ s, place }) {
  const { desk, now } = s;
  return html`<ul class="col-actual" aria-label=${_("As it went")}>
    ${desk.breaks.map((/** @type {any} */ { from, until }) => html`<li key=${`break-${from}`} class="block hold act" style=${place(from, until ?? now)} title=${_("Break")}><${Icon} name="coffee" /><span class="visually-hidden">${_("Break")}, ${s.day.clock(from)}–${s.day.clock(until ?? now)}</span></li>`)}
    ${desk.stretches.map(
      (/** @type {any} */ { client, task, from, until }, /** @type {number} */ n) => {
        const ends = until ?? now;
        const { title } = desk.tasks.get(task);
        const short = ends - from < 10 * MINUTE;
        return html`<li key=${n} class="block act hue-${desk.people.get(client).mark.hue}" style=${place(from, ends)} title=${`${title}, ${s.day.clock(from)}–${s.day.clock(ends)}`}><span class=${short ? "visually-hidden" : "clip"}>${title}</span><span class="visually-hidden">, ${s.day.clock(from)}–${s.day.clock(ends)}</span></li>`;
      },
    )}
  </ul>`;
}
