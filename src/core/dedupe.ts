/** Idempotency keys: the same for each repeat of a delivery, and for nothing else as far as a platform lets that be told. */

import { sha256, utf8 } from "./crypto.js";

/** The key of an event that has an id of its own: the platform, what kind of id it is, and the parts of the id. */
export function naturalKey(platform: string, ...parts: readonly (string | number)[]): string {
  // Escaped, so that no two lists of parts make one key.
  return [platform, ...parts.map((part) => String(part).replace(/[%:]/g, encodeURIComponent))].join(":");
}

/** The key of an event that has no id: a SHA-256 over its content, whatever the order of keys. */
export async function contentKey(platform: string, content: unknown): Promise<string> {
  const hash = await sha256(utf8(canonicalJson(content)));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return naturalKey(platform, "sha256", hex);
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
    const isContainer = typeof value === "object" && value !== null;
    if (isContainer) open.push(containerOf(value));
    pieces.push(isContainer ? (Array.isArray(value) ? "[" : "{") : JSON.stringify(value ?? null));
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
    return { members: value.map((item, index) => [comma(index), item]), written: 0, end: "]" };
  }
  const members = Object.entries(value)
    .filter(([, below]) => below !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, below], index) => [`${comma(index)}${JSON.stringify(key)}:`, below] as const);
  return { members, written: 0, end: "}" };
}
