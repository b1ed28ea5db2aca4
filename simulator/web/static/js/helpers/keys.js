/** Single keys of the desk. They rest inside fields and can be switched off. */

import { isPlanning } from "../components/planner.js";

/** Whether the last key was G, which leads to a place. */
let leading = false;

/** @param {import("./session.js").Session} s */
export function listen(s) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return stepBack(s);
    if (isField(event.target) || !s.settings.value.keys || s.dialog.value) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : "";
    const command = (leading ? PLACES : COMMANDS)[key];
    leading = key === "g" && !leading;
    if (!command) return;
    event.preventDefault();
    command(s);
  });
}

/** @param {EventTarget | null} target */
function isField(target) {
  if (!(target instanceof HTMLElement)) return false;
  const typed = target.matches("textarea, select, [contenteditable]");
  return (
    typed ||
    (target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type))
  );
}

/** @param {import("./session.js").Session} s */
function stepBack(s) {
  if (s.dialog.value) return;
  if (s.drawer.value) s.drawer.value = null;
  else if (s.query.value !== null) s.query.value = null;
  else if (isPlanning(s)) return;
  else if (s.pane.value !== "inbox" || s.selected.value) {
    s.pane.value = "inbox";
    focusOn(`[data-thread="${CSS.escape(s.selected.value)}"]`);
  }
}

/** Put the focus on the first match that can be seen, once the page shows it. @param {string} selector */
export function focusOn(selector) {
  requestAnimationFrame(() => {
    const found = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
    if (found instanceof HTMLElement) found.focus();
  });
}

/** @type {Record<string, (s: import("./session.js").Session) => void>} */
const COMMANDS = {
  j: () => step(1),
  k: () => step(-1),
  r(s) {
    s.view.value = "letters";
    s.pane.value = "thread";
    focusOn("#reply");
  },
  s(s) {
    const task = s.thread.value?.task;
    if (task?.open) s.start(task);
  },
  p: (s) => void s.park(),
  w(s) {
    const task = s.thread.value?.task;
    if (task) s.view.value = s.view.value === "letters" ? task.id : "letters";
  },
  "/"(s) {
    s.query.value ??= "";
    s.pane.value = "inbox";
    focusOn("#search");
  },
  "?"(s) {
    s.dialog.value = "help";
  },
  g: () => {},
};

/** @type {Record<string, (s: import("./session.js").Session) => void>} */
const PLACES = {
  d(s) {
    s.pane.value = "inbox";
    step(0);
  },
  p(s) {
    s.pane.value = "plan";
  },
};

/** Move along the rows of the inbox. @param {number} by */
function step(by) {
  const rows = [...document.querySelectorAll("[data-thread]")];
  const here =
    document.activeElement?.closest("[data-thread]") ??
    document.querySelector("[data-thread][aria-current]");
  const next =
    rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(/** @type {Element} */ (here)) + by))];
  if (next instanceof HTMLElement) next.focus();
}
