/** Places in parsed JSON, and copies with another value at one. */

/** The keys and indices that lead to a place. */
export type Path = (string | number)[];

/** In the place of a value: there is none. */
export const MISSING = Symbol("missing");

/** The path of every place in a value, itself among them. */
export function placesOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [[], ...keys.flatMap((key) => placesOf(valueAt(value, key)).map((path) => [key, ...path]))];
}

/** A copy of a value with another value at a place; an item that is missing makes its list shorter. */
export function withValue(value: unknown, [key, ...rest]: Path, changed: unknown): unknown {
  if (key === undefined) return changed === MISSING ? undefined : changed;
  const replaced = rest.length === 0 ? changed : withValue(valueAt(value as object, key), rest, changed);
  const entries = Object.entries(value as object).filter(([each]) => each !== String(key) || replaced !== MISSING);
  const copy = entries.map(([each, old]) => [each, each === String(key) ? replaced : old] as const);
  return Array.isArray(value) ? copy.map(([, each]) => each) : Object.fromEntries(copy);
}

function valueAt(holder: object, key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}
