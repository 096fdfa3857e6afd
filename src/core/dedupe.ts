/** Idempotency keys: the same for each repeat of a delivery, and different for all else as far as a platform tells them apart. */

import { sha256 } from "./crypto.js";
import type { AnyEvent, EventIssues } from "./decode.js";
import { type Envelope, findType, flatten } from "./envelope.js";
import { isJsonObject, type JsonObject, ownValue } from "./json.js";
import { fromUtf8, toUtf8 } from "./utf8.js";

const CHUNK_LENGTH = 4096;
// A hostile event may take far longer than a process should be blocked for.
const CHUNKS_AT_A_TIME = 64;
const MANY_KEYS = 10_000;
// Kept from the start: fake timers of a test would never fire.
const startTimer = setTimeout;

/** The keys that lead to members of open unions, or to lists of them, in the events of each type. */
export type MemberPaths = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Returns the key of an event that has an id of its own: the platform, what kind of id it is, and the parts of the id. */
export function naturalKey(platform: string, ...parts: readonly (string | number)[]): string {
  let key = platform;
  for (const part of parts) key += `:${escapePart(part)}`;
  return key;
}

/**
 * Returns an event as it came, whatever this version makes of it: an unknown or invalid one as if its type were known, one with issues
 * with all that was left out, and unknown members without their mark. What is not even an item stays as it is, in a list, so that it is
 * like no event.
 */
export function asItCame(
  event: AnyEvent & { readonly raw?: unknown },
  envelope: Envelope,
  memberPaths: MemberPaths,
): JsonObject | [raw: unknown] {
  const { issues: _, hasMoreIssues: __, raw, ...rest } = event as AnyEvent & EventIssues;
  if (raw === undefined) {
    const paths = memberPaths[event.type] ?? [];
    // Safe: an event is an object, and stays one.
    return paths.reduce<unknown>(withoutMark, rest) as JsonObject;
  }
  const type = findType(raw, envelope.typePath, () => undefined);
  if (type === undefined) return [raw];
  // Safe: a type was found in it.
  const item = raw as JsonObject;
  return flatten(envelope, envelope.knownType?.(type, item) ?? type, item);
}

/** Returns the key of an event that has no id: a SHA-256 over its content, as it came, in any order of keys. */
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
    if (chunk) chunks.push(chunk);
    if (!chunk || chunks.length % CHUNKS_AT_A_TIME === 0) await new Promise<void>((resolve) => startTimer(resolve, 0));
  }
  const hash = await sha256(concat(chunks));
  const hex = Array.from(hash, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return naturalKey(platform, "sha256", hex);
}

/**
 * Returns a value with the unknown members at a path as they came: the next version may know them. An object elsewhere that looks like one
 * is the sender's.
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

/** Returns a part, escaped: no two lists of parts make one key, and no store takes two keys for one. */
function escapePart(part: string | number): string {
  // As nearly all are.
  if (typeof part === "number" || /^[\w .@+-]*$/.test(part)) return String(part);
  // JSON escapes control characters and halves of surrogate pairs.
  return JSON.stringify(String(part)).slice(1, -1).replace(/[%:]/g, encodeURIComponent);
}

/** An object or an array that is being written. */
type Container = { index: number; isEmpty: boolean } & (
  | { readonly value: readonly unknown[]; readonly keys: undefined }
  | { readonly value: JsonObject; readonly keys: string[] }
);

/** Returns JSON with the keys of each object in order, which is the same for values that are equal. */
export function canonicalJson(value: unknown): string {
  // What was written is UTF-8.
  return String(fromUtf8(concat([...canonicalChunks(value)].filter((chunk) => chunk !== undefined))));
}

/**
 * Yields JSON in pieces of UTF-8, with the keys of each object in order. Yields `undefined` before a sort that takes long. Not recursive: a
 * body may be nested deeper than any stack.
 */
function* canonicalChunks(root: unknown): Generator<Uint8Array | undefined> {
  let json = "";
  const open: Container[] = [];
  const write = (prefix: string, value: unknown): void => {
    if (typeof value === "object" && value !== null) {
      json += `${prefix}${Array.isArray(value) ? "[" : "{"}`;
      open.push(containerOf(value));
    } else {
      // Numbers as they are: JSON would make null of one that is too large for a double.
      json += `${prefix}${typeof value === "string" ? JSON.stringify(value) : String(value ?? null)}`;
    }
  };
  write("", root);
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    // A long string that grows by single characters costs more than all the rest.
    if (json.length > CHUNK_LENGTH) {
      yield toUtf8(json);
      json = "";
    }
    const { value, keys, index, isEmpty } = inner;
    if (keys && index === 0) {
      if (keys.length > MANY_KEYS) yield undefined;
      // By code units; sorting entries would be dearer than all the rest.
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
  yield toUtf8(json);
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
  // Safe: an object that is no array.
  return { value: value as JsonObject, keys: Object.keys(value), index: 0, isEmpty: true };
}
