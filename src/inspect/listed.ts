/** The lists of a report, which are bounded. */

import { ANY_KEY } from "../core/issues.js";
import type { InspectedDifferences, InspectionPath } from "./report.js";

/** How many differences of each kind a report lists: more than a person reads, too few for a hostile body to inflate. */
const MAX_LISTED = 1_000;

// A hostile delivery has very many events in which nothing is listed.
export const NOTHING: readonly never[] = Object.freeze([]);

/** The lists of a report. */
type Kind = keyof InspectedDifferences | "leftOut" | "invalidMembers";

/** How many differences a report can still list. */
export class Room {
  /** Whether there were more than can be listed. */
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

  /** Tells whether one more difference of a kind would change nothing of the report. */
  isFull(kind: Kind): boolean {
    return this.hasMore && this.#left[kind] === 0;
  }

  /** Takes the place of one; returns false when there is none left. */
  take(kind: Kind): boolean {
    const left = this.left(kind);
    if (left === 0) this.hasMore = true;
    else this.#left[kind] = left - 1;
    return left > 0;
  }
}

/** Where what is listed is found. */
export interface ListContext {
  /** The place in the delivery at which the paths begin. */
  readonly path: InspectionPath;
  /** The room of the whole report. */
  readonly room: Room;
}

/** The differences of one kind in an item, each once, as long as there is room. */
export class Listed<Item extends { path: InspectionPath }> {
  // Made when they are needed, because a hostile delivery has very many events in which nothing is listed.
  #found: Item[] | undefined;
  #known: Set<string> | undefined;
  /** The path that was added last, of those that many places have. */
  #last: readonly (string | number)[] = NOTHING;

  constructor(
    readonly kind: Kind,
    readonly context: ListContext,
  ) {}

  /** Adds what is found at a path in the item. */
  add(at: readonly (string | number)[], found: Omit<Item, "path">): void {
    const { path, room } = this.context;
    // Where keys are hidden, many places have one path.
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

  /** What was added. */
  get items(): readonly Item[] {
    return this.#found ?? NOTHING;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/** Returns a list, or when it is empty the one that all reports share. */
export function orNothing<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 0 ? items : NOTHING;
}
