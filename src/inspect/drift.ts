/** Counts how events differ from their types, over many deliveries. */

import type { ChatEvent } from "../platforms.js";
import { toMarkdown } from "./drift-markdown.js";
import type {
  DriftEvents,
  DriftIssue,
  DriftList,
  DriftRow,
  DriftSummary,
  DriftUnknownKey,
  DriftUnknownType,
} from "./drift-summary.js";
import { DriftTable } from "./drift-table.js";
import { findDrift } from "./event-drift.js";

/** How to count. */
export interface DriftReportOptions {
  /** The clock, in milliseconds since 1970, for tests; by default `Date.now`. */
  now?: (() => number) | undefined;
}

/** Counts how events differ from their types. */
export interface DriftReport {
  /**
   * Counts an event, or several. Call it in `onEvent`, which gets every event; `onIssues` gets those with issues once more.
   *
   * @throws {TypeError} When a value is not an event of a supported platform.
   */
  add(events: ChatEvent | readonly ChatEvent[]): void;
  /**
   * Adds what another report has counted, in another process for example.
   *
   * @throws {TypeError} When the summary is not what `toJSON` returns.
   */
  merge(summary: DriftSummary): void;
  /** Returns what was counted, plain JSON: `JSON.stringify` calls it. */
  toJSON(): DriftSummary;
  /** Returns what was counted, as Markdown tables. */
  toMarkdown(): string;
}

/**
 * Creates a report that counts how the events of many deliveries differ from their types: unknown types, unknown keys and wrong values.
 *
 * It keeps no value of an event: platforms, types, paths, counts and times. Keys that the sender chose are `*`. Each list has at most 1,000
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
  // What was not listed of single events, nor by the reports that were merged.
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
      checkSummary(summary);
      for (const row of summary.events) tables.events.add(row);
      for (const row of summary.unknownTypes) tables.unknownTypes.add(row);
      for (const row of summary.unknownKeys) tables.unknownKeys.add(row);
      for (const row of summary.issues) tables.issues.add(row);
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

// In the order of the Markdown.
const LISTS: readonly DriftList[] = ["events", "unknownTypes", "unknownKeys", "issues"];

function checkSummary(summary: DriftSummary): void {
  const isRow = (row: Partial<DriftRow> | null) =>
    typeof row === "object" &&
    row !== null &&
    typeof row.count === "number" &&
    typeof row.firstSeen === "string" &&
    typeof row.lastSeen === "string";
  const isSummary =
    typeof summary?.more === "number" &&
    LISTS.every((list) => Array.isArray(summary[list]) && summary[list].every(isRow));
  if (!isSummary) throw new TypeError("summary: pass what toJSON of another report returned");
}
