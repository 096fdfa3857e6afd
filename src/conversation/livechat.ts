/** Reads the events of LiveChat. */

import type { LiveChatEvent } from "../livechat/events/event.js";
import type { ChatEntry } from "./entry.js";
import { collectEntries, type ReadEntriesOptions } from "./make-entry.js";

/**
 * Reads what an event of LiveChat says, in the terms of every platform.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @param options - Who is behind ids whose side the event does not tell.
 * @returns The entries, one at least, in the order of the event.
 */
export function readLiveChatEntries(
  event: LiveChatEvent,
  options: ReadEntriesOptions = {},
): [ChatEntry, ...ChatEntry[]] {
  return collectEntries(event, undefined, (add) => {
    void options;
    add([], { type: "other", reason: event.type === "invalid" ? "invalid" : "unknown" });
  });
}
