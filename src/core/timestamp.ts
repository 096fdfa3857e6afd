/** Reads the timestamps of the platforms. */

/** RFC 3339, with or without a fraction of a second, of any length. */
export const RFC_3339 = /^\d{4}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

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
  const microseconds = fractionOf(value, 6);
  // Making a date takes longer than all the rest.
  if (value.indexOf("+", 19) < 0 && value.indexOf("-", 19) < 0)
    return `${value.slice(0, 10)}T${value.slice(11, 19)}.${microseconds}Z`;
  const text = momentOf(value)?.toISOString();
  return text?.length === 24 ? `${text.slice(0, 19)}.${microseconds}Z` : undefined;
}

function isTime(value: unknown, pattern: RegExp): value is string {
  if (typeof value !== "string" || !pattern.test(value)) return false;
  const day = Number(value.slice(8, 10));
  // Every month has the first 28 days, and a date takes long to make.
  if (day < 29) return day > 0;
  // Dates roll the 30th of February over to March. The calendar repeats every 400 years; years below 100 would mean 19xx.
  const year = 2000 + (Number(value.slice(0, 4)) % 400);
  return new Date(Date.UTC(year, Number(value.slice(5, 7)) - 1, day)).getUTCDate() === day;
}

function momentOf(value: string): Date | undefined {
  const [, sign, hours, minutes = "00"] = /([+-])(\d\d):?(\d\d)?$/.exec(value.slice(19)) ?? [];
  const offset = sign ? `${sign}${hours}:${minutes}` : "Z";
  const moment = new Date(`${value.slice(0, 10)}T${value.slice(11, 19)}.${fractionOf(value, 3)}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** Returns the first digits of the fraction of a second, as many as asked for. */
function fractionOf(value: string, digits: number): string {
  const fraction = value[19] === "." ? value.slice(20, 20 + digits) : "";
  return fraction.replace(/\D.*/, "").padEnd(digits, "0");
}
