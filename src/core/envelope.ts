/** Reads the fields around the payload of an item, and flattens the item into an event before it is checked. */

import { isJsonObject, type JsonObject, ownValue } from "./json.js";

/** The wire format of a platform's items. */
export interface Envelope<Platform extends string = string> {
  readonly platform: Platform;
  /** The path to the type in an item. */
  readonly typePath: readonly string[];
  /** The keys of an item that the flattened event does not have. */
  readonly consumedKeys: ReadonlySet<string>;
  /** Returns the type whose shape checks an item, or `undefined` for none. By default the type on the wire. */
  knownType?(rawType: string, item: JsonObject): string | undefined;
  /** Returns the fields of the flattened event other than its type and the keys that are not consumed. */
  open(item: JsonObject): JsonObject & { payload: unknown };
}

// Keys that move to `shadowed`, because the decoder may add keys of the same name.
const RESERVED_KEYS = new Set(["rawType", "shadowed", "issues", "hasMoreIssues", "raw"]);

/** Returns the type of an item. Calls `otherwise` with the first wrong value on the path to it, and its depth. */
export function findType<Otherwise>(
  item: unknown,
  typePath: readonly string[],
  otherwise: (value: unknown, depth: number) => Otherwise,
): string | Otherwise {
  let value = item;
  let depth = 0;
  for (const key of typePath) {
    if (!isJsonObject(value)) return otherwise(value, depth);
    value = ownValue(value, key);
    depth += 1;
  }
  return typeof value === "string" ? value : otherwise(value, depth);
}

/** Returns one flat object that a `switch` can narrow. Wire keys that would collide with the decoder's keys move to `shadowed`. */
export function flatten(envelope: Envelope, type: string, item: JsonObject): JsonObject {
  let event: JsonObject = { platform: envelope.platform, type, ...envelope.open(item) };
  for (const key of Object.keys(item)) {
    if (envelope.consumedKeys.has(key)) continue;
    // Assigning to this key would set the prototype.
    if (key === "__proto__") event = { ...event, [key]: item[key] };
    else if (!RESERVED_KEYS.has(key) && !Object.hasOwn(event, key)) event[key] = item[key];
    else event.shadowed = { ...(event.shadowed as JsonObject | undefined), [key]: item[key] };
  }
  return event;
}
