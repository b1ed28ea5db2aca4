/** Picking from a catalogue: options side by side, sorted and searched, the favourite first. */

import { useState } from "preact/hooks";
import { Button, Icon, IconButton } from "../components/parts.js";
import { status } from "../helpers/announce.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { cell, span, spanUp } from "../helpers/say.js";
import { broken } from "../models/limits.js";
import { cost, lost, moved, pressed, shown, turned } from "../models/picks.js";
import { Compare, MOST } from "./parts/compare.js";
import { Authority, Limits, Verdict } from "./parts/limits.js";

const FEW = 6;
/** The heading by which options that keep the learner's limits come first. */
const FITS = ":fits";

/** @param {any} _panel @param {any} answer */
export const begin = (_panel, answer) => ({
  options: answer?.options ?? [],
  limits: [],
  compared: [],
});

/** @param {any} panel @param {any} draft @returns {import("../models/answers.js").Reading} */
export const read = (panel, { options }) => ({
  answer: { type: "Picked", options },
  left: Math.max(0, panel.least - options.length),
});

/** @param {any} _panel @param {number} left */
export const undone = (_panel, left) => ngettext("Choose {n} more.", "Choose {n} more.", left);

/** What is picked and gone, or nothing. @param {any} s @param {any} task @param {any} answer */
export function hindrance(s, { panel, answer: before }, answer) {
  const [id] = lost(answer.options, s.desk.sold, panel.catalogue, before);
  const option = panel.offers.options.find((/** @type {any} */ each) => each.id === id);
  return option ? _("{title} is gone. Choose another.", { title: option.title }) : "";
}

/** @param {any} props */
export function Panel({ s, task, panel, draft, change, off }) {
  s.watch();
  const [sorted, sort] = useState({ by: "", down: false });
  const [words, search] = useState("");
  const { offers, most } = panel;
  const say = cell(s.page.day.currency);
  const { limits, compared } = draft;
  const rows = fitting(shown(offers, sorted, words, say), sorted, limits, offers);
  const full = most > 1 && draft.options.length >= most;
  const turn = (/** @type {string} */ id) => change({ compared: pressed(compared, id, MOST) });
  const pick = (/** @type {string} */ id) => change({ options: pressed(draft.options, id, most) });
  return html`<div class="pick">
    <${Limits} offers=${offers} limits=${limits} off=${off} onChange=${(/** @type {any} */ next) => change({ limits: next })} />
    <div class="row row-wrap pick-head">
      <p class="small">${count(panel, draft.options.length)}${full && html`<span class="quiet"> ${_("Take one out to choose another.")}</span>`}</p>
      ${offers.options.length > FEW && html`<label class="pick-search small push"><${Icon} name="search" /><span class="visually-hidden">${_("Search the options")}</span><input class="input" type="search" value=${words} placeholder=${_("Search the options")} onInput=${(/** @type {any} */ event) => search(event.target.value)} /></label>`}
    </div>
    <${Sorting} offers=${offers} sorted=${sorted} sort=${sort} limits=${limits} />
    <div class="pick-box">
      <table class="table pick-table" role="table">
        <caption class="visually-hidden">${offers.title}</caption>
        <${Head} offers=${offers} sorted=${sorted} sort=${sort} limits=${limits} />
        <tbody role="rowgroup">
          ${rows.map((/** @type {any} */ option) => html`<${Row} key=${option.id} s=${s} task=${task} panel=${panel} option=${option} say=${say} place=${draft.options.indexOf(option.id)} off=${off} full=${full} limits=${limits} compared=${compared} onCompare=${() => turn(option.id)} onPick=${() => pick(option.id)} />`)}
        </tbody>
      </table>
    </div>
    ${!rows.length && html`<p class="small quiet">${_("No option has these words. Search with fewer.")}</p>`}
    <${Compare} s=${s} panel=${panel} ids=${compared} limits=${limits} say=${say} onDrop=${turn} />
    <${Authority} s=${s} task=${task} panel=${panel} spends=${panel.buys ? cost(offers, draft.options) : 0} />
    ${most > 1 && draft.options.length > 0 && html`<${Chosen} s=${s} panel=${panel} picks=${draft.options} off=${off} change=${change} />`}
  </div>`;
}

/** *rows*, those that keep every limit first if they are sorted by that. @param {any[]} rows @param {any} sorted @param {any[]} limits @param {any} offers */
function fitting(rows, { by, down }, limits, { columns }) {
  if (by !== FITS) return rows;
  const breaks = (/** @type {any} */ each) => broken(limits, columns, each).length;
  return [...rows].sort((a, b) => (breaks(a) - breaks(b)) * (down ? -1 : 1));
}

/** @param {any} panel @param {number} n */
const count = ({ least, most }, n) =>
  most === 1
    ? n
      ? _("Chosen")
      : _("Choose one")
    : least === most
      ? _("{n} of {of} chosen", { n, of: most })
      : _("{n} chosen, from {least} to {most}", { n, least, most });

/** @param {any} props */
const Head = ({ offers, sorted, sort, limits }) =>
  html`<thead role="rowgroup"><tr role="row">
    <th scope="col" role="columnheader"><span class="visually-hidden">${_("Choose")}</span></th>
    <${Heading} id="title" label=${offers.title} sorted=${sorted} sort=${sort} />
    ${offers.columns.map((/** @type {any} */ each) => html`<${Heading} key=${each.id} id=${each.id} label=${each.label} sorted=${sorted} sort=${sort} n=${isNumber(each)} />`)}
    ${limits.length > 0 && html`<${Heading} id=${FITS} label=${_("Your limits")} sorted=${sorted} sort=${sort} />`}
  </tr></thead>`;

/** @param {any} column */
const isNumber = ({ kind }) => kind === "money" || kind === "number";

/** @param {any} props */
function Heading({ id, label, sorted, sort, n }) {
  const by = sorted.by === id;
  return html`<th scope="col" role="columnheader" class=${n ? "n" : ""} aria-sort=${by ? (sorted.down ? "descending" : "ascending") : undefined}>
    <button type="button" class="pick-sort" onClick=${() => sort(turned(sorted, id))}>${label}${by && html`<${Icon} name=${sorted.down ? "chevron-down" : "chevron-up"} />`}</button>
  </th>`;
}

/** The headings again, where options are cards. @param {any} props */
const Sorting = ({ offers, sorted, sort, limits }) =>
  html`<label class="pick-order small">${_("Sort by")}
    <select class="input" value=${sorted.by} onChange=${(/** @type {any} */ event) => sort({ by: event.target.value, down: false })}>
      <option value="">${_("as listed")}</option>
      ${limits.length > 0 && html`<option value=${FITS}>${_("Your limits")}</option>`}
      ${offers.columns.map((/** @type {any} */ each) => html`<option key=${each.id} value=${each.id}>${each.label}</option>`)}
    </select>
  </label>`;

/** @param {any} props */
function Row({
  s,
  task,
  panel,
  option,
  say,
  place,
  off,
  full,
  limits,
  compared,
  onCompare,
  onPick,
}) {
  const picked = place >= 0;
  const soldAt = s.desk.sold.get(`${panel.catalogue}/${option.id}`);
  const gone = soldAt !== undefined;
  const one = panel.most === 1;
  const beside = compared.includes(option.id);
  return html`<tr role="row" class="pick-row ${picked ? "picked" : ""} ${gone ? "gone" : ""}">
    <td role="cell" class="pick-box-cell">
      <input type=${one ? "radio" : "checkbox"} id="pick-${option.id}" name="pick" checked=${picked} disabled=${off || (!picked && (gone || full))} onChange=${onPick} />
      ${!one && picked && html`<span class="pick-place" aria-hidden="true">${place + 1}</span>`}
    </td>
    <th scope="row" role="rowheader"><${IconButton} icon="table-2" class="pick-compare" label=${_("Compare {title}", { title: option.title })} aria-pressed=${beside} aria-disabled=${(!beside && compared.length >= MOST) || undefined} onPress=${() => (beside || compared.length < MOST) && onCompare()} /><label for="pick-${option.id}">${option.title}</label>${gone && html`<span class="chip late"><${Icon} name="ban" />${_("gone since {clock}", { clock: s.day.clock(soldAt) })}</span>`}${!gone && html`<${Hold} s=${s} task=${task} panel=${panel} option=${option} off=${off} />`}</th>
    ${panel.offers.columns.map((/** @type {any} */ each) => html`<td role="cell" key=${each.id} class=${isNumber(each) ? "n" : ""}><span class="pick-label" aria-hidden="true">${each.label}</span><span>${say(each.kind, option.values[each.id] ?? "")}</span></td>`)}
    ${limits.length > 0 && html`<td role="cell"><span class="pick-label" aria-hidden="true">${_("Your limits")}</span><${Verdict} offers=${panel.offers} limits=${limits} option=${option} say=${say} /></td>`}
  </tr>`;
}

/** Whether an option is held, or a way to have it held. @param {any} props */
function Hold({ s, task, panel, option, off }) {
  const until = s.desk.held.get(`${panel.catalogue}/${option.id}`);
  if (until > s.now)
    return html`<span class="chip soon"><${Icon} name="hourglass" />${_("held until {clock}", { clock: s.day.clock(until) })}, ${spanUp(until - s.now)}</span>`;
  if (off || !panel.hold || task.hasHeld || !task.open) return null;
  const hold = async () => {
    const ack = await s.act({ type: "HoldOption", task: task.id, option: option.id });
    if (ack.ok) status(_("{title} is held.", { title: option.title }));
    focusOn(`#pick-${CSS.escape(option.id)}`);
  };
  return html`<${Button} kind="sm ghost pick-hold" icon="hourglass" aria-label=${_("Hold {title}", { title: option.title })} onPress=${hold}>${_("Hold {span}", { span: span(panel.hold) })}<//>`;
}

/** What is chosen, in order. @param {any} props */
function Chosen({ s, panel, picks, off, change }) {
  const titles = Object.fromEntries(
    panel.offers.options.map((/** @type {any} */ each) => [each.id, each.title]),
  );
  const move = (/** @type {number} */ place, /** @type {number} */ by) => {
    change({ options: moved(picks, place, by) });
    status(
      _("{title}, now {n} of {of}.", {
        title: titles[picks[place]],
        n: place + by + 1,
        of: picks.length,
      }),
    );
    focusOn(`#up-${CSS.escape(picks[place])}`);
  };
  const drop = (/** @type {string} */ id) => {
    change({ options: pressed(picks, id, panel.most) });
    focusOn(`#pick-${CSS.escape(id)}`);
  };
  return html`<section class="chosen" aria-labelledby="chosen-h">
    <h4 id="chosen-h" class="small">${_("Your choice, the favourite first")}</h4>
    <ol>
      ${picks.map((/** @type {string} */ id, /** @type {number} */ place) => {
        const title = titles[id];
        const gone = s.desk.sold.has(`${panel.catalogue}/${id}`);
        return html`<li key=${id} class="row">
          <span class="pick-place">${place + 1}</span><span class="clip">${title}</span>${gone && html`<span class="chip late">${_("gone")}</span>`}
          ${
            !off &&
            html`<span class="row push">
            <${IconButton} icon="chevron-up" id="up-${id}" label=${_("Move {title} up", { title })} onPress=${() => place > 0 && move(place, -1)} />
            <${IconButton} icon="chevron-down" label=${_("Move {title} down", { title })} onPress=${() => place < picks.length - 1 && move(place, 1)} />
            <${IconButton} icon="x" label=${_("Take {title} out", { title })} onPress=${() => drop(id)} />
          </span>`
          }
        </li>`;
      })}
    </ol>
  </section>`;
}
