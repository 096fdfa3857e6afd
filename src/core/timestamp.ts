/** Reads the timestamps of the platforms, each of which writes them in a form of its own. */

/** RFC 3339, with or without a fraction of a second, of any length. */
export const RFC_3339 = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/i;

/**
 * The moment that a text names; `undefined` for whatever is no such text.
 *
 * The groups of the pattern are a date, a time, a fraction of a second, and an offset's sign, hours and minutes. Without
 * an offset the text is in UTC. Microseconds do not fit a `Date`: they are cut off.
 */
export function readMoment(value: unknown, pattern: RegExp): Date | undefined {
  const match = typeof value === "string" ? pattern.exec(value) : null;
  return match ? momentOf(match) : undefined;
}

/**
 * The same moment as `YYYY-MM-DDTHH:MM:SS.ffffffZ`, in UTC and with microseconds; `undefined` as well for one whose year in UTC has not four
 * digits, because such texts would not sort.
 */
export function readUtc(value: unknown, pattern: RegExp): string | undefined {
  const match = typeof value === "string" ? pattern.exec(value) : null;
  const moment = match && momentOf(match);
  if (!moment) return undefined;
  const [, date, time, fraction = "", sign] = match;
  const microseconds = fraction.slice(0, 6).padEnd(6, "0");
  // Writing a date anew takes longer than all the rest.
  if (!sign) return `${date}T${time}.${microseconds}Z`;
  const text = moment.toISOString();
  return text.length === 24 ? `${text.slice(0, 19)}.${microseconds}Z` : undefined;
}

function momentOf(match: RegExpExecArray): Date | undefined {
  const [, date = "", time = "", fraction = "", sign, hours = "00", minutes = "00"] = match;
  const wallClock = `${date}T${time}.${fraction.padEnd(3, "0").slice(0, 3)}`;
  // Engines roll the 30th of February and 24:00 over to another day; neither is what was meant.
  const inUtc = new Date(`${wallClock}Z`);
  if (inUtc.getUTCDate() !== Number(date.slice(-2))) return undefined;
  const moment = sign ? new Date(`${wallClock}${sign}${hours}:${minutes}`) : inUtc;
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
