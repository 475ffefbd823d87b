import type {
  LessonReport,
  ReportPupil,
  ReportSpan,
} from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { clock } from '../../../ui/time.ts';
import { counted, placesWords, restrictionNames } from '../control/command-words.ts';

const commandNames: Readonly<Record<string, string>> = {
  showMessage: 'Message',
  openSite: 'Opened a site',
  openApplication: 'Opened an application',
  closeFront: 'Closed what was in front',
  handOut: 'Handed out files',
  collect: 'Collected files',
  keepScreenshot: 'Kept a screenshot',
  logOff: 'Logged off',
  restart: 'Restarted',
  shutDown: 'Shut down',
  wake: 'Woke',
};

/** What a command was, in a word or two. */
export function commandName(action: string): string {
  return commandNames[action] ?? action;
}

/** "Focus on bbc.co.uk and 2 more, 28 PCs". */
export function spanWords({ kind, sites, applications, devices }: ReportSpan): string {
  const places = kind === 'focus' || kind === 'block';
  const what = restrictionNames[kind];
  const on = kind === 'focus' ? ' on' : '';
  return `${what}${places ? `${on} ${placesWords({ sites, applications })}` : ''}, ${counted(devices, 'PC')}`;
}

/** "IT2-01 09:02–09:58, IT2-03 from 09:59 to the end". */
export function attendedWords(attended: ReportPupil['attended'], zone: string): string {
  return attended
    .map(({ device, from, to }) => `${device} ${clock(from, zone)}–${clock(to, zone)}`)
    .join(', ');
}

/** One thing that happened in the lesson, as the list says it. */
export interface Happening {
  at: string;
  /** Null where it was a moment. */
  until: string | null;
  what: string;
  who: string;
}

/** All that happened, by time. */
export function happenings(report: LessonReport): Happening[] {
  const hands = report.pupils.flatMap(({ name, hands: own }) =>
    own.map((hand) => ({ ...hand, who: name })),
  );
  const others = report.otherHands.map((hand) => ({
    ...hand,
    who: hand.name ?? `Somebody at ${hand.device}`,
  }));
  return [
    ...report.restrictions.map((span) => ({
      at: span.from,
      until: span.to,
      what: spanWords(span),
      who: span.by,
    })),
    ...report.commands.map(({ action, at, by, devices, done }) => ({
      at,
      until: null,
      what: `${commandName(action)}: ${done === devices ? counted(devices, 'PC') : `${done} of ${counted(devices, 'PC')}`}`,
      who: by,
    })),
    ...[...hands, ...others].map(({ at, until, who }) => ({
      at,
      until: until ?? report.to,
      what: 'Hand raised',
      who,
    })),
  ].sort((one, other) => one.at.localeCompare(other.at));
}
