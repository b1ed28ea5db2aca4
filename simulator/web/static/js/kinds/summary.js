/** The end of the day in a list: how each task of a client stands, as the learner tells it. */

import { Field } from "../components/field.js";
import { Mark } from "../components/parts.js";
import { html } from "../helpers/html.js";
import { _, ngettext } from "../helpers/i18n.js";
import { moment } from "../helpers/say.js";
import { fields, values } from "../models/answers.js";

const STANDINGS = ["done", "open", "waiting", "declined"];

/** @param {any} panel @param {any} answer */
export const begin = (panel, answer) => ({
  lines: Object.fromEntries(answer?.lines ?? []),
  values: values(panel.fields, answer),
});

/** The tasks of these clients that have come, this one and those taken back apart.
 * @param {any} panel @param {any} s @param {any} own @returns {any[]} */
const tasksOf = (panel, s, own) =>
  [...s.desk.tasks.values()].filter(
    (task) =>
      panel.clients.includes(task.client) && task.id !== own.id && task.standing !== "withdrawn",
  );

/** @param {any} panel @param {any} draft @param {any} s @param {any} task @returns {import("../models/answers.js").Reading} */
export function read(panel, draft, s, task) {
  const { pairs, wrong } = fields(panel.fields, draft.values);
  const tasks = tasksOf(panel, s, task);
  const lines = tasks.flatMap(({ id }) => (draft.lines[id] ? [[id, draft.lines[id]]] : []));
  return {
    answer: { type: "Summarised", lines, values: pairs },
    left: tasks.length - lines.length,
    wrong,
  };
}

/** @param {any} _panel @param {number} left */
export const undone = (_panel, left) =>
  ngettext("{n} task has no line yet.", "{n} tasks have no line yet.", left);

/** @param {any} props */
export function Panel({ s, task: own, panel, draft, change, wrong, off }) {
  s.watch();
  const tasks = tasksOf(panel, s, own);
  const set = (/** @type {string} */ id) => (/** @type {string} */ value) =>
    change({ values: { ...draft.values, [id]: value } });
  const told = tasks.filter(({ id }) => draft.lines[id]).length;
  return html`<div class="summary">
    <div class="row sort-head">
      <p class="small">${_("{n} of {of} told", { n: told, of: tasks.length })}</p>
      <progress value=${told} max=${tasks.length || 1} aria-label=${_("Tasks told of")}></progress>
    </div>
    <ul class="summary-list">
      ${tasks.map((task) => html`<${Line} key=${task.id} s=${s} task=${task} given=${draft.lines[task.id] ?? ""} off=${off} onGive=${(/** @type {string} */ standing) => change({ lines: { ...draft.lines, [task.id]: standing } })} />`)}
      ${!tasks.length && html`<li class="small quiet">${_("No task of this client has come yet.")}</li>`}
    </ul>
    ${panel.fields.length > 0 && html`<div class="form-fields">${panel.fields.map((/** @type {any} */ field) => html`<${Field} key=${field.id} field=${field} value=${draft.values[field.id] ?? ""} wrong=${wrong[field.id]} off=${off} currency=${s.page.day.currency} onChange=${set(field.id)} />`)}</div>`}
  </div>`;
}

/** @param {any} props */
const Line = ({ s, task, given, off, onGive }) =>
  html`<li class="summary-line">
    <${Mark} person=${s.desk.people.get(task.client)} size="sm" />
    <span class="stack-0 summary-title"><strong>${task.title}</strong><span class="small quiet">${_("came at {clock}, due {due}", { clock: moment(s.day, task.openedAt), due: moment(s.day, task.due) })}</span></span>
    <fieldset class="seg" disabled=${off} aria-label=${_("How it stands: {title}", { title: task.title })}>
      ${STANDINGS.map((each) => html`<label key=${each}><input type="radio" name="line-${task.id}" value=${each} checked=${given === each} onChange=${() => onGive(each)} /><span>${standingWord(each)}</span></label>`)}
    </fieldset>
  </li>`;

/** @param {string} standing */
function standingWord(standing) {
  switch (standing) {
    case "done":
      return _("Done");
    case "open":
      return _("Still open");
    case "waiting":
      return _("Waiting for them");
    default:
      return _("Said no");
  }
}
