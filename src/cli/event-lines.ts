/** Formats an event as lines within the width of the terminal, one line per entry. */

import { type ChatEntry, readEntries } from "../conversation/index.js";
import type { ChatEvent } from "../index.js";
import { dateOf, describeEntry } from "./describe-entry.js";
import { describeIssues } from "./describe-issues.js";
import { countOf } from "./show-value.js";
import { clip, cut, type Painter } from "./terminal.js";

const GAP = "  ";
const TIME = "14:13:32*".length;
const DATE_AND_TIME = "2023-09-01 14:13:32*".length;
// The length of the longest type of an entry, and of a known event.
const ENTRY = 11;
const MAX_EVENT = 31;
const MIN_EVENT = 8;
// The text's minimum width; the other columns shrink first.
const ENOUGH = 38;
const MIN_WHAT = 10;
// The maximum length of the text when the output is not a terminal.
const MAX_WHAT = 400;
// More entries of one event would not be read.
const MAX_ENTRIES = 100;

/** The widths of the columns. */
interface Columns {
  readonly time: number;
  readonly event: number;
  readonly what: number;
}

/** Returns the names of the columns. */
export function headOf(width: number): string {
  const { time, event } = columnsFor(width);
  return [clip("UTC", time), clip("event", event), clip("entry", ENTRY), "what"].join(GAP);
}

/** Returns a line for each entry of an event, and one for its issues. `*` marks a time of arrival. */
export function eventLines(event: ChatEvent, { paint, width }: Painter, arrived = new Date()): string[] {
  const { time, event: eventWidth, what } = columnsFor(width);
  const colour = colourOf(event);
  const name = (event.type === "unknown" || event.type === "invalid" ? event.rawType : undefined) ?? event.type;
  const title = paint(colour, clip(name, eventWidth));
  const rows = readEntries(event).map((entry, index) => [
    // The date is omitted when it does not fit.
    paint("dim", (entry.at ? `${dateOf(entry.at)} ` : `${dateOf(arrived.toISOString())}*`).slice(-time)),
    // The event is named once, before its first entry.
    index === 0 ? title : " ".repeat(eventWidth),
    clip(entry.type, ENTRY),
    whatOf(entry, what),
  ]);
  if (event.issues) {
    const mark = paint(colour, clip("✗", ENTRY));
    rows.push([" ".repeat(time), " ".repeat(eventWidth), mark, cut(describeIssues(event), what)]);
  }
  return rows.map((cells) => cells.join(GAP));
}

/** Returns a line for each entry of a stored event, without the event's name. A long list is shortened. */
export function entryLines(event: ChatEvent, width: number): string[] {
  const entries = readEntries(event);
  const what = within(width - DATE_AND_TIME - ENTRY - 3 * GAP.length, MIN_WHAT, MAX_WHAT);
  const lines = entries
    .slice(0, MAX_ENTRIES)
    .map((entry) =>
      ["", clip(entry.at ? dateOf(entry.at) : "-", DATE_AND_TIME), clip(entry.type, ENTRY), whatOf(entry, what)].join(
        GAP,
      ),
    );
  const rest = entries.length - lines.length;
  return rest > 0 ? [...lines, `${GAP}… ${countOf(rest, "more entry", "more entries")}`] : lines;
}

/** Returns the colour of an event: green when it is known and has no issues, red when it is invalid, and yellow otherwise. */
function colourOf({ type, issues }: ChatEvent): "green" | "yellow" | "red" {
  if (type === "invalid") return "red";
  return type === "unknown" || issues ? "yellow" : "green";
}

/** Returns the widths of the columns. The text, in the last column, shrinks last. */
function columnsFor(width: number): Columns {
  const room = width - ENTRY - 3 * GAP.length;
  const time = room - DATE_AND_TIME - MAX_EVENT >= ENOUGH ? DATE_AND_TIME : TIME;
  const event = within(room - time - ENOUGH, MIN_EVENT, MAX_EVENT);
  return { time, event, what: within(room - time - event, MIN_WHAT, MAX_WHAT) };
}

function whatOf(entry: ChatEntry, width: number): string {
  return cut(describeEntry(entry, Math.floor(width / 3)), width);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
