/** Reads the events of any platform. */

import type { ChatEvent } from "../platforms.js";
import { readBirdEntries } from "./bird/read-entries.js";
import type { ChatEntry, ChatMessageEntry } from "./entry.js";
import { readLiveChatEntries } from "./livechat/read-entries.js";
import type { ReadEntriesOptions } from "./make-entry.js";
import { readWotNotEntries } from "./wotnot/read-entries.js";

const READERS = { wotnot: readWotNotEntries, livechat: readLiveChatEntries, bird: readBirdEntries };

/**
 * Reads what an event says, in the same terms for every platform.
 *
 * Never throws, and changes nothing. Entries are plain JSON; the event stays within reach by `sourceOf`.
 *
 * @param event - The event, as `parseEvents` of any platform returns it.
 * @param options - Who is behind ids whose side the event does not tell.
 * @returns The entries, one at least, in the order of the event.
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
 * Reads the messages of an event: what one side said to the other. Notes that the customer must not see are not among them.
 *
 * Several events may hold the same message, as Bird's do for each status: store its `entryKey`, and handle it once.
 *
 * @param event - The event, as `parseEvents` of any platform returns it.
 * @param options - Who is behind ids whose side the event does not tell.
 * @returns The messages, none for most types of events. `contentToText(message.content)` is the text of one.
 */
export function messagesOf(event: ChatEvent, options: ReadEntriesOptions = {}): ChatMessageEntry[] {
  return readEntries(event, options).filter((entry) => entry.type === "message");
}
