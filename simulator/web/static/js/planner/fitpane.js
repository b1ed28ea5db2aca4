/** Does it fit: what is planned of what is left, what clashes, what was promised. */

import { Button, Icon, Mark, Skeleton } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { moment, names, span, spanUp } from "../helpers/say.js";
import { fit, unplaced } from "../models/planner.js";
import { clashWords, waysOut } from "./words.js";

/** @param {any} props */
export function FitPane({ s, p }) {
  s.watch();
  return html`<aside class="pane check-pane" aria-label=${_("Does it fit?")}>
    ${
      s.loaded.value
        ? html`<${Fit} s=${s} p=${p} /><${Clashes} s=${s} p=${p} /><${Promises} s=${s} />`
        : html`<${Skeleton} rows=${4} />`
    }
  </aside>`;
}

/** @param {any} props */
function Fit({ s, p }) {
  const tasks = [...s.desk.tasks.values()];
  const { planned, left, free, clients } = fit(p.plan, s.desk.tasks, s.day, s.now);
  const waiting = unplaced(p.plan, tasks, s.now).reduce((sum, { need }) => sum + need, 0);
  const whole = Math.max(planned, left) || 1;
  let x = 0;
  const parts = [...clients].map(([client, took]) => {
    const from = x;
    x += took;
    const person = s.desk.people.get(client);
    return {
      client,
      hue: client ? person.mark.hue : "slate",
      from,
      took,
      name: client ? person.name : _("kept free"),
    };
  });
  const share = (/** @type {number} */ ms) => `${((ms / whole) * 100).toFixed(1)}%`;
  const said = parts.map(({ name, took }) => `${name} ${span(took)}`);
  return html`<section class="fitbox" aria-labelledby="fit-h">
    <h2 id="fit-h" class="h-small" tabindex="-1">${_("Does it fit?")}</h2>
    <p class="fit-line">${around(_("{planned} planned in {left}"), { planned: span(planned), left: spanUp(left) })}</p>
    <svg class="stackbar" height="12" role="img" aria-label=${parts.length ? _("By client: {parts}", { parts: names(said) }) : _("Nothing is planned.")}>
      <rect class="rb-track" x="0" y="0" width="100%" height="12" rx="3" />
      ${parts.map(({ client, hue, from, took }) => html`<rect key=${client} class="rb-seg hue-${hue}" x=${share(from)} width=${share(took)} y="0" height="12" rx="2" />`)}
    </svg>
    <p class="small ${free < 0 ? "soon-ink" : "quiet"}">${free >= 0 ? _("{span} free for what has not arrived yet.", { span: span(free) }) : _("That is {span} more than the day has left.", { span: spanUp(-free) })} ${waiting > 0 && _("What is not placed asks for {span}.", { span: spanUp(waiting) })}</p>
  </section>`;
}

/** A sentence whose values stand out. @param {string} sentence @param {Record<string, string>} values */
const around = (sentence, values) =>
  sentence.split(/(\{\w+\})/).map((part) => {
    const value = values[part.slice(1, -1)];
    return part.startsWith("{") && value ? html`<strong>${value}</strong>` : part;
  });

/** @param {any} props */
function Clashes({ s, p }) {
  const found = p.clashes;
  return html`<section class="clashes" aria-labelledby="cl-h">
    <div class="pane-head"><h2 id="cl-h">${found.length ? ngettext("{n} clash", "{n} clashes", found.length) : _("No clash")}</h2></div>
    ${!found.length && html`<p class="small quiet clash-none">${_("Everything placed is ready in time.")}</p>`}
    ${found.map((/** @type {any} */ clash) => {
      const block = p.plan.blocks[clash.at];
      const out = clash.kind === "late" || clash.kind === "promise";
      return html`<article class="clash-card" key=${`${clash.at}-${clash.kind}`} aria-label=${clash.task.title}>
        <p class="row"><${Mark} person=${s.desk.people.get(clash.task.client)} size="sm" /><strong class="clip">${clash.task.title}</strong><span class="push due ${out ? "late" : "soon"}"><${Icon} name=${out ? "triangle-alert" : "lock"} /><time>${s.day.clock(out ? block.ends : clash.limit)}</time></span></p>
        <p class="small quiet">${clashWords(s, clash)}</p>
        <div class="row row-wrap">${waysOut(p, clash).map(([words, go]) => html`<${Button} key=${words} kind="sm" onPress=${go}>${words}<//>`)}</div>
      </article>`;
    })}
  </section>`;
}

/** @param {any} props */
function Promises({ s }) {
  const rows = [...s.desk.tasks.values()].filter((task) => task.promise);
  const count = (/** @type {string} */ standing) =>
    rows.filter((task) => task.promise.standing === standing).length;
  const open = rows
    .filter((task) => task.promise.standing !== "kept")
    .sort((a, b) => a.promise.by - b.promise.by);
  return html`<section class="promises" aria-labelledby="pr-h">
    <div class="pane-head"><h2 id="pr-h">${_("Your promises")}</h2><span class="small quiet push">${rows.length > 0 && _("{kept} kept, {broken} broken", { kept: count("kept"), broken: count("broken") })}</span></div>
    ${!open.length && html`<p class="small quiet clash-none">${_("No promise is open.")}</p>`}
    <ul>${open.map((task) => {
      const broken = task.promise.standing === "broken";
      return html`<li key=${task.id} class=${broken ? "broken" : ""}><${Icon} name=${broken ? "circle-x" : "handshake"} /><time>${moment(s.day, task.promise.by)}</time><span class="clip">${task.title}${broken && html`<span class="visually-hidden">, ${_("missed")}</span>`}</span><${Mark} person=${s.desk.people.get(task.client)} size="xs" /></li>`;
    })}</ul>
  </section>`;
}
