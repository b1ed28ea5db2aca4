/** Moving what is on the page without losing how it should look. */

/** Chromium forgets a change of class that still waits when its element is moved by moveBefore: a row
 * that has become unread and comes first would look read. Asking how the element looks settles the change. */
export function settleBeforeMoving() {
  const place = /** @type {any} */ (Element.prototype);
  const { moveBefore } = place;
  if (!moveBefore) return;
  place.moveBefore = function (/** @type {Node} */ node, /** @type {Node | null} */ before) {
    if (node instanceof Element) node.checkVisibility();
    return moveBefore.call(this, node, before);
  };
}
