/** Who a message goes to: chips, and a field that knows the address book. */

import { useState } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { focusOn } from "../helpers/keys.js";
import { Icon, IconButton } from "./parts.js";

/** @param {any} props */
export function Recipients({ s, to, onChange, id }) {
  const [adding, setAdding] = useState(to.length === 0);
  const add = (/** @type {string} */ typed) => {
    const found = find(s, typed);
    if (!found) return false;
    if (!to.includes(found)) onChange([...to, found]);
    setAdding(false);
    return true;
  };
  const open = () => {
    setAdding(!adding);
    focusOn(`#${id}-add`);
  };
  return html`<span class="to small">
    <span class="quiet">${_("To")}</span>
    ${to.map((/** @type {string} */ each) => {
      const name = s.desk.people.get(each).name;
      return html`<span class="chip" key=${each}>${name}<button type="button" class="chip-x" aria-label=${_("Remove {name}", { name })} onClick=${() => onChange(to.filter((/** @type {string} */ other) => other !== each))}><${Icon} name="x" /></button></span>`;
    })}
    ${adding && html`<${Adding} s=${s} id=${id} onAdd=${add} onLeave=${() => setAdding(to.length === 0)} />`}
    ${!adding && html`<${IconButton} icon="user-plus" label=${_("Add a recipient")} onPress=${open} />`}
  </span>`;
}

/** @param {any} props */
function Adding({ s, id, onAdd, onLeave }) {
  const [wrong, setWrong] = useState(false);
  const take = (/** @type {any} */ target) => {
    if (!target.value) return onLeave();
    if (onAdd(target.value)) target.value = "";
    else setWrong(true);
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    take(event.target);
  };
  const onInput = (/** @type {any} */ event) => {
    setWrong(false);
    // A name picked from the list arrives whole.
    if (s.desk.people.book.some((/** @type {any} */ each) => each.name === event.target.value))
      take(event.target);
  };
  return html`<label class="visually-hidden" for="${id}-add">${_("Name or address")}</label>
    <input id="${id}-add" class="input to-add" list="${id}-book" autocomplete="off" placeholder=${_("Name or address")} aria-invalid=${wrong || undefined} aria-describedby=${wrong ? `${id}-wrong` : undefined} onKeyDown=${onKey} onInput=${onInput} onBlur=${(/** @type {any} */ event) => take(event.target)} />
    <datalist id="${id}-book">${s.desk.people.book.map((/** @type {any} */ each) => html`<option value=${each.name}>${each.role || each.email}</option>`)}</datalist>
    ${wrong && html`<span class="late-ink" id="${id}-wrong">${_("Nobody of that name. Write an address.")}</span>`}`;
}

/** Who is meant by *typed*: the one person of the book of that name, or an address as it stands.
 * @param {any} s @param {string} typed */
function find(s, typed) {
  const text = typed.trim().toLocaleLowerCase();
  if (/^\S+@\S+\.\S+$/.test(text)) return byEmail(s, text)?.id ?? text;
  const meant = s.desk.people.book.filter((/** @type {any} */ each) =>
    ` ${each.name.toLocaleLowerCase()}`.includes(` ${text}`),
  );
  const exact = meant.find((/** @type {any} */ each) => each.name.toLocaleLowerCase() === text);
  return (exact ?? (meant.length === 1 ? meant[0] : null))?.id ?? "";
}

/** @param {any} s @param {string} text */
const byEmail = (s, text) =>
  s.desk.people.book.find((/** @type {any} */ each) => each.email?.toLocaleLowerCase() === text);
