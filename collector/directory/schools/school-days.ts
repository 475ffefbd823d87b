/** Time as schools count it: school days are Monday to Friday in the school's zone. */

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * How much time passed between two instants, Saturdays and Sundays left out,
 * milliseconds. Changes of the clocks are not counted: up to an hour off.
 */
export function schoolDayTimeBetween(from: Date, until: Date, timeZone: string): number {
  return Math.max(
    0,
    weekdayTime(localTime(until, timeZone)) - weekdayTime(localTime(from, timeZone)),
  );
}

/** Weekday time since Monday 29 December 1969, 00:00, of a local time. */
function weekdayTime(localMs: number): number {
  // 1 January 1970 was a Thursday.
  const sinceMonday = localMs + 3 * DAY_MS;
  const weeks = Math.floor(sinceMonday / (7 * DAY_MS));
  return weeks * 5 * DAY_MS + Math.min(sinceMonday - weeks * 7 * DAY_MS, 5 * DAY_MS);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock's reading, as if it were UTC, Unix milliseconds. */
function localTime(instant: Date, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
}
