/** Where one was on the desk: a page that is loaded anew goes on there. */

import { effect } from "@preact/signals";
import { PANES } from "../components/planner.js";

/** @param {any} s @param {import("../models/drafts.js").Drafts} kept */
export function keepPlace(s, kept) {
  let before = kept.load("place");
  effect(() => {
    const here = { selected: s.selected.value, view: s.view.value, pane: s.pane.value };
    if (!s.loaded.value) return;
    const { selected, view, pane } = before ?? here;
    before = null;
    const somewhere = view === "new" || PANES.includes(pane) || s.desk.threads.has(selected);
    if (!somewhere) return kept.save("place", null);
    kept.save("place", { selected, view, pane });
    s.selected.value = selected;
    s.view.value = view;
    s.pane.value = pane;
  });
}
