/** Markup as tagged templates: no compiling, no strings turned into elements. */

import htm from "htm";
import { h } from "preact";

export const html = htm.bind(h);
