/** Readers for the values that WotNot writes in a form of its own. None of them throws on what the wire holds. */

import { parseJsonText } from "../core/json.js";
import { readMoment } from "../core/timestamp.js";

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):?(\d\d)?)?$/i;

const NAME_START = "\u00BF\u00B7";
const NAME_END = "\u00B7?";
const CONTACT_PREFIX = "$user.info.";

/** What a delimited variable name refers to. */
export interface WotNotVariableName {
  /** Whether the variable belongs to the contact or to the conversation. */
  scope: "contact" | "conversation";
  /** The bare name. */
  name: string;
}

/**
 * Reads a timestamp as WotNot writes it: `2023-09-01 14:13:32.141788`, in UTC although no zone says so.
 *
 * `new Date` would read that as local time. ISO 8601 texts with a zone, as in `date` variables, are read as well.
 * Microseconds do not fit a `Date`: they are cut off, so compare the texts where the order of two events matters.
 *
 * @param value - The text.
 * @returns The moment; `undefined` for whatever is no text with a date and a time.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, TIMESTAMP);
}

/**
 * Reads a delimited variable name, such as the keys of `calendly.response` or the `variable` of a form field.
 *
 * `¿·$user.info.age·?` is the contact's `age`, `¿·JS2·?` the conversation's `JS2`. The `name` of an entry in a
 * `variables` list is a bare one already, and not for this function.
 *
 * @param value - The delimited name.
 * @returns The scope and the bare name; `undefined` for whatever is not a single delimited name.
 */
export function readVariableName(value: unknown): WotNotVariableName | undefined {
  if (typeof value !== "string" || !value.startsWith(NAME_START) || !value.endsWith(NAME_END)) return undefined;
  const inside = value.slice(NAME_START.length, -NAME_END.length);
  if (inside.includes(NAME_START) || inside.includes(NAME_END)) return undefined;
  const ofContact = inside.startsWith(CONTACT_PREFIX);
  const name = ofContact ? inside.slice(CONTACT_PREFIX.length) : inside;
  return name === "" ? undefined : { scope: ofContact ? "contact" : "conversation", name };
}

/**
 * Reads the `callback` of a button, which is an empty text or JSON in a text.
 *
 * @param callback - The button's `callback`.
 * @returns The JSON value, unchecked; `undefined` when the text is empty or no JSON.
 */
export function readButtonCallback(callback: string | null | undefined): unknown {
  return parseJsonText(callback);
}
