/** Small facts about parsed JSON, asked the same way everywhere. */

/** A JSON object: its own keys are data, its prototype is not. */
export type JsonObject = Record<string, unknown>;

/** True for what was an object in the JSON: neither `null` nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an object as a parser makes it: what it inherits is what any object does. */
export function isPlainObject(value: unknown): value is JsonObject {
  return isJsonObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

/** The value of a key of the JSON itself: `constructor` and the like are absent unless they were sent. */
export function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as JsonObject)[key] : undefined;
}

/** The JSON name of a value's type: what an issue may say about a value without saying the value. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The JSON value in a text; `undefined` for whatever is no such text. */
export function parseJsonText(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The string is not JSON.
  }
}
