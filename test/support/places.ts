/** Places in parsed JSON, and copies with another value at one. */

/** The keys and indices that lead to a place. */
export type Path = (string | number)[];

/** In the place of a value: there is none. */
export const MISSING = Symbol("missing");

/** The path of every place in a value, itself among them. */
export function placesOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [[], ...keys.flatMap((key) => placesOf(below(value, key)).map((path) => [key, ...path]))];
}

/** The path of every object in a value: neither of lists nor of what has no keys. */
export function objectPlacesOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = keys.flatMap((key) => objectPlacesOf(below(value, key)).map((path): Path => [key, ...path]));
  return Array.isArray(value) ? inside : [[], ...inside];
}

/** A path in which an item of a list is any item. */
export function patternOf(path: Path): string {
  return path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
}

/** The value at a place; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((holder, key) => (typeof holder === "object" && holder ? below(holder, key) : undefined), value);
}

/** A copy of a value with another value at a place; an item that is missing makes its list shorter. */
export function withValue(value: unknown, [key, ...rest]: Path, changed: unknown): unknown {
  if (key === undefined) return changed === MISSING ? undefined : changed;
  const replaced = rest.length === 0 ? changed : withValue(below(value as object, key), rest, changed);
  const entries = Object.entries(value as object).filter(([each]) => each !== String(key) || replaced !== MISSING);
  const copy = entries.map(([each, old]) => [each, each === String(key) ? replaced : old] as const);
  return Array.isArray(value) ? copy.map(([, each]) => each) : Object.fromEntries(copy);
}

function below(holder: object, key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}
