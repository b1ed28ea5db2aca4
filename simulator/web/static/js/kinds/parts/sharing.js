/** Who may do what with a folder or a file, and until when. What is done here holds at once. */

import { useState } from "preact/hooks";
import { Button, ErrorLine, Icon, Mark } from "../../components/parts.js";
import { status } from "../../helpers/announce.js";
import { html } from "../../helpers/html.js";
import { _ } from "../../helpers/i18n.js";
import { focusOn } from "../../helpers/keys.js";
import { dateOf } from "../../helpers/say.js";

/** With whom something can be shared beside persons: everybody who has the link. */
const ANYONE = "anyone";
const RIGHTS = ["view", "comment", "edit"];

/** The access that holds now; once the work is handed in, what a correction would make of it.
 * @param {any} task @param {any} draft @returns {any[]} */
export const accessOf = (task, draft) =>
  (!task.open && draft.access) || [...(task.access?.values() ?? [])];

/** Give access, or take it back: at once, or with the correction once the work is handed in.
 * @param {any} s @param {any} task @param {any} draft @param {(part: any) => void} change @param {any} access @returns {Promise<any>} */
export async function setAccess(s, task, draft, change, access) {
  if (task.open)
    return s.act(
      { type: "SetAccess", task: task.id, ...access },
      { told: access.rights !== "none" },
    );
  const { target, who, rights } = access;
  const others = accessOf(task, draft).filter((each) => each.target !== target || each.who !== who);
  change({ access: rights === "none" ? others : [...others, access] });
  return { ok: true };
}

/** @param {any} props */
export function Sharing({ s, task, panel, draft, change, target, name, off }) {
  s.watch();
  const [open, setOpen] = useState(false);
  const given = accessOf(task, draft).filter((each) => each.target === target);
  const set = (/** @type {any} */ access) => setAccess(s, task, draft, change, access);
  const id = `share-${target}`;
  const anyone = given.some(({ who }) => who === ANYONE);
  const people = given.length - (anyone ? 1 : 0);
  return html`<span class="share-open"><button type="button" id=${id} class="chip ${anyone ? "late" : given.length ? "ok" : ""}" aria-expanded=${open} aria-label=${_("Sharing of {name}", { name })} onClick=${() => setOpen(!open)}><${Icon} name=${anyone ? "globe" : "user-plus"} />${anyone ? _("anyone with the link") : people ? _("shared with {n}", { n: people }) : _("Share")}</button></span>
    ${
      open &&
      html`<div class="share-box" role="group" aria-label=${_("Sharing of {name}", { name })}>
      ${given.length > 0 && html`<ul>${given.map((each) => html`<${Given} key=${each.who} s=${s} set=${set} access=${each} off=${off} back=${id} />`)}</ul>`}
      ${!given.length && html`<p class="small quiet">${_("Shared with nobody.")}</p>`}
      ${!off && !task.open && html`<p class="small quiet">${_("Changes hold once you hand in a correction.")}</p>`}
      ${!off && html`<${Give} s=${s} set=${set} panel=${panel} target=${target} given=${given} />`}
    </div>`
    }`;
}

/** @param {any} props */
function Given({ s, set, access, off, back }) {
  const { who, rights, until } = access;
  const name = whoWords(s, who);
  const take = async () => {
    const ack = await set({ ...access, rights: "none", until: "" });
    if (ack.ok) status(_("{name} has no access any more.", { name }));
    focusOn(`#${CSS.escape(back)}`);
  };
  return html`<li class="share-given">
    ${who === ANYONE ? html`<${Icon} name="globe" />` : html`<${Mark} person=${s.desk.people.get(who)} size="sm" />`}
    <span class="stack-0"><span>${name}</span><span class="small quiet">${rightsWord(rights)}${until && `, ${_("until {date}", { date: dateOf(until) })}`}</span></span>
    ${!off && html`<${Button} kind="sm" icon="undo-2" aria-label=${_("Take it back from {name}", { name })} onPress=${take}>${_("Take back")}<//>`}
  </li>`;
}

/** @param {any} props */
function Give({ s, set, panel, target, given }) {
  const [who, setWho] = useState("");
  const [rights, setRights] = useState("view");
  const [until, setUntil] = useState("");
  const [wrong, setWrong] = useState("");
  const share = async () => {
    if (!who) return setWrong(_("Choose with whom."));
    if (until && until < s.page.day.date)
      return setWrong(_("That day is past. Choose a later one, or none."));
    const ack = await set({ target, who, rights, until });
    setWrong(ack.ok ? "" : ack.message);
    if (!ack.ok) return;
    status(
      _("Shared with {name}: {rights}.", { name: whoWords(s, who), rights: rightsWord(rights) }),
    );
    setWho("");
    setUntil("");
  };
  const at = `give-${target}`;
  const others = panel.people.filter(
    (/** @type {string} */ each) => !given.some((/** @type {any} */ other) => other.who === each),
  );
  return html`<div class="share-give">
    <label class="small">${_("With")}<select class="input" id="${at}-who" value=${who} aria-describedby=${who === ANYONE ? `${at}-warn` : undefined} onChange=${(/** @type {any} */ event) => setWho(event.target.value)}>
      <option value="">${_("Choose")}</option>
      ${others.map((/** @type {string} */ each) => html`<option key=${each} value=${each}>${whoWords(s, each)}</option>`)}
      <option value=${ANYONE}>${whoWords(s, ANYONE)}</option>
    </select></label>
    <label class="small">${_("They may")}<select class="input" id="${at}-rights" value=${rights} onChange=${(/** @type {any} */ event) => setRights(event.target.value)}>${RIGHTS.map((each) => html`<option key=${each} value=${each}>${rightsWord(each)}</option>`)}</select></label>
    <label class="small">${_("Until")}<input class="input" type="date" id="${at}-until" value=${until} onInput=${(/** @type {any} */ event) => setUntil(event.target.value)} /></label>
    <${Button} kind="sm" icon="user-plus" onPress=${share}>${_("Share it now")}<//>
    ${who === ANYONE && html`<p class="small share-warn" id="${at}-warn"><${Icon} name="triangle-alert" /><span>${_("Whoever gets the link can open it, also those it is passed on to.")}</span></p>`}
    ${wrong && html`<${ErrorLine}>${wrong}<//>`}
  </div>`;
}

/** @param {any} s @param {string} who */
const whoWords = (s, who) =>
  who === ANYONE ? _("Anyone with the link") : s.desk.people.get(who).name;

/** @param {string} rights */
function rightsWord(rights) {
  switch (rights) {
    case "edit":
      return _("change it");
    case "comment":
      return _("comment on it");
    default:
      return _("read it");
  }
}
