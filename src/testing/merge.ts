/** Puts what is to be different into a copy of a fixture. */

import { isJsonObject } from "../core/json.js";

/**
 * What is to be different in a value: some of its keys, at any depth, with any values, and keys that it does not have. The
 * items of a list are matched by their index; `undefined` leaves an item as it is, and takes a key away.
 */
export type Overrides<Value> = Value extends readonly (infer Item)[]
  ? readonly (Overrides<Item> | Plain)[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Overrides<Value[Key]> | Plain } & { readonly [key: string]: unknown }
    : unknown;

/** What may stand in the place of anything. */
type Plain = string | number | boolean | null | undefined;

/** A copy of a value with other values in it. */
export function merge(value: unknown, overrides: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(overrides)) {
    const length = Math.max(value.length, overrides.length);
    return Array.from({ length }, (_, index) =>
      overrides[index] === undefined ? value[index] : merge(value[index], overrides[index]),
    );
  }
  if (!isJsonObject(value) || !isJsonObject(overrides)) return overrides;
  const merged = new Map(Object.entries(value));
  for (const [key, override] of Object.entries(overrides)) merged.set(key, merge(merged.get(key), override));
  return Object.fromEntries(merged);
}
