import { control } from '@lapwing/proto';

const { CommandKind: Allowed, RestrictionKind: Restriction } = control;

/** A kind of command, as the field that holds it is called. */
export type CommandKindName = NonNullable<control.Command.$Properties['kind']>;

/** What a kind of command needs before a device obeys it. */
export interface KindRules {
  /** Entry of the policy that allows it, `by-mode` for `watchEntry`; null where a lesson may always do so. */
  readonly allowedBy: control.CommandKind | 'by-mode' | null;
  /**
   * `begins`: puts a lesson in force. `in-force`: its lesson is. `may-be-over`: its lesson is, or
   * none. `technician-without`: as `in-force`, but a technician needs none. `none`: needs none.
   */
  readonly lesson: 'begins' | 'in-force' | 'may-be-over' | 'technician-without' | 'none';
  /**
   * `somebody`: a pupil is logged on. `looked-at`: the same, or a member of staff where a technician
   * helps outside of lessons. `named`: if it names a session, that is the one.
   */
  readonly session: 'somebody' | 'looked-at' | 'named';
  /** Where it sets a restriction, of which kind. */
  readonly restricts?: control.RestrictionKind;
}

/** The rules of every kind. What lifts, ends or eases something is never refused by policy. */
export const KIND_RULES: Readonly<Record<CommandKindName, KindRules>> = {
  lessonStart: { allowedBy: null, lesson: 'begins', session: 'named' },
  lessonExtend: { allowedBy: null, lesson: 'in-force', session: 'named' },
  lessonEnd: { allowedBy: null, lesson: 'may-be-over', session: 'named' },
  lift: { allowedBy: null, lesson: 'may-be-over', session: 'named' },
  lock: restriction(Allowed.COMMAND_KIND_LOCK, Restriction.RESTRICTION_KIND_LOCK),
  focus: restriction(Allowed.COMMAND_KIND_FOCUS, Restriction.RESTRICTION_KIND_FOCUS),
  block: restriction(Allowed.COMMAND_KIND_BLOCK, Restriction.RESTRICTION_KIND_BLOCK),
  pauseInternet: restriction(
    Allowed.COMMAND_KIND_PAUSE_INTERNET,
    Restriction.RESTRICTION_KIND_PAUSE_INTERNET,
  ),
  mute: restriction(Allowed.COMMAND_KIND_MUTE, Restriction.RESTRICTION_KIND_MUTE),
  showMessage: {
    allowedBy: Allowed.COMMAND_KIND_MESSAGE,
    lesson: 'technician-without',
    session: 'somebody',
  },
  openSite: inLesson(Allowed.COMMAND_KIND_OPEN_SITE),
  openApplication: inLesson(Allowed.COMMAND_KIND_OPEN_APPLICATION),
  closeFront: inLesson(Allowed.COMMAND_KIND_CLOSE_FRONT),
  lowerHand: inLesson(null),
  logOff: {
    allowedBy: Allowed.COMMAND_KIND_LOG_OFF,
    lesson: 'technician-without',
    session: 'somebody',
  },
  restart: power(Allowed.COMMAND_KIND_RESTART),
  shutDown: power(Allowed.COMMAND_KIND_SHUT_DOWN),
  watch: {
    allowedBy: 'by-mode',
    lesson: 'technician-without',
    session: 'looked-at',
  },
  watchEnd: { allowedBy: null, lesson: 'none', session: 'named' },
  broadcast: inLesson(Allowed.COMMAND_KIND_BROADCAST),
  broadcastEnd: { allowedBy: null, lesson: 'none', session: 'named' },
  handOut: inLesson(Allowed.COMMAND_KIND_HAND_OUT),
  collect: inLesson(Allowed.COMMAND_KIND_COLLECT),
  keepScreenshot: inLesson(Allowed.COMMAND_KIND_KEEP_SCREENSHOT),
  // It acts on other PCs, which are off; whose lesson those are in, the collector knows.
  wake: { allowedBy: Allowed.COMMAND_KIND_WAKE, lesson: 'none', session: 'named' },
};

/** Entry of the policy that allows a view of this mode. */
export function watchEntry(mode: control.WatchMode | null | undefined): control.CommandKind {
  const { WATCH_MODE_WALL, WATCH_MODE_SCREEN, WATCH_MODE_CONTROL } = control.WatchMode;
  if (mode === WATCH_MODE_WALL) return Allowed.COMMAND_KIND_WATCH_WALL;
  if (mode === WATCH_MODE_SCREEN) return Allowed.COMMAND_KIND_WATCH_SCREEN;
  if (mode === WATCH_MODE_CONTROL) return Allowed.COMMAND_KIND_REMOTE_CONTROL;
  return Allowed.COMMAND_KIND_UNSPECIFIED;
}

function restriction(
  allowedBy: control.CommandKind,
  restricts: control.RestrictionKind,
): KindRules {
  return { allowedBy, lesson: 'in-force', session: 'named', restricts };
}

function inLesson(allowedBy: control.CommandKind | null): KindRules {
  return { allowedBy, lesson: 'in-force', session: 'somebody' };
}

function power(allowedBy: control.CommandKind): KindRules {
  return { allowedBy, lesson: 'technician-without', session: 'named' };
}
