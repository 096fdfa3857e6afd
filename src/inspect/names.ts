/** Distinguishes names that a platform chose from text that may be personal data. */

import { ANY_KEY } from "../core/issues.js";

// Longer than every name of the platforms, and shorter than most other text.
const MAX_LENGTH = 64;

const NAME = /^[A-Za-z_][\w:-]*$/;

// Telephone numbers, ids and dates have more digits.
const MAX_DIGITS = 4;

/** Whether paths and types contain names that the sender chose. */
export type Keys = "hidden" | "sent";

/** Returns true for text that looks like the name of a field, and not like an e-mail address, telephone number, id or sentence. */
export function isName(text: string): boolean {
  return text.length <= MAX_LENGTH && NAME.test(text) && text.replace(/\D/g, "").length <= MAX_DIGITS;
}

/** Returns a key for a path, or `*` when it is hidden. */
export function keyFor(keys: Keys, key: string): string {
  return keys === "sent" || isName(key) ? key : ANY_KEY;
}

/** Returns the name of a type for a report. `*` replaces each part between dots that does not look like a name. */
export function typeFor(keys: Keys, type: string): string {
  if (keys === "sent") return type;
  const hide = (part: string) => (part === "" || isName(part) ? part : ANY_KEY);
  // The decoder recognizes messages of any channel by the part after the last dot.
  const last = hide(type.slice(type.lastIndexOf(".") + 1));
  if (type.length > 2 * MAX_LENGTH) return type.includes(".") ? `${ANY_KEY}.${last}` : ANY_KEY;
  return type.split(".").map(hide).join(".");
}
