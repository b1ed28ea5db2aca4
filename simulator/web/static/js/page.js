/** Every page: what a plain form does too, only without loading the page anew. */
import { letThemeToggle } from "./helpers/theme.js";

letThemeToggle();
