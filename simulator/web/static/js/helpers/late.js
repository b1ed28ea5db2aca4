/** Modules that come when they are needed: the kinds of work, and screens beside the desk. */

import { useEffect, useState } from "preact/hooks";

/** Those that are here. @type {Map<string, any>} */
const here = new Map();

/** Bring the module *name* ("kinds/form"); the page's import map knows where it is. @param {string} name */
export async function bring(name) {
  if (!here.has(name)) here.set(name, await import(name));
  return here.get(name);
}

/** Bring it before anybody asks; whoever asks is told if it cannot come. @param {string} name */
export const foresee = (name) => void bring(name).catch(() => {});

/** Bring what the tasks among *updates* will be done in. @param {any[]} [updates] */
export function foreseeWork(updates = []) {
  for (const { panel } of updates)
    if (panel && panel.kind !== "writing") foresee(`kinds/${panel.kind}`);
}

/** A late module in a component: *module* once it is there, *failed* if it could not come.
 * It is tried again when the line is back. @param {any} s @param {string} name */
export function useLate(s, name) {
  const [failed, fail] = useState(false);
  const [, arrive] = useState("");
  const ask = () => {
    fail(false);
    bring(name).then(
      () => arrive(name),
      () => fail(true),
    );
  };
  const live = s.standing.value === "live";
  useEffect(() => {
    if (!here.has(name)) ask();
  }, [name, live]);
  return { module: here.get(name), failed, again: ask };
}
