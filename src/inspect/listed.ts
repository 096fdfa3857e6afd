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
  readonly #taken = new Map<Kind, number>();

  /** Returns how many more differences of a kind can be listed. */
  left(kind: Kind): number {
    return MAX_LISTED - (this.#taken.get(kind) ?? 0);
  }

  /** Takes the place of one; returns false when there is none left. */
  take(kind: Kind): boolean {
    const left = this.left(kind);
    if (left === 0) this.hasMore = true;
    else this.#taken.set(kind, MAX_LISTED - left + 1);
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
  readonly #found: Item[] = [];
  readonly #known = new Set<string>();

  constructor(
    readonly kind: Kind,
    readonly context: ListContext,
  ) {}

  /** Adds what is found at a path in the item. */
  add(at: readonly (string | number)[], found: Omit<Item, "path">): void {
    const { path, room } = this.context;
    // Where keys are hidden, many places have one path.
    const text = at.includes(ANY_KEY) ? JSON.stringify(at) : undefined;
    if (text !== undefined && this.#known.has(text)) return;
    if (!room.take(this.kind)) return;
    if (text !== undefined) this.#known.add(text);
    // Safe: these are all fields of an item.
    this.#found.push({ path: [...path, ...at], ...found } as Item);
  }

  /** What was added. */
  get items(): readonly Item[] {
    return orNothing(this.#found);
  }
}

/** Returns a list, or when it is empty the one that all reports share. */
export function orNothing<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 0 ? items : NOTHING;
}
