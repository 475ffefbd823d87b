import { control } from '@lapwing/proto';
import { transferFault } from '../files/transfer-check.ts';

const { WatchMode } = control;

/** The longest lesson that there is. */
export const LONGEST_LESSON_MS = 12 * 60 * 60 * 1000;

/** Limits of control.proto. */
const MAX = {
  id: 64,
  name: 200,
  words: 500,
  text: 2_000,
  url: 2_048,
  host: 253,
  executable: 100,
  sites: 500,
  applications: 100,
  macAddresses: 200,
} as const;

const MAC_ADDRESS_BYTES = 6;

/**
 * What is wrong with a command's content, in words; null where nothing is.
 *
 * @param nowMs the collector's clock.
 */
export function contentFault(command: control.Command.$Properties, nowMs: number): string | null {
  const { kind, issuerName } = command;
  if (!issuerName || issuerName.length > MAX.name) return 'The command does not say who asked.';
  switch (kind) {
    case 'lessonStart':
    case 'lessonExtend':
      return lessonFault(command.lesson ?? {}, nowMs);
    case 'lock':
      if ((command.lock?.words ?? '').length > MAX.words) return 'The words are too many.';
      return untilFault(command.lock?.untilMs, nowMs);
    case 'focus':
      return placesFault(command.focus ?? {}) ?? untilFault(command.focus?.untilMs, nowMs);
    case 'block':
      return placesFault(command.block ?? {}) ?? untilFault(command.block?.untilMs, nowMs);
    case 'pauseInternet':
      return untilFault(command.pauseInternet?.untilMs, nowMs);
    case 'mute':
      return untilFault(command.mute?.untilMs, nowMs);
    case 'showMessage': {
      const { messageId, text } = command.showMessage ?? {};
      const fits = isBetween(messageId, MAX.id) && isBetween(text, MAX.text);
      return fits ? null : 'The message has no id or no text, or is too long.';
    }
    case 'openSite':
      return isSite(command.openSite?.url) ? null : 'The address is none of a site.';
    case 'watch': {
      const { viewId, mode } = command.watch ?? {};
      const fits =
        isBetween(viewId, MAX.id) && mode !== undefined && mode !== null && mode in WatchMode;
      return fits && mode !== WatchMode.WATCH_MODE_UNSPECIFIED
        ? null
        : 'It does not say how to look.';
    }
    case 'watchEnd':
      return isBetween(command.watchEnd?.viewId, MAX.id) ? null : 'It names no view.';
    case 'broadcast':
      return isBetween(command.broadcast?.broadcastId, MAX.id) ? null : 'It names no broadcast.';
    case 'broadcastEnd':
      return isBetween(command.broadcastEnd?.broadcastId, MAX.id) ? null : 'It names no broadcast.';
    case 'handOut':
    case 'collect':
      return transferFault(command);
    case 'keepScreenshot': {
      const fits = isBetween(command.keepScreenshot?.screenshotId, MAX.id) && command.sessionId;
      return fits ? null : 'It does not say of whose screen a picture is to be kept.';
    }
    case 'wake': {
      const addresses = command.wake?.macAddresses ?? [];
      const fit = addresses.every(({ length }) => length === MAC_ADDRESS_BYTES);
      const fits = fit && addresses.length > 0 && addresses.length <= MAX.macAddresses;
      return fits ? null : 'The addresses to wake are none, too many, or not of 6 bytes.';
    }
    default:
      return null;
  }
}

function lessonFault(lesson: control.LessonRef.$Properties, nowMs: number): string | null {
  const { lessonId, name, teacherName, endsAtMs } = lesson;
  const left = (endsAtMs ?? 0) - nowMs;
  if (!isBetween(lessonId, MAX.id)) return 'The lesson has no valid id.';
  if ((name ?? '').length > MAX.name || (teacherName ?? '').length > MAX.name) {
    return "The lesson's name or its teacher's is too long.";
  }
  if (!(left > 0)) return 'The lesson is over already.';
  return left > LONGEST_LESSON_MS ? 'The lesson is longer than 12 hours.' : null;
}

function untilFault(untilMs: number | null | undefined, nowMs: number): string | null {
  if (!untilMs) return null;
  return untilMs > nowMs ? null : 'It would end before it begins.';
}

function placesFault({ sites, applications }: control.Block.$Properties): string | null {
  const hosts = sites ?? [];
  const executables = applications ?? [];
  if (hosts.length + executables.length === 0) return 'It names neither sites nor applications.';
  const few = hosts.length <= MAX.sites && executables.length <= MAX.applications;
  const short =
    hosts.every((host) => isBetween(host, MAX.host)) &&
    executables.every((executable) => isBetween(executable, MAX.executable));
  return few && short ? null : 'It names too many sites or applications, or one that is none.';
}

function isSite(url: string | null | undefined): boolean {
  if (!isBetween(url, MAX.url) || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

function isBetween(text: string | null | undefined, longest: number): text is string {
  return typeof text === 'string' && text !== '' && text.length <= longest;
}
