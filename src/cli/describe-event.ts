/** Describes an event in a line. */

import type { ChatEvent } from "../index.js";
import { describeFirst, describeIssues } from "./describe-issues.js";
import { toJson } from "./json.js";
import { clip, type Painter, printable } from "./terminal.js";

const TIME = 24;
const TYPE = 31;
const MIN_WHAT = 30;
// Where the output is not a terminal.
const MAX_WHAT = 400;
const GAP = "  ";

/** Returns the names of the columns. */
export function headOf(): string {
  return row("arrived", "type", "what");
}

/** Returns a line about an event, as wide as it may be: when it arrived, its type, and what it holds. */
export function lineOf(event: ChatEvent, { paint, width }: Painter, arrived = new Date()): string {
  const room = Math.max(width - row("", "", "").length, MIN_WHAT);
  const what = clip(printable(whatOf(event)), Math.min(room, MAX_WHAT)).trimEnd();
  return row(arrived.toISOString(), paint(colourOf(event), clip(typeOf(event), TYPE)), what);
}

/** Returns what shows at a glance whether something is new or differs from the documents, or is invalid. */
export function colourOf({ type, issues }: ChatEvent): "green" | "yellow" | "red" {
  if (type === "invalid") return "red";
  return type === "unknown" || issues ? "yellow" : "green";
}

function row(time: string, type: string, what: string): string {
  return [clip(time, TIME), type.padEnd(TYPE), what].join(GAP);
}

function typeOf(event: ChatEvent): string {
  const isOther = event.type === "unknown" || event.type === "invalid";
  return printable(isOther && event.rawType !== undefined ? `${event.type} ${event.rawType}` : event.type);
}

function whatOf(event: ChatEvent): string {
  if (event.type === "invalid") return describeIssues(event);
  const content = toJson(event.type === "unknown" ? event.raw : event.payload);
  return event.issues ? `${describeFirst(event)}  ${content}` : content;
}
