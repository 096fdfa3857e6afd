/** Merges changes into a copy of a fixture. */

import { isJsonObject } from "../core/json.js";

/**
 * Changes to a value: keys at any depth, with any values, including new keys. The items of a list are matched by index. `undefined` leaves
 * an item unchanged and removes a key.
 */
export type Overrides<Value> = Value extends readonly (infer Item)[]
  ? readonly (Overrides<Item> | Plain)[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Overrides<Value[Key]> | Plain } & { readonly [key: string]: unknown }
    : unknown;

/** The value that may replace any other. */
type Plain = string | number | boolean | null | undefined;

/** Returns a copy of a value with changes. */
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
