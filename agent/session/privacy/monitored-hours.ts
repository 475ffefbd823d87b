/** Whether a moment lies in the hours that a policy monitors. */

/** A stretch of the week, in the school's local time. */
export interface MonitoredStretch {
  /** ISO day of the week, 1 = Monday. */
  weekday: number;
  /** Start, minutes after midnight. */
  fromMinute: number;
  /** End, minutes after midnight, exclusive. */
  toMinute: number;
}

/** Says whether a moment (Unix milliseconds) is monitored. */
export type HoursTest = (atMs: number) => boolean;

const MINUTE_MS = 60_000;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Compiles monitored hours; none at all means always. Summer time is the time
 * zone's own. A time zone that this computer does not know (or none) means the
 * computer's own: a school's PCs are set to the school's time, and a gate that
 * threw instead would end monitoring altogether.
 */
export function compileMonitoredHours(
  stretches: readonly MonitoredStretch[],
  timeZone: string,
): HoursTest {
  if (stretches.length === 0) return () => true;
  const format = localTime(timeZone);
  // Formatting is slow next to a key press, and the answer changes on whole minutes only.
  let minute = Number.NaN;
  let answer = true;
  return (atMs) => {
    const thisMinute = Math.floor(atMs / MINUTE_MS);
    if (thisMinute !== minute) {
      minute = thisMinute;
      const { weekday, minuteOfDay } = partsOf(format, thisMinute * MINUTE_MS);
      answer = stretches.some(
        (stretch) =>
          stretch.weekday === weekday &&
          stretch.fromMinute <= minuteOfDay &&
          minuteOfDay < stretch.toMinute,
      );
    }
    return answer;
  };
}

function localTime(timeZone: string): Intl.DateTimeFormat {
  const options = {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timeZone || undefined });
  } catch {
    return new Intl.DateTimeFormat('en-GB', options);
  }
}

function partsOf(format: Intl.DateTimeFormat, atMs: number) {
  const parts = Object.fromEntries(
    format.formatToParts(atMs).map(({ type, value }) => [type, value]),
  );
  return {
    weekday: weekdays.indexOf(parts.weekday ?? '') + 1,
    minuteOfDay: Number(parts.hour) * 60 + Number(parts.minute),
  };
}
