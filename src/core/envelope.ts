/** What an item of a delivery has around its payload, and the event that is made of it before anything is checked. */

import { isJsonObject, type JsonObject, ownValue } from "./json.js";

/** How a platform writes its items. */
export interface Envelope<Platform extends string = string> {
  readonly platform: Platform;
  /** Where an item holds its type. */
  readonly typePath: readonly string[];
  /** The keys of an item that the flattened event does not have. */
  readonly consumedKeys: ReadonlySet<string>;
  /** The type by whose shape an item is checked, by default its type on the wire; `undefined` for none. */
  knownType?(rawType: string, item: JsonObject): string | undefined;
  /** What the flattened event of any item has, beside its type and what is not consumed. */
  open(item: JsonObject): JsonObject & { payload: unknown };
}

// Keys of an envelope that the flattened event can't take over, because the decoder may add them.
const RESERVED_KEYS = new Set(["rawType", "shadowed", "issues", "hasMoreIssues", "raw"]);

/** Returns the type of an item, or what is made of the first value on the way to it that is not what it should be, and of its depth. */
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

/** Returns one object that a `switch` can narrow; keys of the wire that its own keys would hide move to `shadowed`. */
export function flatten(envelope: Envelope, type: string, item: JsonObject): JsonObject {
  let event: JsonObject = { platform: envelope.platform, type, ...envelope.open(item) };
  for (const key of Object.keys(item)) {
    if (envelope.consumedKeys.has(key)) continue;
    // The key whose assignment sets a prototype.
    if (key === "__proto__") event = { ...event, [key]: item[key] };
    else if (!RESERVED_KEYS.has(key) && !Object.hasOwn(event, key)) event[key] = item[key];
    else event.shadowed = { ...(event.shadowed as JsonObject | undefined), [key]: item[key] };
  }
  return event;
}
