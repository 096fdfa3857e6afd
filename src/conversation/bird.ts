/** Reads the events of Bird. */

import type { BirdEvent } from "../bird/events/event.js";
import type { ChatEntry } from "./entry.js";
import { collectEntries, type ReadEntriesOptions } from "./make-entry.js";

/**
 * Reads what an event of Bird says, in the terms of every platform.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @param options - Who is behind ids whose side the event does not tell.
 * @returns The entries, one at least, in the order of the event.
 */
export function readBirdEntries(event: BirdEvent, options: ReadEntriesOptions = {}): [ChatEntry, ...ChatEntry[]] {
  return collectEntries(event, undefined, (add) => {
    void options;
    add([], { type: "other", reason: event.type === "invalid" ? "invalid" : "unknown" });
  });
}
