/** The way back from an entry to its event. */

import type { ChatEvent } from "../platforms.js";
import type { ChatEntry } from "./entry.js";

// A symbol that is not enumerable: JSON, logs and comparisons do not see it.
const EVENT = Symbol("event");

/**
 * Returns the event that an entry was read from.
 *
 * @param entry - The entry, as a function of this module returned it. A copy through JSON has lost its event.
 * @returns The event, or `undefined` for such a copy.
 */
export function sourceOf(entry: ChatEntry): ChatEvent | undefined {
  // Safe: `withSource` alone sets it.
  return (entry as ChatEntry & { [EVENT]?: ChatEvent })[EVENT];
}

/** Returns the entry with a link to its event. */
export function withSource<Entry extends ChatEntry>(entry: Entry, event: ChatEvent | undefined): Entry {
  return Object.defineProperty(entry, EVENT, { value: event });
}
