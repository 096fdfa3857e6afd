/**
 * What the generated checks are made of.
 *
 * A check tells quickly whether a value of parsed JSON is what its interface says. It does not say why not: `explain` does, by the shape.
 * It does not ask whether a field is an object's own: an object that no parser made may pass with a field that it inherits.
 */

import type { UnknownMember } from "./issues.js";
import type { JsonObject } from "./json.js";

/** What a check returns for a value that it rejects. */
export const NO = Symbol("no");

/**
 * Returns the value, or a copy with the unknown members in it marked as such, or `NO`. Where no open union is in the value, a check may say
 * yes or no instead.
 */
export type Check<Value = unknown> = (value: Value) => unknown;

/** The checks of a platform's events. */
export interface Checks {
  /** Whether an event has what the events of all types have. */
  isEnvelope(event: JsonObject): boolean;
  /** For each type, the check of its payload, and whether an event has what else its events have. */
  readonly byType: ReadonlyMap<unknown, readonly [checkPayload: Check, isRest?: (event: JsonObject) => boolean]>;
}

/** Checks an event by its type; returns `NO` for one of an unknown type, too. */
export function checkEvent({ isEnvelope, byType }: Checks, event: JsonObject): unknown {
  const checks = byType.get(event.type);
  if (!checks || !isEnvelope(event)) return NO;
  const [checkPayload, isRest] = checks;
  if (isRest && !isRest(event)) return NO;
  return replace(event, "payload", event.payload, checkWith(checkPayload, event.payload));
}

/** Returns a value, or a copy, or `NO`, whichever way its check says so. */
export function checkWith<Value>(check: Check<Value>, value: Value): unknown {
  const result = check(value);
  if (result === true) return value;
  return result === false ? NO : result;
}

/** Returns how many keys an object has. */
export function countKeys(object: JsonObject): number {
  let count = 0;
  for (const _ in object) count += 1;
  return count;
}

/** Returns true for a number that is not `NaN`. */
export function isNumber(value: unknown): boolean {
  return typeof value === "number" && !Number.isNaN(value);
}

/** Returns true for a string, and for what is absent or null. */
export function isOptionalString(value: unknown): boolean {
  return value == null || typeof value === "string";
}

/** Returns true for a number but `NaN`, and for what is absent or null. */
export function isOptionalNumber(value: unknown): boolean {
  return value == null || isNumber(value);
}

/** Returns true for a boolean, and for what is absent or null. */
export function isOptionalBoolean(value: unknown): boolean {
  return value == null || typeof value === "boolean";
}

/** Checks an array of items that may hold unknown members. */
export function checkItems(value: unknown, checkItem: Check): unknown {
  if (!Array.isArray(value)) return NO;
  let items = value;
  for (let index = 0; index < value.length; index += 1) {
    const item = checkItem(value[index]);
    if (item === NO) return NO;
    if (item === value[index]) continue;
    if (items === value) items = [...value];
    items[index] = item;
  }
  return items;
}

/** Returns an object with the checked form of a value under a key: the object itself when the check changed nothing. */
export function replace(object: unknown, key: string, value: unknown, checked: unknown): unknown {
  if (checked === value) return object;
  if (object === NO || checked === NO) return NO;
  // Safe: what is not `NO` was found to be one.
  const copy = { ...(object as JsonObject) };
  // A computed key inside the braces is slower.
  copy[key] = checked;
  return copy;
}

/** Returns the member that marks one of a type that this version does not know. */
export function unknownMember(rawType: string, raw: JsonObject): UnknownMember {
  return { type: "unknown", rawType, raw };
}
