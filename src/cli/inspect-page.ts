/** Formats a delivery: a title for each event, then what happened, or where the event differs from its type. */

import type { ChatEvent } from "../index.js";
import type { InspectedDelivery, InspectedEvent } from "../inspect/index.js";
import { PLATFORMS } from "../platforms.js";
import { type Difference, differenceLines, differencesOf, markOf, valueAt } from "./differences.js";
import { entryLines } from "./event-lines.js";
import { countOf, showValue } from "./show-value.js";
import { columnsIn, cut, type Painter } from "./terminal.js";

// The limit is checked before each event, so the last one may exceed it. A delivery may have a million events.
const MAX_LINES = 1_000;
const MAX_DIFFERENCES = 20;
// The width when the output is not a terminal.
const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 20;
const GUTTER = "    │ ";
// The members of a payload whose types distinguish events.
const MEMBERS = ["message", "event"];
const HIDDEN = "[hidden]";

/** A delivery, as it was sent and as it was decoded. */
export interface Delivery {
  readonly body: unknown;
  readonly events: readonly ChatEvent[];
  readonly report: InspectedDelivery;
}

/** The number of events of each kind. */
export interface Counts {
  readonly events: number;
  readonly invalid: number;
  readonly partial: number;
  readonly unknown: number;
  /** Events without issues that have unknown keys or members. */
  readonly added: number;
}

/** How to write, and how much. */
export interface PageOptions extends Painter {
  readonly isWhole: boolean;
}

/** Returns the lines about a delivery. */
export function deliveryLines({ body, events, report }: Delivery, options: PageOptions): string[] {
  const { paint, isWhole } = options;
  const lines: string[] = [];
  if (report.likelyPlatform) {
    lines.push(paint("yellow", `looks like a delivery of ${PLATFORMS[report.likelyPlatform].title}`));
  }
  if (report.unknownKeys.length > 0) {
    const beside = report.unknownKeys.map(
      ({ path, received }): Difference => ({ path, kind: "new", found: received, note: "unknown key" }),
    );
    lines.push(`beside the events  ${paint("yellow", countOf(beside.length, "unknown key"))}`);
    lines.push(...differenceLines(beside.slice(0, MAX_DIFFERENCES), options, "yellow"));
  }
  const unlisted = events.length - report.events.length;
  for (const [index, inspected] of report.events.entries()) {
    if (lines.length >= MAX_LINES && !isWhole) {
      const rest = countEvents(report.events.slice(index), unlisted);
      lines.push(`… ${describeCounts(rest, "more event")}: --full shows ${unlisted > 0 ? "more" : "all"}`);
      break;
    }
    const place = placeOf(inspected);
    const event = events[place];
    if (!event) break;
    const item = withoutSecret(valueAt(body, inspected.path), event.platform);
    lines.push(...eventPage(event, { inspected, item, count: `${place + 1} of ${events.length}` }, options));
  }
  if (report.hasMore) lines.push("… and more differences than are listed");
  return lines;
}

/** Counts events by kind. Events that the report omits have no type, and are invalid. */
export function countEvents(events: readonly InspectedEvent[], unlisted: number): Counts {
  const known = events.filter((event) => event.status === "known");
  const partial = known.filter(({ issues }) => issues.length > 0).length;
  const differing = known.filter(
    ({ issues, unknownKeys, unknownMembers }) => issues.length + unknownKeys.length + unknownMembers.length > 0,
  ).length;
  return {
    events: events.length + unlisted,
    invalid: events.filter(({ status }) => status === "invalid").length + unlisted,
    partial,
    unknown: events.filter(({ status }) => status === "unknown").length,
    added: differing - partial,
  };
}

/** Returns counts for people, such as "3 events: 1 invalid, 1 of an unknown type". */
export function describeCounts({ events, invalid, partial, unknown, added }: Counts, noun = "event"): string {
  if (events === 0) return "no events";
  const parts = [
    [invalid, "invalid"],
    [partial, "partly wrong"],
    [unknown, "unknown"],
    [added, "with unknown parts"],
  ] as const;
  const found = parts.filter(([count]) => count > 0).map(([count, what]) => `${count.toLocaleString("en")} ${what}`);
  return `${countOf(events, noun)}: ${found.join(", ") || "nothing differs"}`;
}

/** Returns the index of an event in its delivery. */
function placeOf({ path }: InspectedEvent): number {
  const index = path.at(-1);
  return typeof index === "number" ? index : 0;
}

/** An event as it was sent and as it was decoded. */
interface Inspected {
  readonly inspected: InspectedEvent;
  readonly item: unknown;
  readonly count: string;
}

function eventPage(event: ChatEvent, { inspected, item, count }: Inspected, options: PageOptions): string[] {
  const { paint, width, isWhole } = options;
  const colour = inspected.status === "invalid" ? "red" : "yellow";
  const all = differencesOf(inspected, item);
  const state = stateOf(inspected, all);
  const name = paint(
    state === "" ? "green" : colour,
    cut(nameOf(event), Math.max(width - count.length - 30, MIN_WIDTH)),
  );
  const title = `${count}  ${event.platform}  ${name}${state && `  ${paint(colour, state)}`}`;
  if (all.length === 0) {
    const lines = [title, ...entryLines(event, width)];
    return isWhole ? [...lines, "", ...bodyLines(item, [], options, colour), ""] : lines;
  }
  const differences = isWhole ? all : all.slice(0, MAX_DIFFERENCES);
  const lines = [title, ...differenceLines(differences, options, colour)];
  const rest = all.length - differences.length;
  if (rest > 0) lines.push(`  … ${countOf(rest, "more place")}: --full shows all`);
  return [...lines, "", ...bodyLines(item, differences, options, colour), ""];
}

/** Returns the JSON of an item, with a line on its left that shows the marks. */
function bodyLines(
  item: unknown,
  marks: readonly Difference[],
  { paint, width, isWhole }: PageOptions,
  colour: "yellow" | "red",
): string[] {
  const columns = Math.max((Number.isFinite(width) ? width : DEFAULT_WIDTH) - GUTTER.length, MIN_WIDTH);
  return showValue(item, { marks, isWhole, width: columns }).map(({ text, mark }) => {
    const shown = isWhole ? text : cut(text, columns);
    if (!mark) return paint("dim", `${GUTTER}${shown}`);
    const note = `  ← ${mark.note}`;
    const line = columnsIn(shown + note) <= columns ? shown + note : shown;
    const ink = mark.kind === "wrong" ? colour : "yellow";
    return paint(ink, `  ${markOf(mark.kind)} │ ${line}`);
  });
}

function stateOf({ status }: InspectedEvent, differences: readonly Difference[]): string {
  if (status === "invalid") return "INVALID";
  if (status === "unknown") return "UNKNOWN";
  const wrong = differences.filter(({ kind }) => kind === "wrong").length;
  const added = differences.length - wrong;
  return [wrong > 0 && countOf(wrong, "wrong field"), added > 0 && `${added.toLocaleString("en")} unknown`]
    .filter(Boolean)
    .join(", ");
}

/** Returns the type of an event and of its message or thread event, such as `message › form`. */
function nameOf(event: ChatEvent): string {
  if (event.type === "unknown" || event.type === "invalid") {
    const members = MEMBERS.flatMap((key) => typeOf(valueAt(event.raw, ["event", "payload", key])) ?? []);
    return [event.rawType ?? "without a type", ...members].join(" › ");
  }
  return [event.type, ...MEMBERS.flatMap((key) => typeOf(valueAt(event.payload, [key])) ?? [])].join(" › ");
}

function typeOf(member: unknown): string | undefined {
  const type = valueAt(member, ["type"]);
  const name = type === "unknown" || type === "invalid" ? (valueAt(member, ["rawType"]) ?? type) : type;
  return typeof name === "string" ? name : undefined;
}

/** Replaces the platform's secret, which is beside the payload. */
function withoutSecret(item: unknown, platform: ChatEvent["platform"]): unknown {
  const key = PLATFORMS[platform].secret.option.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return valueAt(item, [key]) === undefined ? item : { ...(item as object), [key]: HIDDEN };
}
