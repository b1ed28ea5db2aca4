/** The place of something that is still on its way to the browser. */

import { html } from "../helpers/html.js";
import { _ } from "../helpers/i18n.js";
import { Button, Icon, Skeleton } from "./parts.js";

/** @param {any} props */
export const Coming = ({ late }) =>
  late.failed
    ? html`<div class="coming" role="group" aria-label=${_("This part could not be loaded.")}>
        <p><${Icon} name="wifi-off" /> <strong>${_("This part could not be loaded.")}</strong></p>
        <p class="small quiet">${_("What you typed is kept. It is tried again when the line is back.")}</p>
        <${Button} kind="sm" icon="rotate-ccw" onPress=${late.again}>${_("Try again")}<//>
      </div>`
    : html`<${Skeleton} rows=${3} />`;
