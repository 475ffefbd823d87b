/** The words for pupils, in one place: short, true and fair. */
import type { HoursOfWeek, MonitoringFacts, MonitoringState } from './shell.ts';

/** Name of the page and the tray's menu entry that lead to it. */
export const ABOUT_TITLE = 'What is monitored on this PC';

/** What is recorded. */
export const recorded: readonly string[] = [
  'Which programs you use, and for how long.',
  'Which web sites you visit, and what you search for.',
  'Words that may mean that somebody is in danger. Your typing is checked on this computer. ' +
    'Only such words, and a few words around them, are sent to the school.',
];

/** What is never recorded. */
export const leftAlone: readonly string[] = [
  'Passwords and card payments.',
  'Banking, health and helplines such as Childline and Samaritans. Only the time is counted.',
  'The camera and the microphone. Lapwing never uses them.',
];

/** Who may look. */
export const whoLooks: readonly string[] = [
  'Only staff whose job it is to keep you safe. Every time one of them looks, it is written down.',
  'In a lesson your teacher can see a small picture of this screen. While somebody looks at it ' +
    'closely or controls this computer, a banner says who.',
];

/** What closing the notice without an answer means. */
export const IF_CLOSED =
  'If you close this window without answering, nothing is recorded, and the school can see that.';

/** One short sentence on whether this PC is monitored. */
export function stateInWords(state: MonitoringState): string {
  if (state.monitoring) return 'Monitoring is on.';
  switch (state.reason) {
    case 'starting':
      return 'Monitoring is off: Lapwing is waiting for the school’s settings.';
    case 'notice-open':
      return 'Monitoring is off until you have read the school’s notice.';
    case 'notice-dismissed':
      return 'Monitoring is off, because the school’s notice was closed without an answer.';
    case 'notice-not-shown':
      return 'Monitoring is off, because the school’s notice could not be shown.';
    case 'capture-failed':
      return 'Monitoring is off, because Lapwing could not start it on this PC.';
  }
}

/** The tray icon's tooltip. */
export function trayTip({ state, notice }: MonitoringFacts): string {
  const school = notice?.schoolName ? ` · ${notice.schoolName}` : '';
  return `Lapwing${school}\n${stateInWords(state)}`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When the PC is monitored, one line per stretch; "At any time" where there are no hours. */
export function hoursInWords(hours: readonly HoursOfWeek[]): string[] {
  if (hours.length === 0) return ['At any time.'];
  return hours.map(
    ({ weekday, fromMinute, toMinute }) =>
      `${weekdays[weekday - 1] ?? 'Every day'}, ${clock(fromMinute)} to ${clock(toMinute)}`,
  );
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Paragraphs of a plain text: blank lines part them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
