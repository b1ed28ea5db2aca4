/** Dragging in the planner, by pointer. Keys, buttons and time fields do the same. */

import { MINUTE } from "../models/day.js";
import { STEP } from "../models/planner.js";

const STILL = 4;

/** Simulated ms of one pixel of the day as it is drawn. @param {HTMLElement} day @param {any} hours */
const perPixel = (day, { top, bottom }) => (bottom - top) / day.getBoundingClientRect().height;

const snapped = (/** @type {number} */ ms) => Math.round(ms / STEP) * STEP;

/** Drag the block at *place*: its body moves it, its lower edge makes it longer.
 * @param {PointerEvent} event @param {any} p @param {number} place @param {any} hours @param {"move" | "size"} how */
export function dragBlock(event, p, place, hours, how) {
  const body = /** @type {HTMLElement} */ (event.currentTarget);
  const day = /** @type {HTMLElement} */ (body.closest(".day-full"));
  if (event.button !== 0 || !p.movable(place)) return;
  const { starts, ends } = p.plan.blocks[place];
  const scale = perPixel(day, hours);
  track(event, p, {
    onMove(by) {
      if (p.held.value < 0) p.pick(place);
      const ms = snapped(by * scale);
      if (how === "move") p.carry(starts + ms);
      else p.last(place, ends - starts + ms);
    },
    onDrop: () => p.put(),
  });
}

/** Drag a task out of the tray into the day. @param {PointerEvent} event @param {any} p @param {any} task @param {number} need */
export function dragIn(event, p, task, need) {
  const day = document.querySelector(".day-full");
  if (event.button !== 0 || !p.open || !(day instanceof HTMLElement)) return;
  event.preventDefault();
  const hours = { top: Number(day.dataset.top), bottom: Number(day.dataset.bottom) };
  track(event, p, {
    onMove(_by, move) {
      const frame = day.getBoundingClientRect();
      const within = move.clientX > frame.left && move.clientX < frame.right;
      if (!within) return p.held.value >= 0 && p.drop();
      const at = hours.top + snapped((move.clientY - frame.top) * perPixel(day, hours));
      const starts = Math.round(at / MINUTE) * MINUTE;
      if (p.held.value < 0) p.add(task, need, starts);
      else p.carry(starts);
    },
    onDrop: () => p.put(),
  });
}

/** @param {PointerEvent} event @param {any} p @param {{onMove: (by: number, move: PointerEvent) => void, onDrop: () => void}} how */
function track(event, p, { onMove, onDrop }) {
  let moved = false;
  const move = (/** @type {PointerEvent} */ each) => {
    const by = each.clientY - event.clientY;
    moved ||= Math.abs(by) > STILL || Math.abs(each.clientX - event.clientX) > STILL;
    if (moved) onMove(by, each);
  };
  const end = (/** @type {boolean} */ put) => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", cancel);
    removeEventListener("keydown", key, true);
    if (!moved || p.held.value < 0) return;
    if (put) onDrop();
    else p.drop();
  };
  const up = () => end(true);
  const cancel = () => end(false);
  const key = (/** @type {KeyboardEvent} */ each) => {
    if (each.key !== "Escape") return;
    each.stopPropagation();
    each.preventDefault();
    end(false);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", cancel);
  addEventListener("keydown", key, true);
}
