/**
 * The interface's strings. The page links its catalogue (none for English, the language
 * of the sources); modules that import this wait until it is there.
 */

/** @typedef {Record<string, string | string[]>} Catalogue */
/** @typedef {Record<string, string | number>} Values */

const page = globalThis.document;
export const locale = page?.documentElement.lang || "en";
const catalogue = await load();
const rules = new Intl.PluralRules(locale);

/** @returns {Promise<Catalogue>} */
async function load() {
  const link = /** @type {HTMLLinkElement | null} */ (page?.getElementById("catalogue") ?? null);
  if (!link) return {};
  // As the preload asked for it, so that one request serves both.
  const answer = await fetch(link.href, { mode: "cors", credentials: "same-origin" });
  // English is better than no page.
  return answer.ok ? answer.json() : {};
}

/**
 * Translate a string and fill in its {places}.
 * @param {string} text
 * @param {Values} [values]
 */
export function _(text, values) {
  const found = catalogue[text];
  return fill(typeof found === "string" ? found : text, values);
}

/**
 * Translate a string that counts something; {n} is the count.
 * @param {string} one
 * @param {string} many
 * @param {number} n
 * @param {Values} [values]
 */
export function ngettext(one, many, n, values) {
  const found = catalogue[one];
  const forms = Array.isArray(found) ? found : [one, many];
  const form = forms[rules.select(n) === "one" ? 0 : forms.length - 1];
  return fill(form ?? many, { n, ...values });
}

/**
 * @param {string} text
 * @param {Values} [values]
 */
function fill(text, values) {
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
