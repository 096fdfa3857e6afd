/** Reads the events of any platform. */

import type { ChatEvent } from "../platforms.js";
import { readBirdEntries } from "./bird/read-entries.js";
import type { ChatEntry, ChatMessageEntry } from "./entry.js";
import { readLiveChatEntries } from "./livechat/read-entries.js";
import type { ReadEntriesOptions } from "./make-entry.js";
import { readWotNotEntries } from "./wotnot/read-entries.js";

const READERS = { wotnot: readWotNotEntries, livechat: readLiveChatEntries, bird: readBirdEntries };

/**
 * Reads an event as platform-neutral entries.
 *
 * Never throws and does not modify the event. Entries are plain JSON. `sourceOf` returns the event of an entry.
 *
 * @param event - The event, as `parseEvents` of any platform returns it.
 * @param options - How to find the side of actors that the event does not tell.
 * @returns At least one entry, in the order of the event.
 */
export function readEntries(event: ChatEvent, options: ReadEntriesOptions = {}): [ChatEntry, ...ChatEntry[]] {
  // Safe: each platform has its own reader.
  const read = READERS[event.platform] as (
    event: ChatEvent,
    options: ReadEntriesOptions,
  ) => [ChatEntry, ...ChatEntry[]];
  return read(event, options);
}

/**
 * Returns the messages of an event. Does not include notes, which the customer must not see.
 *
 * Several events may hold the same message, such as Bird's events for each status. Store its `entryKey` to handle it once.
 *
 * @param event - The event, as `parseEvents` of any platform returns it.
 * @param options - How to find the side of actors that the event does not tell.
 * @returns The messages. Empty for most types of events. `contentToText(message.content)` returns the text of one.
 */
export function messagesOf(event: ChatEvent, options: ReadEntriesOptions = {}): ChatMessageEntry[] {
  return readEntries(event, options).filter((entry) => entry.type === "message");
}
