/** Finds the keys of an event that its interface does not name. */

import type { AnyEvent } from "./decode.js";
import { branchOf, fieldsOf, isOfKind, isTuple, type ObjectShape, type Shape } from "./explain.js";
import { ANY_KEY } from "./issues.js";
import { isJsonObject, ownValue } from "./json.js";

/** The keys and indices that lead to a key; `*` for one that the sender chose. */
export type KeyPath = (string | number)[];

// What the decoder adds.
const ADDED = ["issues", "hasMoreIssues", "raw"];

/** Returns the paths of the keys that the shape of an event does not name; `moved` are where the decoder puts keys of the envelope. */
export function findUnknownKeys(
  shapes: Readonly<Record<string, ObjectShape>>,
  event: AnyEvent,
  ...moved: string[]
): KeyPath[] {
  const shape = Object.hasOwn(shapes, event.type) ? shapes[event.type] : undefined;
  if (!shape) return [];
  const found = new Map<string, KeyPath>();
  const add = (path: KeyPath) => found.set(JSON.stringify(path), path);
  // Safe: an event is an object.
  const { ...rest } = event as AnyEvent & Record<string, unknown>;
  for (const key of moved) {
    const keys = ownValue(rest, key);
    if (isJsonObject(keys)) for (const name of Object.keys(keys)) add([key, name]);
  }
  // The shapes leave out the type, by which they are found.
  for (const key of ["type", ...ADDED, ...moved]) delete rest[key];
  walk(shape, rest, [], add);
  return [...found.values()];
}

function walk(shape: Shape, value: unknown, path: KeyPath, add: (path: KeyPath) => void): void {
  if (typeof shape === "string") return;
  if (!isTuple(shape)) {
    if (!isJsonObject(value)) return;
    const fields = fieldsOf(shape);
    // An object without any is one whose keys the sender chooses.
    if (fields.length === 0) return;
    for (const key of Object.keys(value)) if (!isNamed(shape, key)) add([...path, key]);
    for (const { key, shape: field } of fields) walk(field, ownValue(value, key), [...path, key], add);
    return;
  }
  switch (shape[0]) {
    case "array":
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) walk(shape[1], item, [...path, index], add);
      return;
    case "record":
      if (isJsonObject(value)) for (const item of Object.values(value)) walk(shape[1], item, [...path, ANY_KEY], add);
      return;
    case "either": {
      const option = shape[1].find((each) => isOfKind(each, value));
      if (option !== undefined) walk(option, value, path, add);
      return;
    }
    case "branch":
      if (isJsonObject(value)) walk(branchOf(shape, value), value, path, add);
      return;
    case "union": {
      if (!isJsonObject(value)) return;
      const { type, ...rest } = value;
      const member = typeof type === "string" && Object.hasOwn(shape[1], type) ? shape[1][type] : undefined;
      if (member) walk(member, rest, path, add);
      return;
    }
  }
}

function isNamed(shape: ObjectShape, key: string): boolean {
  return fieldsOf(shape).some((field) => field.key === key);
}
