/** The words of a lesson for pupils, in one place: short, true and fair. */
import type { LessonFacts, ScreenNotice, Viewer } from './lesson-windows.ts';

/** What a lock says where the teacher wrote nothing. */
export const STANDARD_LOCK_WORDS = 'Eyes to the front, please.';

/** Title of the windows that cover the screens. */
export const LOCK_TITLE = 'Screen locked';

/** Title of a message's window. */
export const MESSAGE_TITLE = 'Message from your teacher';

/** Title of the banner's windows. */
export const BANNER_TITLE = 'Somebody is looking at this screen';

/** Title of the window that asks. */
export const CONSENT_TITLE = 'May they look at your screen?';

/** Title of the small window of news. */
export const NEWS_TITLE = 'Lapwing';

/** The tray's entries for help. */
export const HAND_ENTRIES = {
  raise: 'Ask for help',
  lower: 'Take my hand down',
} as const;

/** Who locked the screens. */
export function lockedBy(setBy: string): string {
  return setBy ? `${setBy} has locked the screens` : 'The screens are locked';
}

/** Time of day, for example "10:35". */
export function timeOfDay(atMs: number): string {
  const at = new Date(atMs);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Time that is left, for example "4 min 05 s" or "1 h 04 min"; never negative. Not like a time of day. */
export function timeLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
  return minutes > 0 ? `${minutes} min ${two(seconds % 60)} s` : `${seconds} s`;
}

/** Who looks and who controls, in one or two sentences; empty for nobody. */
export function viewersInWords(viewers: readonly Viewer[]): string {
  const controlling = unique(viewers.filter(({ controls }) => controls));
  const looking = unique(viewers.filter(({ controls }) => !controls)).filter(
    (name) => !controlling.includes(name),
  );
  return [sentence(controlling, 'controlling this PC'), sentence(looking, 'looking at this screen')]
    .filter((words) => words !== '')
    .join(' · ');
}

/** What the tray says about who looks; empty for nobody. */
export function watchedInWords({ viewers, onWall }: ScreenNotice): string {
  const live = viewersInWords(viewers);
  if (live) return live;
  return onWall ? 'A small picture of this screen is on your teacher’s wall' : '';
}

/** Why an application was closed. */
export function refusedInWords(application: string, setBy: string, untilMs: number): string {
  return `${setBy || 'Your teacher'} has limited this lesson, so ${application} is closed. You can use it again at ${timeOfDay(untilMs)}.`;
}

function sentence(names: readonly string[], does: string): string {
  if (names.length === 0) return '';
  const last = names.at(-1)!;
  const others = names.slice(0, -1);
  if (others.length === 0) return `${last} is ${does}`;
  return `${others.join(', ')} and ${last} are ${does}`;
}

function unique(viewers: readonly Viewer[]): string[] {
  return [...new Set(viewers.map(({ name }) => name || 'A member of staff'))];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Web addresses in a text, as they stand there. Only http and https; anything else is no link. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}]/g)].flatMap(([address]) =>
    URL.canParse(address) ? [address] : [],
  );
}

/** Whose screen it is. */
export function broadcastTitle(from: string): string {
  return from ? `${from}’s screen` : 'Your teacher’s screen';
}

/** Title of the news that an application was closed. */
export const REFUSED_TITLE = 'Not in this lesson';

/** Said when the hand goes up. */
export const HAND_UP = {
  title: 'Your hand is up',
  words:
    'Your teacher can see that you would like help. To take your hand down, click the Lapwing icon.',
} as const;

/** Title of the news that the teacher has seen the hand. */
export const HAND_ANSWERED_TITLE = 'Help is on its way';

/** Said when the teacher has seen the hand. */
export function handAnswered(teacher: string): string {
  return `${teacher || 'Your teacher'} has seen your hand and is coming.`;
}

/** When the lock goes at the latest. */
export function unlocksAt(time: string): string {
  return `Unlocks at ${time} at the latest, in`;
}

/** On the lock: what becomes of work. */
export const NOTHING_IS_LOST = 'Your work is still open and will be there when the screen unlocks.';

/** How many messages wait behind the one that is shown; empty for none. */
export function waitingInWords(waiting: number): string {
  if (waiting <= 0) return '';
  return waiting === 1 ? 'One more message is waiting.' : `${waiting} more messages are waiting.`;
}

/** What somebody asks. */
export function consentTitle(from: string, controls: boolean): string {
  const who = from || 'A member of staff';
  return controls ? `May ${who} see and control this PC?` : `May ${who} look at this screen?`;
}

/** What saying yes means. */
export function consequences(controls: boolean): string[] {
  return [
    'They see what is on this screen, as it happens, until they stop looking.',
    controls
      ? 'They can use the mouse and the keyboard of this PC. Yours keep working.'
      : 'They cannot use the mouse or the keyboard.',
    'A banner names them for as long as they look, and it is written down that they looked.',
  ];
}

/** A restriction of a lesson, as far as words need it. */
export interface RestrictionForWords {
  readonly kind: 'lock' | 'focus' | 'block' | 'pauseInternet' | 'mute';
  readonly sites?: readonly string[];
  readonly applications?: readonly string[];
  readonly setBy: string;
  readonly untilMs: number;
}

/** What a restriction means, one sentence each. */
export function restrictionInWords(restriction: RestrictionForWords): string[] {
  const { kind, sites = [], applications = [], setBy, untilMs } = restriction;
  const by = `${setBy || 'your teacher'}, until ${timeOfDay(untilMs)}`;
  switch (kind) {
    case 'lock':
      return [`The screens are locked (${by}).`];
    case 'pauseInternet':
      return [`Web sites are paused (${by}).`];
    case 'mute':
      return [`The sound is off (${by}).`];
    case 'focus':
      return places('Only', sites, applications, by);
    case 'block':
      return places('Not', sites, applications, by);
  }
}

function places(
  which: 'Only' | 'Not',
  sites: readonly string[],
  applications: readonly string[],
  by: string,
): string[] {
  return [
    ...(sites.length > 0 ? [`${which} these web sites: ${sites.join(', ')} (${by}).`] : []),
    ...(applications.length > 0
      ? [`${which} these programs: ${applications.join(', ')} (${by}).`]
      : []),
  ];
}

/** The lesson in force for the page about monitoring, one sentence each. */
export function lessonInWords({ name, teacher, untilMs, restricted }: LessonFacts): string[] {
  return [
    `${[name || 'A lesson', teacher].filter(Boolean).join(', with ')}, until ${timeOfDay(untilMs)}.`,
    ...(restricted.length > 0 ? restricted : ['Nothing is restricted.']),
  ];
}
