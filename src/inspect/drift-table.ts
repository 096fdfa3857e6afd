/** The rows of one list of a drift report: bounded, and each under what identifies it. */

import type { DriftRow } from "./drift-summary.js";

/** How many rows a list may have. */
const MAX_ROWS = 1_000;

/** What identifies a row; none has all of these fields. */
const IDENTITY = ["platform", "type", "path", "rawType", "expected", "received"];

/** What is added up; each has the first of these fields. */
const COUNTS = ["count", "withIssues", "invalid"];

/** Rows, of which those of the same are added up. */
export class DriftTable<Row extends DriftRow> {
  /** How often something had no row, because there were as many as there may be. */
  more = 0;
  readonly #rows = new Map<string, Row>();

  /** Adds the rows of one event, each once. */
  addOnce(rows: readonly Row[]): void {
    const added = new Set<string>();
    for (const row of rows) {
      const key = identityOf(row);
      if (!added.has(key)) this.#addTo(key, row);
      added.add(key);
    }
  }

  /** Adds a row. */
  add(row: Row): void {
    this.#addTo(identityOf(row), row);
  }

  #addTo(key: string, row: Row): void {
    const known = this.#rows.get(key);
    if (known) addUp(known, row);
    else if (this.#rows.size < MAX_ROWS) this.#rows.set(key, { ...row });
    else this.more += row.count;
  }

  /** Returns copies of the rows, in an order that does not depend on that of the events. */
  list(): Row[] {
    const sorted = [...this.#rows].sort(([one], [other]) => (one < other ? -1 : 1));
    return sorted.map(([, row]) => ({ ...row }));
  }
}

/** Returns a key that is equal for rows with equal fields, in any order. */
function identityOf(row: object): string {
  const names: Readonly<Record<string, unknown>> = { ...row };
  return JSON.stringify(IDENTITY.map((field) => names[field]));
}

function addUp<Row extends DriftRow>(row: Row, other: Row): void {
  // Safe: the rows of a table have the same fields, and these hold numbers.
  const sums = row as unknown as Record<string, number>;
  const added = other as unknown as Record<string, number>;
  for (const field of COUNTS) {
    const count = added[field];
    if (count !== undefined) sums[field] = (sums[field] ?? 0) + count;
  }
  if (other.firstSeen < row.firstSeen) row.firstSeen = other.firstSeen;
  if (other.lastSeen > row.lastSeen) row.lastSeen = other.lastSeen;
}
