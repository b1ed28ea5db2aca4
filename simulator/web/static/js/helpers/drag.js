/** Dragging a row to another place, by pointer. Keys and buttons do the same. */

/** @param {PointerEvent} event @param {HTMLElement | null} list @param {(place: number) => void} onDrop */
export function dragRows(event, list, onDrop) {
  const grip = /** @type {HTMLElement} */ (event.currentTarget);
  const row = grip.closest("li");
  if (!list || !row || event.button !== 0) return;
  const rows = [...list.children];
  const middles = rows.map((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  const from = rows.indexOf(row);
  let to = from;
  grip.setPointerCapture(event.pointerId);
  row.classList.add("dragging");
  const onMove = (/** @type {PointerEvent} */ move) => {
    const by = move.clientY - event.clientY;
    row.style.translate = `0 ${by}px`;
    const y = middles[from] + by;
    to = middles.filter((middle, place) => place !== from && middle < y).length;
  };
  const end = (/** @type {boolean} */ drop) => {
    row.classList.remove("dragging");
    row.style.translate = "";
    grip.removeEventListener("pointermove", onMove);
    removeEventListener("keydown", onKey, true);
    if (drop && to !== from) onDrop(to);
  };
  const onKey = (/** @type {KeyboardEvent} */ key) => {
    if (key.key !== "Escape") return;
    key.stopPropagation();
    end(false);
  };
  grip.addEventListener("pointermove", onMove);
  grip.addEventListener("pointerup", () => end(true), { once: true });
  grip.addEventListener("pointercancel", () => end(false), { once: true });
  addEventListener("keydown", onKey, true);
}
