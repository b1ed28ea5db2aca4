/** The desk's entry: reads the page, joins the run, draws. */

import { render } from "preact";
import { App } from "./components/app.js";
import { Bulletin } from "./helpers/bulletin.js";
import { html } from "./helpers/html.js";
import { listen } from "./helpers/keys.js";
import { foreseeWork } from "./helpers/late.js";
import { Link } from "./helpers/link.js";
import { settleBeforeMoving } from "./helpers/moving.js";
import { keepPlace } from "./helpers/place.js";
import { Session } from "./helpers/session.js";
import { letThemeToggle } from "./helpers/theme.js";
import { Drafts } from "./models/drafts.js";

const TICK_MS = 250;

const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const session = new Session({
  page,
  local: localStorage,
  tab: sessionStorage,
  wall: () => performance.now(),
});
session.link = new Link({
  run: page.run,
  token: page.token,
  since: () => session.feed.serial,
  onBatch: (batch) => {
    foreseeWork(batch.updates);
    session.receive(batch);
  },
  onBeat: (beat) => session.beat(beat),
  onStanding: (standing, detail) => session.connection(standing, detail),
});
const bulletin = new Bulletin(session);
setInterval(() => bulletin.tick(), TICK_MS);
document.addEventListener("input", () => bulletin.gathering.typed(session.wall()));
letThemeToggle();
settleBeforeMoving();
listen(session);
keepPlace(session, new Drafts(sessionStorage, page.run));

const root = /** @type {HTMLElement} */ (document.getElementById("desk"));
root.replaceChildren();
render(html`<${App} s=${session} bulletin=${bulletin} />`, root);
