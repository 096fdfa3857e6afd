/** Lists the places where an event differs from its type, with their values. */

import { formatPath, type InspectedEvent, type InspectionPath } from "../inspect/index.js";
import { containerOf } from "./json.js";
import { countOf, type Mark, shorten } from "./show-value.js";
import { clip, columnsIn, cut, type Painter, printable } from "./terminal.js";

const GAP = "  ";
const MAX_PATH = 200;
const MAX_FOUND = 40;
// The maximum depth of the type in an item.
const TYPE_DEPTH = 2;

/** A place that differs. */
export interface Difference extends Mark {
  /** `wrong` for an issue, `new` for what this version does not know. */
  readonly kind: "wrong" | "new";
  /** The type of the value, and the value. */
  readonly found: string;
  /** What was expected, or what is unknown. */
  readonly note: string;
}

/** Returns the places where an event differs from its type. Paths begin at the item. */
export function differencesOf(event: InspectedEvent, item: unknown): Difference[] {
  if (event.status === "unknown") {
    const path = findString(item, event.rawType) ?? [];
    return [{ path, kind: "new", found: foundAt(item, path, "string"), note: "unknown type of event" }];
  }
  const inItem = (path: InspectionPath) => path.slice(event.path.length);
  return [
    ...event.issues.map(({ path, expected, received }): Difference => {
      const at = inItem(path);
      const isMissing = received === "undefined";
      const found = isMissing ? "missing" : foundAt(item, at, received);
      return { path: at, kind: "wrong", found, note: `${expected} expected`, isMissing };
    }),
    ...event.unknownMembers.map(({ path }): Difference => {
      const at = [...inItem(path), "type"];
      return { path: at, kind: "new", found: foundAt(item, at, "string"), note: "unknown type" };
    }),
    ...event.unknownKeys.map(({ path, received }): Difference => {
      const at = inItem(path);
      return { path: at, kind: "new", found: foundAt(item, at, received), note: "unknown key" };
    }),
  ];
}

/** Returns a line for each place, in columns; two lines when a place does not fit. */
export function differenceLines(
  differences: readonly Difference[],
  { paint, width }: Painter,
  colour: "yellow" | "red",
): string[] {
  const rows = differences.map(({ path, kind, found, note }) => ({
    mark: paint(kind === "wrong" ? colour : "yellow", markOf(kind)),
    path: cut(path.length === 0 ? "the item itself" : formatPath(path), MAX_PATH),
    found,
    note: printable(note),
  }));
  const widest = (name: "path" | "found" | "note") => Math.max(...rows.map((row) => columnsIn(row[name])));
  const [path, found, note] = [widest("path"), widest("found"), widest("note")];
  const isNarrow = GAP.length + 2 + path + GAP.length + found + GAP.length + note > width;
  return rows.flatMap((row) => {
    const start = `${GAP}${row.mark} `;
    if (!isNarrow) return [`${start}${clip(row.path, path)}${GAP}${clip(row.found, found)}${GAP}${row.note}`];
    const room = Math.max(width - 2 * GAP.length - 2 - GAP.length - found, 1);
    return [
      `${start}${cut(row.path, Math.max(width - GAP.length - 2, 1))}`,
      `${GAP}${GAP}${GAP}${clip(row.found, found)}${GAP}${cut(row.note, room)}`,
    ];
  });
}

/** Returns the sign that marks a place. */
export function markOf(kind: Difference["kind"]): string {
  return kind === "wrong" ? "✗" : "+";
}

/** Returns the value at a path; `undefined` when there is none. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    // Safe: it has the key.
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

function foundAt(item: unknown, path: readonly (string | number)[], received: string): string {
  const value = valueAt(item, path);
  const container = containerOf(value);
  if (container) return `${received} of ${countOf(container.items.length, container.keys ? "key" : "item")}`;
  if (value === null || value === undefined) return received;
  return `${received} ${shorten(value, MAX_FOUND - received.length - 1)}`;
}

/** Returns the path of the first string with a value. */
function findString(value: unknown, text: string, depth = 0): (string | number)[] | undefined {
  if (value === text) return [];
  if (depth === TYPE_DEPTH || typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  for (const [key, below] of Object.entries(value)) {
    const path = findString(below, text, depth + 1);
    if (path) return [key, ...path];
  }
  return undefined;
}
