/** Idempotency keys: equal for all repeats of a delivery, different otherwise if the platform's ids allow it. */

import { sha256 } from "./crypto.js";
import type { AnyEvent, EventIssues } from "./decode.js";
import { type Envelope, findType, flatten } from "./envelope.js";
import { isJsonObject, type JsonObject, ownValue } from "./json.js";
import { toUtf8 } from "./utf8.js";

const CHUNK_LENGTH = 4096;
// A hostile event takes long enough to block the process.
const CHUNKS_AT_A_TIME = 64;
const MANY_KEYS = 10_000;
// Read at module load, because a test's fake timers would never fire.
const startTimer = setTimeout;

/** The paths to open union members, or to lists of them, by event type. */
export type MemberPaths = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Returns the key of an event with an id: the platform, the kind of id, and its parts. */
export function naturalKey(platform: string, ...parts: readonly (string | number)[]): string {
  let key = platform;
  for (const part of parts) key += `:${escapePart(part)}`;
  return key;
}

/**
 * Returns an event in the form that it was sent in, so that its key is the same in every version: unknown and invalid events as if their
 * type were known, left-out values restored, unknown members unmarked. A value that is not an item is returned in an array, so that it
 * differs from every event.
 */
export function asItCame(
  event: AnyEvent & { readonly raw?: unknown },
  envelope: Envelope,
  memberPaths: MemberPaths,
): JsonObject | [raw: unknown] {
  const { issues: _, hasMoreIssues: __, raw, ...rest } = event as AnyEvent & EventIssues;
  if (raw === undefined) {
    const paths = memberPaths[event.type] ?? [];
    // Safe: an event is an object, and only its members are replaced.
    return paths.reduce<unknown>(withoutMark, rest) as JsonObject;
  }
  const type = findType(raw, envelope.typePath, () => undefined);
  if (type === undefined) return [raw];
  // Safe: a type was found in it.
  const item = raw as JsonObject;
  return flatten(envelope, envelope.knownType?.(type, item) ?? type, item);
}

/** Returns the key of an event without an id: the SHA-256 of its content as it was sent. The order of keys does not matter. */
export async function contentKey(
  platform: string,
  content: JsonObject | [raw: unknown],
  ...leftOut: string[]
): Promise<string> {
  const kept = Array.isArray(content)
    ? content
    : Object.fromEntries(Object.entries(content).filter(([key]) => !leftOut.includes(key)));
  const chunks: Uint8Array[] = [];
  for (const chunk of canonicalChunks(kept)) {
    chunks.push(toUtf8(chunk));
    if (!chunk || chunks.length % CHUNKS_AT_A_TIME === 0) await new Promise<void>((resolve) => startTimer(resolve, 0));
  }
  const hash = await sha256(concat(chunks));
  const hex = Array.from(hash, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return naturalKey(platform, "sha256", hex);
}

/**
 * Returns a value with the unknown members at a path unmarked, because the next version may know them. Objects elsewhere that look like
 * marked members were sent that way.
 */
function withoutMark(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutMark(item, path));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const [key, ...rest] = path;
  if (key === undefined) return value.type === "unknown" ? value.raw : value;
  const below = ownValue(value, key);
  const plain = withoutMark(below, rest);
  return plain === below ? value : { ...value, [key]: plain };
}

/** Escapes a part, so that different lists of parts have different keys in every store. */
function escapePart(part: string | number): string {
  const text = String(part);
  // The common case.
  if (/^[\w .@+-]*$/.test(text)) return text;
  // JSON escapes control characters and unpaired surrogates.
  return JSON.stringify(text).slice(1, -1).replace(/[%:]/g, encodeURIComponent);
}

/** An object or array that is being serialized. */
type Container = { index: number; isEmpty: boolean } & (
  | { readonly value: readonly unknown[]; readonly keys: undefined }
  | { readonly value: JsonObject; readonly keys: string[] }
);

/** Returns JSON with sorted keys, which is equal for equal values. */
export function canonicalJson(value: unknown): string {
  return [...canonicalChunks(value)].join("");
}

/**
 * Yields JSON with sorted keys, in chunks. Yields an empty chunk before a slow sort. Not recursive, because a body may be nested deeper
 * than the call stack.
 */
function* canonicalChunks(root: unknown): Generator<string> {
  let json = "";
  const open: Container[] = [];
  const write = (prefix: string, value: unknown): void => {
    if (typeof value === "object" && value !== null) {
      json += `${prefix}${Array.isArray(value) ? "[" : "{"}`;
      open.push(containerOf(value));
    } else {
      // Numbers as they are, because JSON writes null for Infinity, the value of a number too large for a double.
      json += `${prefix}${typeof value === "string" ? JSON.stringify(value) : String(value ?? null)}`;
    }
  };
  write("", root);
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    // Appending single characters to a long string is the slowest part.
    if (json.length > CHUNK_LENGTH) {
      yield json;
      json = "";
    }
    const { value, keys, index, isEmpty } = inner;
    if (keys && index === 0) {
      if (keys.length > MANY_KEYS) yield "";
      // By code units. Sorting entries instead would be the slowest part.
      keys.sort();
    }
    if (index === (keys ?? value).length) {
      json += keys ? "}" : "]";
      open.pop();
      continue;
    }
    inner.index += 1;
    const comma = isEmpty ? "" : ",";
    if (keys === undefined) {
      write(comma, value[index]);
    } else {
      const key = keys[index] ?? "";
      const below = value[key];
      if (below === undefined) continue;
      write(`${comma}${JSON.stringify(key)}:`, below);
    }
    inner.isEmpty = false;
  }
  yield json;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, start);
    start += chunk.length;
  }
  return bytes;
}

function containerOf(value: object): Container {
  if (Array.isArray(value)) return { value, keys: undefined, index: 0, isEmpty: true };
  // Safe: an object that is not an array.
  return { value: value as JsonObject, keys: Object.keys(value), index: 0, isEmpty: true };
}
