/** Readers for the values that LiveChat writes in a form of its own. None of them throws on what the wire holds. */

import { parseJsonText } from "../core/json.js";
import { RFC_3339, readMoment } from "../core/timestamp.js";
import type { LiveChatThreadEvent } from "./thread-events/thread-event.js";

/**
 * Reads a timestamp as LiveChat writes it: RFC 3339, such as `2019-12-09T12:01:18.909000Z`, with or without a fraction
 * and with any offset.
 *
 * Microseconds do not fit a `Date`: they are cut off, so compare the texts where the order of two events matters.
 *
 * @param value - The text.
 * @returns The moment; `undefined` for whatever is no text in that form, or names no day of the calendar.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, RFC_3339);
}

/**
 * Reads the `details` of a `system` event, which are JSON in a text.
 *
 * Their form depends on the event's `source`, `subtype` and `version`, and is not checked.
 *
 * @param event - Any thread event.
 * @returns The JSON value; `undefined` when the event is of another type, or its details are no JSON.
 */
export function readSystemDetails(event: LiveChatThreadEvent): unknown {
  return event.type === "system" ? parseJsonText(event.details) : undefined;
}
