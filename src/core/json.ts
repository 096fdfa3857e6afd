/** Helpers for parsed JSON. */

/** A JSON object. Only its own keys are data. */
export type JsonObject = Record<string, unknown>;

/** Returns true for an object that is not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns true for an object whose prototype is `Object.prototype`, as a parser returns it. */
export function isPlainObject(value: unknown): value is JsonObject {
  return isJsonObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

/** Returns the value of an own key, so that `constructor` and other inherited keys are absent unless sent. */
export function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as JsonObject)[key] : undefined;
}

/** Sets a key that the sender chose, which may be `__proto__`. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(object, key, { value, ...ORDINARY });
  else object[key] = value;
}

const ORDINARY = { configurable: true, enumerable: true, writable: true };

/** Returns the name of a value's JSON type. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Parses a string as JSON. Returns `undefined` for any other value and for invalid JSON. */
export function parseJsonText(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The string is not JSON.
  }
}
