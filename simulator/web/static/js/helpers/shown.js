/** What the page shows of a desk at this moment: one signal for each thing that changes. */

import { signal } from "@preact/signals";

const SETTINGS = { keys: true, verbosity: "all" };

export class Shown {
  /** @param {any} settings What the learner has set before. */
  constructor(settings) {
    this.version = signal(0);
    this.minute = signal(0);
    /** @type {import("@preact/signals").Signal<string>} */
    this.standing = signal("joining");
    this.held = signal(false);
    this.detail = signal("");
    this.loaded = signal(false);
    this.selected = signal("");
    this.view = signal("letters");
    this.pane = signal("inbox");
    this.filter = signal("all");
    /** Search words, or null while nobody searches. @type {import("@preact/signals").Signal<string | null>} */
    this.query = signal(null);
    /** What stands in the drawer. @type {import("@preact/signals").Signal<any>} */
    this.drawer = signal(null);
    this.dialog = signal("");
    /** @type {import("@preact/signals").Signal<any[]>} */
    this.toasts = signal([]);
    /** Messages on their way. @type {import("@preact/signals").Signal<any[]>} */
    this.sending = signal([]);
    /** What could not be done, and why. */
    this.problem = signal("");
    this.warning = signal("");
    /** The order as the learner just put it, until the server has it. @type {import("@preact/signals").Signal<any>} */
    this.planned = signal(null);
    this.settings = signal({ ...SETTINGS, ...settings });
  }

  /** Draw again whatever calls this, with each update, each minute and each change of plan. */
  watch() {
    this.version.value;
    this.minute.value;
    this.planned.value;
  }
}
