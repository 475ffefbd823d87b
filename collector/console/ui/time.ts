/**
 * Times as the console writes them: in the school's time zone, 24-hour clock,
 * dates as "Sun 22 Nov", relative only under an hour.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Moment = string | number | Date;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
    formats.set(key, made);
  }
  return made;
}

/** "10:42" */
export function clock(moment: Moment, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
}

/** "10:42:07" */
export function clockWithSeconds(moment: Moment, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    new Date(moment),
  );
}

/** "Sun 22 Nov", with the year where it is not the present one. */
export function day(moment: Moment, zone: string, now: Moment = Date.now()): string {
  const date = new Date(moment);
  const year = format(zone, { year: 'numeric' }).format(date);
  const thisYear = format(zone, { year: 'numeric' }).format(new Date(now));
  const parts = format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).formatToParts(
    date,
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  // "Sept" is how en-GB shortens September; three letters keep columns aligned.
  const text = `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)}`;
  return year === thisYear ? text : `${text} ${year}`;
}

/** Day in the zone as YYYY-MM-DD. */
export function isoDay(moment: Moment, zone: string): string {
  const parts = format(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A YYYY-MM-DD as "Sun 22 Nov". */
export function dayOfDate(date: string, now: Moment = Date.now()): string {
  return day(`${date}T12:00:00Z`, 'UTC', now);
}

/** The YYYY-MM-DD so many days later. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** "Sun 22 Nov, 10:42:07": in full, for hovers and histories. */
export function exact(moment: Moment, zone: string): string {
  return `${day(moment, zone)}, ${clockWithSeconds(moment, zone)}`;
}

/** "just now", "4 min ago", then "10:42" for today, else "Fri 20 Nov, 10:42". */
export function when(moment: Moment, zone: string, now: Moment = Date.now()): string {
  const at = new Date(moment).getTime();
  const present = new Date(now).getTime();
  const age = present - at;
  if (age >= -MINUTE_MS && age < MINUTE_MS) return 'just now';
  if (age > 0 && age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)} min ago`;
  if (isoDay(at, zone) === isoDay(present, zone)) return clock(at, zone);
  return `${day(at, zone, present)}, ${clock(at, zone)}`;
}

/** A length: "45 s", "12 min", "1 h 05 min". */
export function duration(ms: number): string {
  if (ms < MINUTE_MS) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
