/** From what a page asks to what devices are sent, and which entry of the policy it needs. */
import { control } from '@lapwing/proto';
import type { ClassroomKind, LessonAction, RestrictionName } from '../commands.contract.ts';
import type { CommandContent } from '../dispatch/build-command.ts';

const Kind = control.CommandKind;
const Restriction = control.RestrictionKind;
const MINUTE_MS = 60_000;

/** The policy's entry for each kind. */
export const policyKinds: Readonly<Record<ClassroomKind, control.CommandKind>> = {
  lock: Kind.COMMAND_KIND_LOCK,
  showMessage: Kind.COMMAND_KIND_MESSAGE,
  openSite: Kind.COMMAND_KIND_OPEN_SITE,
  openApplication: Kind.COMMAND_KIND_OPEN_APPLICATION,
  closeFront: Kind.COMMAND_KIND_CLOSE_FRONT,
  focus: Kind.COMMAND_KIND_FOCUS,
  block: Kind.COMMAND_KIND_BLOCK,
  pauseInternet: Kind.COMMAND_KIND_PAUSE_INTERNET,
  mute: Kind.COMMAND_KIND_MUTE,
  logOff: Kind.COMMAND_KIND_LOG_OFF,
  restart: Kind.COMMAND_KIND_RESTART,
  shutDown: Kind.COMMAND_KIND_SHUT_DOWN,
  wake: Kind.COMMAND_KIND_WAKE,
  watchWall: Kind.COMMAND_KIND_WATCH_WALL,
  watchScreen: Kind.COMMAND_KIND_WATCH_SCREEN,
  control: Kind.COMMAND_KIND_REMOTE_CONTROL,
  broadcast: Kind.COMMAND_KIND_BROADCAST,
  handOut: Kind.COMMAND_KIND_HAND_OUT,
  collect: Kind.COMMAND_KIND_COLLECT,
  keepScreenshot: Kind.COMMAND_KIND_KEEP_SCREENSHOT,
};

/** Restrictions as the wire names them. */
export const restrictionKindOf: Readonly<Record<RestrictionName, control.RestrictionKind>> = {
  lock: Restriction.RESTRICTION_KIND_LOCK,
  focus: Restriction.RESTRICTION_KIND_FOCUS,
  block: Restriction.RESTRICTION_KIND_BLOCK,
  pauseInternet: Restriction.RESTRICTION_KIND_PAUSE_INTERNET,
  mute: Restriction.RESTRICTION_KIND_MUTE,
};

/**
 * What a device is sent. A wake is no business of the device that it is for: see wake/. What of
 * files is sent, the database knows: see files/.
 *
 * @param batchId names a message, too, so that it is known whose reading a PC tells of; and a picture.
 * @param endsAt of the lesson; null outside of lessons, where nothing is restricted.
 */
export function toCommand(
  action: Exclude<LessonAction, { action: 'wake' | 'handOut' | 'collect' }>,
  batchId: string,
  endsAt: Date | null,
  now: Date,
): CommandContent {
  switch (action.action) {
    case 'lock':
      return { lock: { words: action.words, untilMs: untilMs(action.minutes, endsAt, now) } };
    case 'focus':
    case 'block': {
      const { sites, applications, minutes } = action;
      const places = { sites, applications, untilMs: untilMs(minutes, endsAt, now) };
      return action.action === 'focus' ? { focus: places } : { block: places };
    }
    case 'pauseInternet':
      return { pauseInternet: { untilMs: untilMs(action.minutes, endsAt, now) } };
    case 'mute':
      return { mute: { untilMs: untilMs(action.minutes, endsAt, now) } };
    case 'lift':
      return { lift: { restrictions: action.restrictions.map((name) => restrictionKindOf[name]) } };
    case 'showMessage':
      return { showMessage: { messageId: batchId, text: action.text } };
    case 'openSite':
      return { openSite: { url: action.url } };
    case 'openApplication':
      return { openApplication: { applicationId: action.applicationId } };
    case 'closeFront':
      return { closeFront: {} };
    case 'keepScreenshot':
      return { keepScreenshot: { screenshotId: batchId, monitor: action.monitor } };
    case 'lowerHand':
      return { lowerHand: {} };
    case 'logOff':
      return { logOff: {} };
    case 'restart':
      return { restart: {} };
    case 'shutDown':
      return { shutDown: {} };
  }
}

/** 0 is the lesson's end. */
function untilMs(minutes: number | null, endsAt: Date | null, now: Date): number {
  if (minutes === null) return 0;
  const until = now.getTime() + minutes * MINUTE_MS;
  return endsAt === null ? until : Math.min(until, endsAt.getTime());
}

/**
 * What is kept of an action, as long as its lesson: no messages, no reasons, no addresses. A lock's
 * words are kept, so that a collector that starts again tells teachers and late PCs what it says.
 */
export function keptContent(action: LessonAction): Record<string, unknown> {
  switch (action.action) {
    case 'focus':
    case 'block': {
      const { sites, applications, minutes } = action;
      return { sites, applications, minutes };
    }
    case 'lock':
      return { words: action.words, minutes: action.minutes };
    case 'pauseInternet':
    case 'mute':
      return { minutes: action.minutes };
    case 'lift':
      return { restrictions: action.restrictions };
    case 'openApplication':
      return { applicationId: action.applicationId };
    case 'handOut':
    case 'collect':
      return { transferId: action.transferId };
    case 'keepScreenshot':
      return { monitor: action.monitor };
    default:
      return {};
  }
}
