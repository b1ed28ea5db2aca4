/** Typed values: what a person writes in a field, as the text that travels. */

import { readClock } from "./day.js";

/** "€ 389.000,50" or "389,000.50" as "389000.50"; null if it is no sum. @param {string} text */
export function readAmount(text) {
  const bare = text.replace(/[€$£\s\u00a0]/g, "").replace(/,-$/, "");
  if (!/^-?\d+([.,]\d+)*$/.test(bare)) return null;
  const [comma, point] = [bare.lastIndexOf(","), bare.lastIndexOf(".")];
  const at = Math.max(comma, point);
  if (at < 0) return bare;
  const sign = bare[at];
  // Three digits after the only kind of sign there is: it parts thousands.
  const thousands = Math.min(comma, point) < 0 && bare.length - at === 4;
  const whole = thousands || bare.indexOf(sign) !== at;
  const digits = (/** @type {string} */ part) => part.replace(/[.,]/g, "");
  return whole ? digits(bare) : `${digits(bare.slice(0, at))}.${bare.slice(at + 1)}`;
}

/** What travels for *typed* in *field*: {value}, or {wrong} as the kind of mistake.
 * @param {any} field @param {string} typed @returns {{value?: string, wrong?: string}} */
export function read(field, typed) {
  const text = typed.trim();
  if (!text) return field.required ? { wrong: "empty" } : { value: "" };
  switch (field.kind) {
    case "money": {
      const amount = readAmount(text);
      return amount === null ? { wrong: "money" } : { value: Number(amount).toFixed(2) };
    }
    case "number": {
      const amount = readAmount(text);
      return amount === null ? { wrong: "number" } : { value: amount };
    }
    case "time": {
      const minutes = readClock(text);
      if (minutes === null) return { wrong: "time" };
      return {
        value: `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`,
      };
    }
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { value: text } : { wrong: "date" };
    case "phone":
      return text.replace(/\D/g, "").length >= 6 && /^\+?[\d ()/.-]+$/.test(text)
        ? { value: text }
        : { wrong: "phone" };
    default:
      return { value: text };
  }
}
