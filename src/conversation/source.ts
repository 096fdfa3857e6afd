/** Links an entry to its event. */

import type { ChatEvent } from "../platforms.js";
import type { ChatEntry } from "./entry.js";

/** Returns the object that it is called with, so that a subclass adds its private fields to that object. */
class Returned {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for.
    return object;
  }
}

/** A private field of an entry. JSON, logs and comparisons do not see it, and it is faster than a hidden property or a weak map. */
class Source extends Returned {
  readonly #event: ChatEvent;

  constructor(entry: ChatEntry, event: ChatEvent) {
    super(entry);
    this.#event = event;
  }

  static of(entry: ChatEntry): ChatEvent | undefined {
    return #event in entry ? entry.#event : undefined;
  }
}

/**
 * Returns the event that an entry was read from.
 *
 * @param entry - An entry that this module returned. A copy through JSON has no event.
 * @returns The event, or `undefined` for a copy.
 */
export function sourceOf(entry: ChatEntry): ChatEvent | undefined {
  return Source.of(entry);
}

/** Returns the entry with a link to its event. */
export function withSource<Entry extends ChatEntry>(entry: Entry, event: ChatEvent | undefined): Entry {
  if (event) new Source(entry, event);
  return entry;
}
