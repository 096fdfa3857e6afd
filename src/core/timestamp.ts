/** Reads the timestamps of the platforms. */

/** RFC 3339, with or without a fraction of a second, of any length. */
export const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * Returns the date that a string names; `undefined` for any other value.
 *
 * The pattern tests all but whether the month has the day. Each form begins with `YYYY-MM-DD`, one character and `HH:MM:SS`; a fraction of
 * a second and an offset may follow. Without an offset, the time is in UTC. Microseconds do not fit a `Date`: they are cut off.
 */
export function readMoment(value: unknown, pattern: RegExp): Date | undefined {
  return isTime(value, pattern) ? momentOf(value) : undefined;
}

/**
 * Returns the same time as `YYYY-MM-DDTHH:MM:SS.ffffffZ`, in UTC and with microseconds; `undefined` as well for one whose year in UTC has
 * more than four digits, because such strings would not sort.
 */
export function readUtc(value: unknown, pattern: RegExp): string | undefined {
  if (!isTime(value, pattern)) return undefined;
  // Making a date takes longer than all the rest.
  const isUtc = value.indexOf("+", 19) < 0 && value.indexOf("-", 19) < 0;
  const seconds = isUtc ? secondsOf(value) : momentOf(value).toISOString().slice(0, -5);
  return seconds.length === 19 ? `${seconds}.${fractionOf(value, 6)}Z` : undefined;
}

function isTime(value: unknown, pattern: RegExp): value is string {
  if (typeof value !== "string" || !pattern.test(value)) return false;
  const day = value.slice(8, 10);
  // Every month has the first 28 days, and a date takes long to make. Dates roll the 30th of February over to March.
  return day < "29" || new Date(value.slice(0, 10)).getUTCDate() === Number(day);
}

function momentOf(value: string): Date {
  const [, hours, minutes = "00"] = /([+-]\d\d):?(\d\d)?$/.exec(value.slice(19)) ?? [];
  return new Date(`${secondsOf(value)}.${fractionOf(value, 3)}${hours ? `${hours}:${minutes}` : "Z"}`);
}

/** Returns the date and the time without a fraction, as ISO 8601 has them. */
function secondsOf(value: string): string {
  return `${value.slice(0, 10)}T${value.slice(11, 19)}`;
}

/** Returns the first digits of the fraction of a second, as many as asked for. */
function fractionOf(value: string, digits: number): string {
  const fraction = value[19] === "." ? value.slice(20, 20 + digits) : "";
  return fraction.replace(/\D.*/, "").padEnd(digits, "0");
}
