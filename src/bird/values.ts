/** Readers for the values that Bird writes in a form of its own. None of them throws on what the wire holds. */

import { RFC_3339, readMoment } from "../core/timestamp.js";

/**
 * Reads a timestamp as Bird writes it: RFC 3339 in UTC with milliseconds, without the zeros at their end, such as
 * `2026-01-01T00:00:22.23Z`. Other fractions and offsets are read as well.
 *
 * Compare moments, not texts: `…22.231Z` is later than `…22.23Z`, but comes before it in the alphabet.
 *
 * @param value - The text.
 * @returns The moment; `undefined` for whatever is no text in that form, or names no day of the calendar.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, RFC_3339);
}
