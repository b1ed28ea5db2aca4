/** A draft in a component: what is typed lives on screen and in the browser's store. */

import { useCallback, useState } from "preact/hooks";

/** @param {any} s @param {string} place @param {() => any} fresh @returns {[any, (change: any) => void, () => void]} */
export function useDraft(s, place, fresh) {
  const [draft, set] = useState(() => ({ ...fresh(), ...s.drafts.load(place) }));
  const change = useCallback(
    (/** @type {any} */ part) =>
      set((/** @type {any} */ before) => {
        const after = { ...before, ...part };
        s.drafts.save(place, after);
        return after;
      }),
    [place],
  );
  const clear = useCallback(() => {
    s.drafts.save(place, null);
    set(fresh());
  }, [place]);
  return [draft, change, clear];
}
