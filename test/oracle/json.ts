/** Reads and changes parsed JSON by path. */

/** A parsed JSON object. */
export type Json = { [key: string]: unknown };

/** The keys and indices that lead to a value. */
export type Path = (string | number)[];

/** Passed instead of a value to remove the key or the item. */
export const MISSING = Symbol("missing");

export function isObject(value: unknown): value is Json {
  return typeName(value) === "object";
}

/** Returns the name of a value's type. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Returns the value of an object's own key; `undefined` for anything else. */
export function own(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value && Object.hasOwn(value, key) ? (value as Json)[key] : undefined;
}

/** Returns a copy of an object without one key; other values are returned unchanged. */
export function without(value: unknown, key: string | undefined): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) : value;
}

/** Returns the path of every value inside a value, including its own. */
export function pathsOf(value: unknown): Path[] {
  return [[], ...keysOf(value).flatMap((key) => pathsOf(own(value, key)).map((path) => [key, ...path]))];
}

/** Returns the path of every object in a value, except arrays. */
export function objectPathsOf(value: unknown): Path[] {
  return pathsOf(value).filter((path) => isObject(valueAt(value, path)));
}

/** Returns a path in which `*` replaces each index of an array. */
export function patternOf(path: Path): string {
  return path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
}

/** Returns the value at a path; `undefined` when there is none. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(own, value);
}

/** Returns a copy with another value at a path. `MISSING` removes the key or the item. */
export function withValue(value: unknown, [key, ...rest]: Path, changed: unknown): unknown {
  if (key === undefined) return changed === MISSING ? undefined : changed;
  const replaced = rest.length === 0 ? changed : withValue(own(value, key), rest, changed);
  const entries = Object.entries(value as object).filter(([each]) => each !== String(key) || replaced !== MISSING);
  const copy = entries.map(([each, old]) => [each, each === String(key) ? replaced : old] as const);
  return Array.isArray(value) ? copy.map(([, each]) => each) : Object.fromEntries(copy);
}

function keysOf(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return isObject(value) ? Object.keys(value) : [];
}
