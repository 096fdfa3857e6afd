/** Readers for LiveChat's value formats. They never throw. */

import { parseJsonText } from "../core/json.js";
import { RFC_3339, readMoment } from "../core/timestamp.js";
import type { LiveChatThreadEvent } from "./thread-events/thread-event.js";

/**
 * Reads a LiveChat timestamp: RFC 3339, such as `2019-12-09T12:01:18.909000Z`, with or without a fraction, with any offset.
 *
 * Microseconds are truncated, because a `Date` has only milliseconds. Compare the strings if the order of two events matters. Does not read
 * `last_seen_timestamp`, which is Unix time in seconds.
 *
 * @param value - The string.
 * @returns The date, or `undefined` when the value is not a valid timestamp.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, RFC_3339);
}

/**
 * Reads the `details` of a `system` event, which are JSON in a string.
 *
 * Their format depends on the event's `source`, `subtype` and `version`, and is not checked.
 *
 * @param event - Any thread event.
 * @returns The JSON value, or `undefined` when the event has another type or its details are not JSON.
 */
export function readSystemDetails(event: LiveChatThreadEvent): unknown {
  return event.type === "system" ? parseJsonText(event.details) : undefined;
}
