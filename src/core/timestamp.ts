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
  const utc = utcOf(value, pattern, 3);
  return utc === undefined ? undefined : new Date(utc);
}

/**
 * Returns the same time as `YYYY-MM-DDTHH:MM:SS.ffffffZ`, in UTC and with microseconds; `undefined` as well for one whose year in UTC has
 * more than four digits, because such strings would not sort.
 */
export function readUtc(value: unknown, pattern: RegExp): string | undefined {
  const utc = utcOf(value, pattern, 6);
  return utc?.length === 27 ? utc : undefined;
}

/** Returns the time in UTC, with as many digits of a fraction of a second as asked for. */
function utcOf(value: unknown, pattern: RegExp, digits: number): string | undefined {
  if (typeof value !== "string" || !pattern.test(value)) return undefined;
  const date = value.slice(0, 10);
  const day = date.slice(8);
  // Dates roll the 30th of February over to March. Every month has the first 28 days, and making a date takes longer than all the rest.
  if (day > "28" && new Date(date).getUTCDate() !== Number(day)) return undefined;
  const seconds = `${date}T${value.slice(11, 19)}`;
  const [, fraction = "", hours, minutes = "00"] = /(?:\.(\d+))?(?:([+-]\d\d):?(\d\d)?)?/.exec(value.slice(19)) ?? [];
  const utc = hours ? new Date(`${seconds}${hours}:${minutes}`).toISOString().slice(0, -5) : seconds;
  return `${utc}.${fraction.slice(0, digits).padEnd(digits, "0")}Z`;
}
