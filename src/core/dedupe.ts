/** Idempotency keys: the same for each repeat of a delivery, and for nothing else as far as a platform lets that be told. */

import { sha256 } from "./crypto.js";
import type { AnyEvent } from "./decode.js";
import { isJsonObject } from "./json.js";
import { toUtf8 } from "./utf8.js";

/** The key of an event that has an id of its own: the platform, what kind of id it is, and the parts of the id. */
export function naturalKey(platform: string, ...parts: readonly (string | number)[]): string {
  return [platform, ...parts.map(escapePart)].join(":");
}

/**
 * The key of an event that has no id: a SHA-256 over its content, whatever the order of keys. The content of an unknown or
 * invalid event is what came, not what this version says of it.
 */
export async function contentKey(event: AnyEvent & { readonly raw?: unknown }, ...leftOut: string[]): Promise<string> {
  const isRaw = event.type === "unknown" || event.type === "invalid";
  const content = isRaw ? event.raw : event;
  const kept = isJsonObject(content) ? Object.entries(content).filter(([key]) => !leftOut.includes(key)) : undefined;
  // Marked as raw, or a raw value that looks like an event would have that event's key.
  const hash = await sha256(toUtf8(canonicalJson([isRaw, kept ? Object.fromEntries(kept) : content])));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return naturalKey(event.platform, "sha256", hex);
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
