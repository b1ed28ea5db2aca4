/** A few options side by side, each a column; where they differ stands out. */

import { Icon, IconButton } from "../../components/parts.js";
import { html } from "../../helpers/html.js";
import { _ } from "../../helpers/i18n.js";
import { Verdict } from "./limits.js";

/** So many stand beside each other. */
export const MOST = 4;

/** @param {any} props */
export function Compare({ s, panel, ids, limits, say, onDrop }) {
  const { offers, catalogue } = panel;
  const options = offers.options.filter((/** @type {any} */ each) => ids.includes(each.id));
  if (options.length < 2) return null;
  return html`<div class="compare">
    <h4 id="compare-h" class="small">${_("Side by side")}</h4>
    <div class="pick-box" tabindex="0" role="region" aria-labelledby="compare-h"><table class="table compare-table">
      <thead><tr><td></td>${options.map((/** @type {any} */ { id, title }) => html`<th scope="col" key=${id}><span class="row"><span>${title}</span><${IconButton} icon="x" label=${_("Take {title} out of the comparison", { title })} onPress=${() => onDrop(id)} /></span>${s.desk.sold.has(`${catalogue}/${id}`) && html`<span class="chip late"><${Icon} name="ban" />${_("gone")}</span>`}</th>`)}</tr></thead>
      <tbody>
        ${offers.columns.map((/** @type {any} */ { id, label, kind }) => {
          const values = options.map((/** @type {any} */ each) => each.values[id] ?? "");
          const same = new Set(values).size === 1;
          return html`<tr key=${id} class=${same ? "same" : ""}><th scope="row">${label}</th>${values.map((/** @type {string} */ value, /** @type {number} */ n) => html`<td key=${n}>${say(kind, value)}</td>`)}</tr>`;
        })}
        ${limits.length > 0 && html`<tr><th scope="row">${_("Your limits")}</th>${options.map((/** @type {any} */ option) => html`<td key=${option.id}><${Verdict} offers=${offers} limits=${limits} option=${option} say=${say} /></td>`)}</tr>`}
      </tbody>
    </table></div>
  </div>`;
}
