/** Limits that the learner notes beside a catalogue, and what an option makes of them. */

import { useState } from "preact/hooks";
import { ErrorLine, Icon, IconButton } from "../../components/parts.js";
import { html } from "../../helpers/html.js";
import { _ } from "../../helpers/i18n.js";
import { focusOn } from "../../helpers/keys.js";
import { amount, span } from "../../helpers/say.js";
import { bound, broken, opsOf } from "../../models/limits.js";

/** @param {any} props */
export function Limits({ offers, limits, off, onChange }) {
  const [adding, add] = useState(false);
  const drop = (/** @type {any} */ limit) => {
    onChange(limits.filter((/** @type {any} */ each) => each !== limit));
    focusOn("#limit-add");
  };
  return html`<section class="limits" aria-labelledby="limits-h">
    <div class="row row-wrap">
      <h4 id="limits-h" class="small">${_("Limits you noted")}</h4>
      ${limits.map((/** @type {any} */ limit) => html`<span class="chip limit" key=${`${limit.column}${limit.op}`}>${limitWords(limit, columnOf(offers, limit))}${!off && html`<${IconButton} icon="x" label=${_("Take out: {what}", { what: limitWords(limit, columnOf(offers, limit)) })} onPress=${() => drop(limit)} />`}</span>`)}
      ${!limits.length && html`<span class="small quiet">${_("None yet. The list is held against these, and only these.")}</span>`}
      ${!off && html`<button type="button" id="limit-add" class="chip add" aria-expanded=${adding} onClick=${() => add(!adding)}><${Icon} name="plus" />${_("Limit")}</button>`}
    </div>
    ${
      adding &&
      html`<${NewLimit} offers=${offers} onDone=${(/** @type {any} */ limit) => {
        add(false);
        const others = limits.filter(
          (/** @type {any} */ each) => each.column !== limit.column || each.op !== limit.op,
        );
        onChange([...others, limit]);
        focusOn("#limit-add");
      }} />`
    }
  </section>`;
}

/** @param {any} offers @param {any} limit */
const columnOf = (offers, { column }) =>
  offers.columns.find((/** @type {any} */ each) => each.id === column) ?? {
    id: column,
    label: column,
  };

/** @param {any} props */
function NewLimit({ offers, onDone }) {
  const [id, choose] = useState(offers.columns[0].id);
  const column = offers.columns.find((/** @type {any} */ each) => each.id === id);
  const ops = opsOf(column.kind);
  const [op, setOp] = useState("");
  const [value, setValue] = useState("");
  const [wrong, setWrong] = useState("");
  const chosen = ops.includes(/** @type {any} */ (op)) ? op : ops[0];
  const done = (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = column.kind === "yes_no" ? value || "yes" : value;
    if (bound(column.kind, text) === null)
      return setWrong(
        column.kind === "moment"
          ? _("Write it as 09:30.")
          : text.trim()
            ? _("Write a number.")
            : _("This is still empty."),
      );
    onDone({ column: id, op: chosen, value: text.trim() });
  };
  return html`<form class="limit-new" onSubmit=${done}>
    <label class="small"><span class="visually-hidden">${_("Column")}</span><select class="input" value=${id} onChange=${(/** @type {any} */ event) => choose(event.target.value)}>${offers.columns.map((/** @type {any} */ each) => html`<option key=${each.id} value=${each.id}>${each.label}</option>`)}</select></label>
    <label class="small"><span class="visually-hidden">${_("How")}</span><select class="input" value=${chosen} onChange=${(/** @type {any} */ event) => setOp(event.target.value)}>${ops.map((each) => html`<option key=${each} value=${each}>${opWord(each, column.kind)}</option>`)}</select></label>
    <label class="small"><span class="visually-hidden">${_("Limit")}</span>${
      column.kind === "yes_no"
        ? html`<select class="input" value=${value || "yes"} onChange=${(/** @type {any} */ event) => setValue(event.target.value)}><option value="yes">${_("Yes")}</option><option value="no">${_("No")}</option></select>`
        : html`<input class="input" value=${value} placeholder=${column.kind === "moment" ? "00:00" : ""} aria-invalid=${wrong ? "true" : undefined} aria-describedby=${wrong ? "limit-wrong" : undefined} onInput=${(/** @type {any} */ event) => setValue(event.target.value)} />`
    }</label>
    <button type="submit" class="btn sm"><${Icon} name="check" /><span>${_("Note it")}</span></button>
    ${wrong && html`<${ErrorLine} id="limit-wrong">${wrong}<//>`}
  </form>`;
}

/** @param {string} op @param {string} kind */
function opWord(op, kind) {
  if (op === "most") return kind === "moment" ? _("no later than") : _("at most");
  if (op === "least") return kind === "moment" ? _("not before") : _("at least");
  return op === "is" ? _("is") : _("has");
}

/** @param {any} limit @param {any} column */
function limitWords({ op, value }, { label, kind }) {
  const said = kind === "yes_no" ? (value === "yes" ? _("Yes") : _("No")) : value;
  return `${label} ${opWord(op, kind)} ${said}`;
}

/** "fits", or in which columns it breaks a limit. @param {any} props */
export function Verdict({ offers, limits, option, say }) {
  const found = broken(limits, offers.columns, option);
  if (!found.length)
    return html`<span class="verdict ok"><${Icon} name="check" />${_("fits")}</span>`;
  const words = found.map(
    ({ id, kind, label }) => `${label}: ${say(kind, option.values[id] ?? "")}`,
  );
  return html`<span class="verdict bad"><${Icon} name="x" />${words.join(", ")}</span>`;
}

/** What the learner may do here for the client. @param {any} props */
export function Authority({ s, task, panel, spends }) {
  s.watch();
  const client = s.desk.people.get(task.client);
  const { spend = null } = client.file ?? {};
  const money = (/** @type {number} */ n) => amount(n, s.page.day.currency);
  const over = spend === null ? 0 : spends - spend;
  if (!panel.buys && !panel.hold) return null;
  return html`<section class="authority small" aria-labelledby="auth-h">
    <h4 id="auth-h">${_("What you may do for {name}", { name: client.name })}</h4>
    ${panel.hold > 0 && html`<p><${Icon} name="check" /><span>${task.hasHeld ? _("Holding: one option, and you have used it.") : _("Holding: one option, once, for {span}.", { span: span(panel.hold) })}</span></p>`}
    ${
      panel.buys &&
      html`<p class=${over > 0 ? "soon-ink" : ""}><${Icon} name=${spend === null || over > 0 ? "lock" : "check"} /><span>${
        spend === null
          ? _("Spending: nothing is agreed. Ask first.")
          : over > 0
            ? _("Spending: up to {amount} is yours. This is {over} more: ask first.", {
                amount: money(spend),
                over: money(over),
              })
            : _("Spending: up to {amount} is yours.", { amount: money(spend) })
      }${spends > 0 && ` ${_("Handing this in spends {amount}.", { amount: money(spends) })}`}</span></p>`
    }
  </section>`;
}
