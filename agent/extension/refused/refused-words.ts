/** What the refused page says. Pure. */
import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';
import type { RefusedAnswer } from './refused-message.ts';

/** The page's words; none of them is HTML. */
export interface RefusedWords {
  title: string;
  why: string;
  setBy: string;
  lesson: string;
  /** Hosts that are open; empty where none is named. */
  sites: readonly string[];
  remainingMs: number;
  next: string;
}

/** Words for a page that is refused; null where it is not. */
export function wordsOf({ by, restrictions }: RefusedAnswer, wanted: string): RefusedWords | null {
  const restriction = by && restrictions[by];
  if (!by || !restriction) return null;
  const { host } = new URL(wanted);
  const { setBy, remainingMs } = restriction;
  return {
    ...reasons[by](host, restrictions),
    setBy: setBy || 'Your teacher',
    lesson: restrictions.lessonName,
    sites: openSites(restrictions),
    remainingMs,
    next: `This page goes on to ${host} by itself when it is open again.`,
  };
}

const reasons: Record<
  NonNullable<RefusedAnswer['by']>,
  (host: string, all: BrowserRestrictions) => { title: string; why: string }
> = {
  focus: (host) => ({
    title: 'Only some sites are open in this lesson',
    why: `${host} is not one of them.`,
  }),
  block: (host, { focus }) => ({
    title: `${host} is closed in this lesson`,
    why: focus ? 'Only some other sites are open.' : 'Other sites are open as usual.',
  }),
  pause: (host) => ({
    title: 'The internet is paused',
    why: `${host} and all other sites are closed for a while.`,
  }),
};

/** Sites that somebody under a focus may go to now. */
function openSites({ focus, block, pause }: BrowserRestrictions): readonly string[] {
  if (!focus || pause) return [];
  return focus.sites.filter((site) => !block?.sites.includes(site));
}

const MINUTE_S = 60;
const HOUR_S = 3_600;

/** Time left as people read it, for example "12 min 05 s". */
export function timeLeft(remainingMs: number): string {
  const seconds = Math.max(0, Math.ceil(remainingMs / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < MINUTE_S) return `${seconds} s`;
  const minutes = Math.floor((seconds % HOUR_S) / MINUTE_S);
  if (seconds < HOUR_S) return `${minutes} min ${two(seconds % MINUTE_S)} s`;
  return `${Math.floor(seconds / HOUR_S)} h ${two(minutes)} min`;
}
