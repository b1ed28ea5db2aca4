/** The whole desk: bars above, panes, and what floats. */

import { useEffect } from "preact/hooks";
import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Banner } from "./banners.js";
import { DayCalendar } from "./calendar.js";
import { DayLine } from "./dayline.js";
import { Dialogs } from "./dialogs.js";
import { Drawer } from "./drawer.js";
import { Inbox } from "./inbox.js";
import { Hints, PhoneNav } from "./nav.js";
import { isPlanning, Planner } from "./planner.js";
import { Queue } from "./queue.js";
import { Reader } from "./reader.js";
import { RunBar } from "./runbar.js";
import { Toasts } from "./toasts.js";

/** @param {any} props */
export function App({ s, bulletin }) {
  useEffect(() => {
    document.title = `${s.day.clock(s.now)} · ${s.page.title} · Practice Desk`;
  }, [s.minute.value]);
  useEffect(() => {
    document.body.dataset.ready = String(s.loaded.value);
  }, [s.loaded.value]);
  const planning = isPlanning(s);
  return html`<div class="desk ${planning ? "planner" : ""}" data-pane=${s.pane.value} data-drawer=${s.drawer.value ? "open" : undefined}>
    <${RunBar} s=${s} />
    <div class="under-bar"><${Banner} s=${s} />${!planning && html`<${DayLine} s=${s} />`}</div>
    ${planning ? html`<${Planner} s=${s} />` : html`<${Panes} s=${s} />`}
    <${Toasts} s=${s} bulletin=${bulletin} />
    <${Hints} s=${s} />
    <${PhoneNav} s=${s} />
    <${Dialogs} s=${s} />
  </div>`;
}

/** What the desk is made of. @param {any} props */
const Panes = ({ s }) =>
  html`<main id="main" class="panes" tabindex="-1">
    <h1 class="visually-hidden">${_("{title}, desk", { title: s.page.title })}</h1>
    <${Inbox} s=${s} />
    <${Reader} s=${s} />
    <aside class="pane side" aria-label=${_("Today")}><${Queue} s=${s} /><${DayCalendar} s=${s} /></aside>
    <${Drawer} s=${s} />
  </main>`;
