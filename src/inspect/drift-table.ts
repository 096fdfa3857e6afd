/** The rows of one list of a drift report, by their identity and limited in number. */

import type { DriftRow } from "./drift-summary.js";

/** The maximum number of rows in a list. */
const MAX_ROWS = 1_000;

/** The fields that identify a row. No row has all of them. */
const IDENTITY = ["platform", "type", "path", "rawType", "expected", "received"];

/** The fields that are added up. Every row has the first one. */
const COUNTS = ["count", "withIssues", "invalid"];

/** Rows of a list. Rows with the same identity are added up. */
export class DriftTable<Row extends DriftRow> {
  /** How many findings have no row, because the list was full. */
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

  add(row: Row): void {
    this.#addTo(identityOf(row), row);
  }

  #addTo(key: string, row: Row): void {
    const known = this.#rows.get(key);
    if (known) addUp(known, row);
    else if (this.#rows.size < MAX_ROWS) this.#rows.set(key, { ...row });
    else this.more += row.count;
  }

  /** Returns copies of the rows, in an order that is independent of the order of the events. */
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
