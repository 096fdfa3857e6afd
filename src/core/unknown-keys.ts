/** Finds the keys of an event that its interface does not name. */

import type { AnyEvent } from "./decode.js";
import { isJsonObject, ownValue } from "./json.js";
import type { ObjectShape } from "./shape.js";
import { type KeyPath, walkShape } from "./walk-shape.js";

// The keys that the decoder adds.
const ADDED = ["issues", "hasMoreIssues", "raw"];

/**
 * Returns the paths of the keys that an event's shape does not name. `moved` are the keys under which the decoder puts keys of the
 * envelope.
 */
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
  // The shapes do not include the type.
  for (const key of ["type", ...ADDED, ...moved]) delete rest[key];
  walkShape(shape, rest, { onUnknownKey: (path, key) => add([...path, key]) });
  return [...found.values()];
}
