/** Tells names that a platform chose from text that may be a person's. */

import { ANY_KEY } from "../core/issues.js";

// Long enough for every name of the platforms, and for little else.
const MAX_LENGTH = 64;

const NAME = /^[A-Za-z_][\w:-]*$/;

// A telephone number, an id or a date has more.
const MAX_DIGITS = 4;

/** Says whether paths and types hold what the sender chose. */
export type Keys = "hidden" | "sent";

/** Returns true for text that looks like the name of a field: no e-mail address, telephone number, id or sentence. */
export function isName(text: string): boolean {
  return text.length <= MAX_LENGTH && NAME.test(text) && text.replace(/\D/g, "").length <= MAX_DIGITS;
}

/** Returns a key as a path may hold it. */
export function keyFor(keys: Keys, key: string): string {
  return keys === "sent" || isName(key) ? key : ANY_KEY;
}

/** Returns the name of a type for a report. `*` replaces each part between dots that is not a name. */
export function typeFor(keys: Keys, type: string): string {
  if (keys === "sent") return type;
  const hide = (part: string) => (part === "" || isName(part) ? part : ANY_KEY);
  // By the part behind the last dot the decoder tells messages of any channel.
  const last = hide(type.slice(type.lastIndexOf(".") + 1));
  if (type.length > 2 * MAX_LENGTH) return type.includes(".") ? `${ANY_KEY}.${last}` : ANY_KEY;
  return type.split(".").map(hide).join(".");
}
