/** What a screen reader is told: one polite and one urgent place, there from the start. */

/** @param {string} role @param {string} text */
function say(role, text) {
  const region = document.querySelector(`[role=${role}]`);
  if (!region) return;
  // The same words twice are only heard if the region was empty between.
  if (region.textContent === text) region.textContent = "";
  setTimeout(() => {
    region.textContent = text;
  }, 30);
}

export const status = (/** @type {string} */ text) => say("status", text);
export const alert = (/** @type {string} */ text) => say("alert", text);
