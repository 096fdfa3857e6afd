/** Counts differences between events and their types, over many deliveries. */

import { isJsonObject } from "../core/json.js";
import type { ChatEvent } from "../platforms.js";
import { toMarkdown } from "./drift-markdown.js";
import type {
  DriftEvents,
  DriftIssue,
  DriftList,
  DriftSummary,
  DriftUnknownKey,
  DriftUnknownType,
} from "./drift-summary.js";
import { DriftTable } from "./drift-table.js";
import { findDrift } from "./event-drift.js";

/** The options of a drift report. */
export interface DriftReportOptions {
  /** Returns the time in milliseconds since 1970, for tests. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/** Counts how events differ from their types. */
export interface DriftReport {
  /**
   * Counts one or more events. Call it in `onEvent`, which is called with every event, and not in `onIssues` as well.
   *
   * @throws {TypeError} When a value is not an event of a supported platform.
   */
  add(events: ChatEvent | readonly ChatEvent[]): void;
  /**
   * Adds the counts of another report, for example from another process.
   *
   * @throws {TypeError} When the summary does not have the form that `toJSON` returns.
   */
  merge(summary: DriftSummary): void;
  /** Returns the counts as plain JSON, for `JSON.stringify`. */
  toJSON(): DriftSummary;
  /** Returns the counts as Markdown tables. */
  toMarkdown(): string;
}

/**
 * Creates a report that counts how the events of many deliveries differ from their types: unknown types, unknown keys and wrong values.
 *
 * It keeps platforms, types, paths, counts and times, but no values. `*` replaces keys that the sender chose. Each list has at most 1,000
 * rows, so memory is bounded.
 *
 * @param options - The clock.
 * @returns The report.
 * @throws {TypeError} When `now` is not a function.
 */
export function createDriftReport({ now = () => Date.now() }: DriftReportOptions = {}): DriftReport {
  if (typeof now !== "function") throw new TypeError("now: pass a function that returns milliseconds, or omit it");
  const tables = {
    events: new DriftTable<DriftEvents>(),
    unknownTypes: new DriftTable<DriftUnknownType>(),
    unknownKeys: new DriftTable<DriftUnknownKey>(),
    issues: new DriftTable<DriftIssue>(),
  };
  // Findings that single events or merged reports did not list.
  let more = 0;
  const toJSON = (): DriftSummary => ({
    events: tables.events.list(),
    unknownTypes: tables.unknownTypes.list(),
    unknownKeys: tables.unknownKeys.list(),
    issues: tables.issues.list(),
    more: Object.values(tables).reduce((sum, table) => sum + table.more, more),
  });
  return {
    add(events) {
      const time = new Date(now()).toISOString();
      for (const event of isList(events) ? events : [events]) {
        const { platform, type, withIssues, invalid, unknownTypes, unknownKeys, issues, hasMore } = findDrift(event);
        const row = { platform, type, count: 1, firstSeen: time, lastSeen: time };
        tables.events.add({ ...row, withIssues, invalid });
        tables.unknownTypes.addOnce(unknownTypes.map((found) => ({ ...row, ...found })));
        tables.unknownKeys.addOnce(unknownKeys.map((found) => ({ ...row, ...found })));
        tables.issues.addOnce(issues.map((found) => ({ ...row, ...found })));
        if (hasMore) more += 1;
      }
    },
    merge(summary) {
      const events = readRows(summary, "events");
      const unknownTypes = readRows(summary, "unknownTypes");
      const unknownKeys = readRows(summary, "unknownKeys");
      const issues = readRows(summary, "issues");
      if (!isCount(summary.more)) throw notASummary();
      for (const row of events) tables.events.add(row);
      for (const row of unknownTypes) tables.unknownTypes.add(row);
      for (const row of unknownKeys) tables.unknownKeys.add(row);
      for (const row of issues) tables.issues.add(row);
      more += summary.more;
    },
    toJSON,
    toMarkdown: () => toMarkdown(toJSON()),
  };
}

// `Array.isArray` does not narrow a readonly array.
function isList(events: ChatEvent | readonly ChatEvent[]): events is readonly ChatEvent[] {
  return Array.isArray(events);
}

/** The fields of each list's rows, except those of every row, in the order of the Markdown. */
const FIELDS: { readonly [List in DriftList]: readonly (keyof DriftSummary[List][number])[] } = {
  events: ["withIssues", "invalid"],
  unknownTypes: ["path", "rawType"],
  unknownKeys: ["path", "received"],
  issues: ["path", "expected", "received"],
};

const COMMON_FIELDS = ["platform", "type", "count", "firstSeen", "lastSeen"];

// Longer than any string in a report.
const MAX_LENGTH = 1_000;

/** Returns the rows of a list with known fields only, because a summary may come from anywhere. */
function readRows<List extends DriftList>(summary: DriftSummary, list: List): DriftSummary[List] {
  const rows: unknown = summary?.[list];
  if (!Array.isArray(rows)) throw notASummary();
  return rows.map((row: unknown) => {
    if (!isJsonObject(row)) throw notASummary();
    const fields = [...COMMON_FIELDS, ...FIELDS[list]].map((field) => [field, row[String(field)]] as const);
    if (!fields.every(([field, value]) => isOfField(String(field), value))) throw notASummary();
    return Object.fromEntries(fields);
    // Safe: each field is of its type.
  }) as unknown as DriftSummary[List];
}

function isOfField(field: string, value: unknown): boolean {
  if (field === "count" || field === "withIssues" || field === "invalid") return isCount(value);
  if (typeof value !== "string" || value.length > MAX_LENGTH) return false;
  return !field.endsWith("Seen") || isTime(value);
}

/** Returns true for a time as `toJSON` writes it. Other formats would sort wrongly. */
function isTime(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function notASummary(): TypeError {
  return new TypeError("summary: pass what toJSON of another report returned");
}
