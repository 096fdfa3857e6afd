/**
 * Helpers of the generated checks.
 *
 * A check decides quickly whether a value of parsed JSON matches its interface. `explain` finds out why one does not. A check does not call
 * `hasOwn`: an object that was not parsed from JSON may pass with inherited fields.
 */

import type { UnknownMember } from "./issues.js";
import { isJsonObject, type JsonObject } from "./json.js";

/** Returned by a check that rejects its input. */
export const NO = Symbol("no");

/** Returns the value, a copy with its unknown members marked, or `NO`. A check of a value without open unions may return a boolean. */
export type Check<Value = unknown> = (value: Value) => unknown;

/** The checks of a platform's events. */
export interface Checks {
  /** Returns true if an event has the fields that all events have. */
  isEnvelope(event: JsonObject): boolean;
  /** For each type, the check of its payload and the check of its other fields. */
  readonly byType: ReadonlyMap<unknown, readonly [checkPayload: Check, isRest?: (event: JsonObject) => boolean]>;
}

/** Checks an event by its type. Returns `NO` if the type is unknown. */
export function checkEvent({ isEnvelope, byType }: Checks, event: JsonObject): unknown {
  const checks = byType.get(event.type);
  if (!checks || !isEnvelope(event)) return NO;
  const [checkPayload, isRest] = checks;
  if (isRest && !isRest(event)) return NO;
  return replace(event, "payload", event.payload, checkWith(checkPayload, event.payload));
}

/** Returns the result of a check as a value or `NO`. */
function checkWith<Value>(check: Check<Value>, value: Value): unknown {
  const result = check(value);
  if (result === true) return value;
  return result === false ? NO : result;
}

/** Checks a member of an open union with the check of its type. */
export function checkMember(value: unknown, checks: ReadonlyMap<unknown, Check<JsonObject>>): unknown {
  if (!isJsonObject(value)) return NO;
  const { type } = value;
  const check = checks.get(type);
  if (check) return checkWith(check, value);
  return typeof type === "string" ? unknownMember(type, value) : NO;
}

/** Returns the number of keys of an object. */
export function countKeys(object: JsonObject): number {
  let count = 0;
  for (const _ in object) count += 1;
  return count;
}

/** Returns true for a number other than `NaN`. */
export function isNumber(value: unknown): boolean {
  return typeof value === "number" && !Number.isNaN(value);
}

/** Returns true for a string, undefined or null. */
export function isOptionalString(value: unknown): boolean {
  return value == null || typeof value === "string";
}

/** Returns true for a number other than `NaN`, undefined or null. */
export function isOptionalNumber(value: unknown): boolean {
  return value == null || isNumber(value);
}

/** Returns true for a boolean, undefined or null. */
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

/** Returns an object with the checked value under a key: the same object if the check changed nothing. */
export function replace(object: unknown, key: string, value: unknown, checked: unknown): unknown {
  if (checked === value) return object;
  if (object === NO || checked === NO) return NO;
  // Safe: the earlier check accepted it as an object.
  const copy = { ...(object as JsonObject) };
  // A computed key in the object literal is slower.
  copy[key] = checked;
  return copy;
}

/** Returns an unknown member for a type that this version does not know. */
export function unknownMember(rawType: string, raw: JsonObject): UnknownMember {
  return { type: "unknown", rawType, raw };
}
