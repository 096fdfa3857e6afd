/** Idempotency keys: the same for each repeat of a delivery, and for nothing else as far as a platform lets that be told. */

import { sha256 } from "./crypto.js";
import type { AnyEvent, EventIssues } from "./decode.js";
import { type Envelope, findType, flatten } from "./envelope.js";
import { isJsonObject, type JsonObject, ownValue } from "./json.js";
import { toUtf8 } from "./utf8.js";

/** The keys that lead to members of open unions, or to lists of them, in the events of each type. */
export type MemberPaths = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The key of an event that has an id of its own: the platform, what kind of id it is, and the parts of the id. */
export function naturalKey(platform: string, ...parts: readonly (string | number)[]): string {
  return [platform, ...parts.map(escapePart)].join(":");
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
  const type = findType(raw, envelope.typePath);
  if (typeof type !== "string") return [raw];
  // Safe: a type was found in it.
  const item = raw as JsonObject;
  return flatten(envelope, envelope.knownType?.(type, item) ?? type, item);
}

/** The key of an event that has no id: a SHA-256 over its content, as it came, whatever the order of keys. */
export async function contentKey(
  platform: string,
  content: JsonObject | [raw: unknown],
  ...leftOut: string[]
): Promise<string> {
  const kept = Array.isArray(content)
    ? content
    : Object.fromEntries(Object.entries(content).filter(([key]) => !leftOut.includes(key)));
  const hash = await sha256(toUtf8(canonicalJson(kept)));
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

/** A part, escaped, so that no two lists of parts make one key, nor any store takes two keys for one. */
function escapePart(part: string | number): string {
  // JSON escapes control characters and halves of surrogate pairs.
  return JSON.stringify(String(part)).slice(1, -1).replace(/[%:]/g, encodeURIComponent);
}

/** An object or an array that is being written. */
interface Container {
  /** What stands before each value, and the value. */
  readonly members: readonly (readonly [prefix: string, value: unknown])[];
  /** How many are written. */
  written: number;
  readonly end: string;
}

/** JSON with the keys of each object in order. Not recursive: a body may be nested deeper than any stack. */
function canonicalJson(root: unknown): string {
  const pieces: string[] = [];
  const open: Container[] = [];
  const write = (value: unknown): void => {
    if (typeof value === "object" && value !== null) {
      pieces.push(Array.isArray(value) ? "[" : "{");
      open.push(containerOf(value));
    } else {
      // Numbers as they are: JSON would make null of one that is too large for a double.
      pieces.push(typeof value === "string" ? JSON.stringify(value) : String(value ?? null));
    }
  };
  write(root);
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const member = inner.members[inner.written];
    if (member) {
      inner.written += 1;
      pieces.push(member[0]);
      write(member[1]);
    } else {
      pieces.push(inner.end);
      open.pop();
    }
  }
  return pieces.join("");
}

function containerOf(value: object): Container {
  const comma = (index: number) => (index > 0 ? "," : "");
  if (Array.isArray(value)) {
    return { members: Array.from(value, (item, index) => [comma(index), item]), written: 0, end: "]" };
  }
  const members = Object.entries(value)
    .filter(([, below]) => below !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, below], index) => [`${comma(index)}${JSON.stringify(key)}:`, below] as const);
  return { members, written: 0, end: "}" };
}
