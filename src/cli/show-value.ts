/** Formats a JSON value as lines with marked places: the lines around the marks, or all lines. */

import { type Container, containerOf } from "./json.js";
import { cut, printable } from "./terminal.js";

/** The maximum depth that is shown. */
const MAX_DEPTH = 100;
const MAX_KEY = 100;
const INDENT = "  ";
// The space for the note after a string that is cut, and the minimum length of the string's beginning.
const ROOM_FOR_REST = " … 1,000,000 more characters".length + 2;
const MIN_STRING = 10;
// The entries that are shown before and after a marked one.
const AROUND = 2;

/** A place to mark. */
export interface Mark {
  readonly path: readonly (string | number)[];
  /** Whether the key at the place is missing. */
  readonly isMissing?: boolean;
}

/** A line of JSON with its mark. */
export interface ShownLine<Marked extends Mark = Mark> {
  readonly text: string;
  readonly mark?: Marked;
}

/** How to show a value. */
export interface ShowOptions<Marked extends Mark> {
  readonly marks?: readonly Marked[];
  /** Whether to show all lines, and not only those around the marks. */
  readonly isWhole?: boolean;
  /** The width of a line. Longer values are shortened, unless all is shown. */
  readonly width: number;
}

/**
 * Returns a value as lines of JSON. A note such as "… 12 more keys" replaces lines that are left out. Marked lines are always included, and
 * a missing key has a line of its own.
 */
export function showValue<Marked extends Mark>(
  value: unknown,
  { marks = [], isWhole = false, width }: ShowOptions<Marked>,
): ShownLine<Marked>[] {
  const tree: MarkTree<Marked> = { below: new Map() };
  for (const mark of marks) add(tree, mark);
  return linesOf({ value, tree, label: "", depth: 0, isWhole, width });
}

/** Returns a number with its noun, such as "1 more key" or "1,200 more keys". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** Returns a value in one line that fits into a width, shortened if necessary. */
export function shorten(value: unknown, room: number): string {
  const inline = inlineOf(value, room);
  // Characters may be wider than a column.
  if (inline !== undefined) return cut(inline, room);
  const container = containerOf(value);
  if (!container) return cut(textOf(value, Math.max(room - ROOM_FOR_REST, MIN_STRING)), room);
  const { items, keys, brackets } = container;
  return `${brackets[0]} … ${countOf(items.length, keys ? "key" : "item")} ${brackets[1]}`;
}

/** The marks at and below a place. */
interface MarkTree<Marked> {
  mark?: Marked;
  readonly below: Map<string | number, MarkTree<Marked>>;
}

function add<Marked extends Mark>(tree: MarkTree<Marked>, mark: Marked): void {
  let node = tree;
  for (const key of mark.path) {
    const next = node.below.get(key) ?? { below: new Map() };
    node.below.set(key, next);
    node = next;
  }
  node.mark ??= mark;
}

/** A value, its place, and how to show it. */
interface Place<Marked> {
  readonly value: unknown;
  readonly tree: MarkTree<Marked> | undefined;
  /** The key and a colon; empty in an array. */
  readonly label: string;
  readonly depth: number;
  readonly isWhole: boolean;
  readonly width: number;
}

function linesOf<Marked extends Mark>(place: Place<Marked>): ShownLine<Marked>[] {
  const { value, tree, label, depth, isWhole, width } = place;
  const line = (text: string): ShownLine<Marked> => (tree?.mark ? { text, mark: tree.mark } : { text });
  const room = Math.max(width - depth * INDENT.length - label.length, 1);
  const container = containerOf(value);
  const hasMarks = tree !== undefined && tree.below.size > 0;
  if (!container || (!hasMarks && !isWhole)) {
    return [line(`${label}${isWhole ? textOf(value, Number.POSITIVE_INFINITY) : shorten(value, room)}`)];
  }
  const inline = hasMarks ? undefined : inlineOf(value, room);
  if (inline !== undefined) return [line(`${label}${inline}`)];
  const { items, keys, brackets } = container;
  const noun = keys ? "key" : "item";
  if (depth >= MAX_DEPTH) {
    return [line(`${label}${brackets[0]} … ${countOf(items.length, noun)}, nested too deeply ${brackets[1]}`)];
  }
  const lines = [line(`${label}${brackets[0]}`)];
  const names: readonly (string | number)[] = keys ?? [...items.keys()];
  for (const [key, below] of tree?.below ?? []) {
    if (below.mark?.isMissing && !names.includes(key))
      lines.push({ text: `${INDENT}${textOf(key, MAX_KEY)} is missing`, mark: below.mark });
  }
  let skipped = 0;
  const skip = () => {
    if (skipped > 0) lines.push({ text: `${INDENT}… ${countOf(skipped, `more ${noun}`)}` });
    skipped = 0;
  };
  const isShown = isWhole ? () => true : nearMarks(names, tree);
  for (const [index, item] of items.entries()) {
    if (!isShown(index)) {
      skipped += 1;
      continue;
    }
    skip();
    const below = tree?.below.get(names[index] ?? index);
    const shown = linesOf({ ...place, value: item, tree: below, label: labelOf(container, index), depth: depth + 1 });
    const comma = index < items.length - 1 ? "," : "";
    for (const [at, { text, ...rest }] of shown.entries()) {
      lines.push({ text: `${INDENT}${text}${at === shown.length - 1 ? comma : ""}`, ...rest });
    }
  }
  skip();
  lines.push({ text: brackets[1] });
  return lines;
}

/** Returns a function that returns true when an entry is marked, contains a mark, or is near such an entry. */
function nearMarks<Marked>(
  names: readonly (string | number)[],
  tree: MarkTree<Marked> | undefined,
): (index: number) => boolean {
  const shown = new Set<number>();
  const all = [...(tree?.below.keys() ?? [])];
  // A list may be very long, but has few marks.
  const indices = typeof names[0] === "number" ? all.map(Number) : all.map((key) => names.indexOf(key));
  for (const index of indices) {
    // A missing key is shown at the top.
    const from = index < 0 ? 0 : index - AROUND;
    for (let near = from; near <= Math.max(index, 0) + AROUND; near += 1) shown.add(near);
  }
  return (index) => shown.has(index);
}

/** Returns a value in one line; `undefined` when it does not fit. Stops early on a large or deep value. */
function inlineOf(value: unknown, room: number): string | undefined {
  if (room <= 0) return undefined;
  const container = containerOf(value);
  if (!container) {
    if (typeof value === "string" && value.length > room) return undefined;
    const text = textOf(value, room);
    return text.length > room ? undefined : text;
  }
  const { items, brackets } = container;
  const space = container.keys && items.length > 0 ? " " : "";
  let line = "";
  for (const [index, item] of items.entries()) {
    line += `${index === 0 ? space : ", "}${labelOf(container, index)}`;
    // Each level takes room for its brackets, so the recursion ends before the stack overflows.
    const text = inlineOf(item, room - line.length - brackets.length);
    if (text === undefined) return undefined;
    line += text;
  }
  const text = `${brackets[0]}${line}${space}${brackets[1]}`;
  return text.length > room ? undefined : text;
}

function labelOf({ keys }: Container, index: number): string {
  return keys ? `${textOf(keys[index], MAX_KEY)}: ` : "";
}

/** Returns a primitive value as JSON. A long string is cut, with the number of further characters. */
function textOf(value: unknown, maxLength: number): string {
  if (typeof value !== "string") return String(value);
  if (value.length <= maxLength) return printable(JSON.stringify(value));
  const more = ` … ${countOf(value.length - maxLength, "more character")}`;
  return `${printable(JSON.stringify(value.slice(0, maxLength)))}${more}`;
}
