/** The lists of a report, which are limited. */

import { ANY_KEY } from "../core/issues.js";
import type { InspectedDifferences, InspectionPath } from "./report.js";

/** The maximum number of differences of each kind: more than a person reads, but few enough for a hostile body. */
const MAX_LISTED = 1_000;

// Shared, because a hostile delivery has very many events in which nothing is listed.
export const NOTHING: readonly never[] = Object.freeze([]);

/** The lists of a report. */
type Kind = keyof InspectedDifferences | "leftOut" | "invalidMembers";

/** Counts how many more differences a report can list. */
export class Room {
  /** Whether there were more than were listed. */
  hasMore = false;
  readonly #left: Record<Kind, number> = {
    issues: MAX_LISTED,
    unknownKeys: MAX_LISTED,
    unknownMembers: MAX_LISTED,
    leftOut: MAX_LISTED,
    invalidMembers: MAX_LISTED,
  };

  /** Returns how many more differences of a kind can be listed. */
  left(kind: Kind): number {
    return this.#left[kind];
  }

  /** Returns true when one more difference of a kind would not change the report. */
  isFull(kind: Kind): boolean {
    return this.hasMore && this.#left[kind] === 0;
  }

  /** Reserves room for one difference; returns false when there is none. */
  take(kind: Kind): boolean {
    const left = this.left(kind);
    if (left === 0) this.hasMore = true;
    else this.#left[kind] = left - 1;
    return left > 0;
  }
}

/** The place and the limits of a list. */
export interface ListContext {
  /** The place in the delivery at which the paths begin. */
  readonly path: InspectionPath;
  /** The room of the whole report. */
  readonly room: Room;
}

/** The differences of one kind in an item, each once, as long as there is room. */
export class Listed<Item extends { path: InspectionPath }> {
  // Created on demand, because a hostile delivery has very many events in which nothing is listed.
  #found: Item[] | undefined;
  #known: Set<string> | undefined;
  /** The last path with a hidden key, which many places share. */
  #last: readonly (string | number)[] = NOTHING;

  constructor(
    readonly kind: Kind,
    readonly context: ListContext,
  ) {}

  /** Adds a difference at a path in the item. */
  add(at: readonly (string | number)[], found: Omit<Item, "path">): void {
    const { path, room } = this.context;
    // Many places have the same path when keys are hidden.
    if (at.includes(ANY_KEY)) {
      if (isSame(at, this.#last)) return;
      this.#last = [...at];
      const text = JSON.stringify(at);
      this.#known ??= new Set();
      if (this.#known.has(text)) return;
      if (!room.take(this.kind)) return;
      this.#known.add(text);
    } else if (!room.take(this.kind)) return;
    this.#found ??= [];
    // Safe: these are all fields of an item.
    this.#found.push({ path: [...path, ...at], ...found } as Item);
  }

  /** Returns the differences. */
  get items(): readonly Item[] {
    return this.#found ?? NOTHING;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/** Returns a list. Empty lists are shared by all reports. */
export function orNothing<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 0 ? items : NOTHING;
}
