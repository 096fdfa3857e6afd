/** Shows a JSON value in as many lines as a person reads. */

import { type Container, containerOf } from "./json.js";
import { printable } from "./terminal.js";

/** How many rows of a terminal a value takes. Closing brackets and marks may add a few. */
const MAX_ROWS = 1_000;
const MAX_ENTRIES = 100;
const MAX_DEPTH = 20;
const MAX_STRING = 2_000;
const MAX_KEY = 100;
const ROW = 80;
const INDENT = "  ";

/** Where a value stands, and how many rows are left for it and for all that follow. */
interface Place {
  readonly depth: number;
  /** The key and a colon; empty in an array. */
  readonly label: string;
  readonly budget: { rows: number };
}

/** Returns a value as lines of JSON. A mark such as "… 12 more keys" stands where something is left out. */
export function showValue(value: unknown): string[] {
  return linesOf(value, { depth: 0, label: "", budget: { rows: MAX_ROWS } });
}

/** Returns how many rows of a terminal the lines take. */
export function rowsOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.max(Math.ceil(line.length / ROW), 1), 0);
}

/** Returns a number with its noun, such as "1 more key" or "1,200 more keys". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

function linesOf(value: unknown, { depth, label, budget }: Place): string[] {
  const container = containerOf(value);
  const inline = inlineOf(value, ROW - depth * INDENT.length - label.length);
  if (inline !== undefined || !container) {
    const line = `${label}${inline ?? textOf(value, MAX_STRING)}`;
    budget.rows -= rowsOf([line]);
    return [line];
  }
  const { items, keys, brackets } = container;
  const [open, close] = brackets;
  const noun = keys ? "key" : "item";
  if (depth === MAX_DEPTH) return [`${label}${open}… ${countOf(items.length, noun)}, nested too deeply${close}`];
  budget.rows -= brackets.length;
  const lines: string[] = [];
  let shown = 0;
  while (shown < Math.min(items.length, MAX_ENTRIES) && budget.rows > 0) {
    lines.push(...linesOf(items[shown], { depth: depth + 1, label: labelOf(container, shown), budget }));
    shown += 1;
    if (shown < items.length) lines.push(`${lines.pop()},`);
  }
  if (shown < items.length) lines.push(`… ${countOf(items.length - shown, `more ${noun}`)}`);
  return [`${label}${open}`, ...lines.map((line) => `${INDENT}${line}`), close];
}

/** Returns a value in one line, or `undefined` when it does not fit. A large or deep value is given up early. */
function inlineOf(value: unknown, room: number): string | undefined {
  if (room <= 0) return undefined;
  const container = containerOf(value);
  if (!container) {
    if (typeof value === "string" && value.length > room) return undefined;
    const text = textOf(value, MAX_STRING);
    return text.length > room ? undefined : text;
  }
  const { items, brackets } = container;
  const space = container.keys && items.length > 0 ? " " : "";
  let line = "";
  for (const [index, item] of items.entries()) {
    line += `${index === 0 ? space : ", "}${labelOf(container, index)}`;
    // The brackets take room, which therefore ends before the stack does.
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

/** Returns a string, a number or the like as JSON; a string that is longer is cut. */
function textOf(value: unknown, maxLength: number): string {
  if (typeof value !== "string") return String(value);
  const text = printable(JSON.stringify(value.slice(0, maxLength)));
  return value.length > maxLength ? `${text} … ${countOf(value.length - maxLength, "more character")}` : text;
}
