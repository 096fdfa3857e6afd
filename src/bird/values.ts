/** Readers for values in formats of Bird's own. They never throw. */

import { RFC_3339, readMoment } from "../core/timestamp.js";

/**
 * Reads a Bird timestamp: RFC 3339 in UTC, in milliseconds without trailing zeros, such as `2026-01-01T00:00:22.23Z`. Also reads other
 * fractions and offsets.
 *
 * Compare dates, not strings: `…22.231Z` is later than `…22.23Z`, but sorts before it.
 *
 * @param value - The string.
 * @returns The date, or `undefined` when the value is not such a string or not a day of the calendar.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, RFC_3339);
}
