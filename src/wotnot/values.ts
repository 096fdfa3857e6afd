/** Readers for WotNot's value formats. They never throw. */

import { parseJsonText } from "../core/json.js";
import { readMoment } from "../core/timestamp.js";

/** How WotNot writes times: with `T` or a space, with or without a fraction of a second, with or without an offset from UTC. */
export const TIMESTAMP =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):?(?:[0-5]\d)?)?$/i;

const NAME_START = "\u00BF\u00B7";
const NAME_END = "\u00B7?";
const CONTACT_PREFIX = "$user.info.";

/** The parts of a delimited variable name. */
export interface WotNotVariableName {
  /** The owner of the variable. */
  scope: "contact" | "conversation";
  /** The name without delimiters and prefix. */
  name: string;
}

/**
 * Reads a WotNot timestamp: `2023-09-01 14:13:32.141788`, in UTC without a time zone.
 *
 * `new Date` would read it as local time. Also reads ISO 8601 strings with a time zone, as in `date` variables. Microseconds are truncated,
 * because a `Date` has only milliseconds. Compare the strings if the order of two events matters.
 *
 * @param value - The string.
 * @returns The date, or `undefined` when the value is not a string with a date and a time.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, TIMESTAMP);
}

/**
 * Reads a delimited variable name, such as the keys of `calendly.response` or the `variable` of a form field.
 *
 * `¿·$user.info.age·?` is the contact's `age`, `¿·JS2·?` is the conversation's `JS2`. Does not read the bare names of a `variables` list.
 *
 * @param value - The delimited name.
 * @returns The scope and the bare name, or `undefined` when the value is not a single delimited name.
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
 * Reads the `callback` of a button, which is an empty string or JSON in a string.
 *
 * @param callback - The button's `callback`.
 * @returns The JSON value, unchecked, or `undefined` when the string is empty or not JSON.
 */
export function readButtonCallback(callback: string | null | undefined): unknown {
  return parseJsonText(callback);
}
