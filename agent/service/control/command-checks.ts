import { control } from '@lapwing/proto';
import { transferRefusal } from '../files/transfer-check.ts';
import { contentFault } from './command-content.ts';
import { type CommandKindName, KIND_RULES, type KindRules, watchEntry } from './command-kinds.ts';

const { CommandRefusal: Refusal, CommandOutcome: Outcome, IssuerRole: Role } = control;

/** What became of a command, without its id. */
export type CommandEnd = Omit<control.CommandResult.$Properties, 'commandId'>;

/** What a device knows when it checks a command. */
export interface DeviceFacts {
  /** The collector's clock. */
  readonly nowMs: number;
  /** The signed policy in force. */
  readonly policy: control.Policy.$Properties | null;
  /** Id of the lesson in force; null for none. */
  readonly lessonId: string | null;
  /** Pupils' sessions that are linked. */
  readonly sessions: readonly string[];
  /** All sessions that are linked, those of members of staff too. */
  readonly everybody: readonly string[];
  /** Kinds of restrictions that some of these can carry out. */
  readonly enforced: ReadonlySet<control.RestrictionKind>;
}

/** A refusal. @param message why, in plain English. */
export function refused(refusal: control.CommandRefusal, message: string): CommandEnd {
  return { outcome: Outcome.COMMAND_OUTCOME_REFUSED, refusal, message };
}

/** What this PC has nothing for. */
export const UNSUPPORTED: CommandEnd = {
  outcome: Outcome.COMMAND_OUTCOME_UNSUPPORTED,
  message: 'The agent on this computer cannot do this. Update the agent, whole.',
};

/**
 * The device's own check of a command that is for it and in time: by the signed
 * policy, the lesson in force and who is logged on. The collector has authorised
 * it before; a collector that errs, or was broken into, stops here.
 *
 * @returns null where the command may be carried out.
 */
export function checkCommand(
  command: control.Command.$Properties,
  facts: DeviceFacts,
): CommandEnd | null {
  const kind = command.kind as CommandKindName | undefined;
  if (kind === undefined) return UNSUPPORTED;
  const rules = KIND_RULES[kind];
  const fault = contentFault(command, facts.nowMs);
  return (
    (fault === null ? null : refused(Refusal.COMMAND_REFUSAL_INVALID, fault)) ??
    checkPolicy(command, rules, facts) ??
    checkLesson(command, rules, facts) ??
    checkSession(command, rules, facts) ??
    checkMeans(rules, facts)
  );
}

function checkPolicy(
  command: control.Command.$Properties,
  { allowedBy, lesson }: KindRules,
  { policy }: DeviceFacts,
): CommandEnd | null {
  const { allowedCommands, applications } = policy?.classroom ?? {};
  const entry = allowedBy === 'by-mode' ? watchEntry(command.watch?.mode) : allowedBy;
  if (entry !== null && !allowedCommands?.includes(entry)) {
    return notAllowed("The school's policy does not allow this on this computer.");
  }
  if (lesson === 'begins' && !policy?.classroom) {
    return notAllowed("The school's policy allows no lessons on this computer.");
  }
  const role = command.issuerRole ?? Role.ISSUER_ROLE_UNSPECIFIED;
  if (role === Role.ISSUER_ROLE_UNSPECIFIED)
    return notAllowed('It does not say as what it was asked.');
  if (lesson === 'begins' && role !== Role.ISSUER_ROLE_TEACHER) {
    return notAllowed('Only teachers begin lessons.');
  }
  const files = transferRefusal(command, policy);
  if (files !== null) return notAllowed(files);
  const wanted = command.openApplication?.applicationId;
  if (
    wanted !== undefined &&
    !applications?.some(({ applicationId }) => applicationId === wanted)
  ) {
    return notAllowed("The application is not on the school's list.");
  }
  return null;
}

function checkLesson(
  command: control.Command.$Properties,
  { lesson: need }: KindRules,
  { lessonId }: DeviceFacts,
): CommandEnd | null {
  const asked = command.lesson?.lessonId ?? '';
  if (need === 'none') return null;
  if (asked === '') {
    const mayGoWithout =
      need === 'technician-without' && command.issuerRole === Role.ISSUER_ROLE_TECHNICIAN;
    return mayGoWithout ? null : noLesson('It belongs to no lesson.');
  }
  if (lessonId === null) {
    const needsNone = need === 'begins' || need === 'may-be-over';
    return needsNone ? null : noLesson('The lesson is not in force on this computer any more.');
  }
  if (asked === lessonId) return null;
  return refused(
    Refusal.COMMAND_REFUSAL_OTHER_LESSON,
    'Another lesson is in force on this computer.',
  );
}

function checkSession(
  command: control.Command.$Properties,
  { session: need }: KindRules,
  facts: DeviceFacts,
): CommandEnd | null {
  const named = command.sessionId ?? '';
  const helps = need === 'looked-at' && !command.lesson?.lessonId;
  const sessions = helps ? facts.everybody : facts.sessions;
  if (need !== 'named' && sessions.length === 0) {
    const nobody = helps ? 'Nobody is logged on.' : 'No pupil is logged on.';
    return refused(Refusal.COMMAND_REFUSAL_NO_SESSION, nobody);
  }
  if (named === '' || sessions.includes(named)) return null;
  return refused(
    Refusal.COMMAND_REFUSAL_WRONG_SESSION,
    'Somebody else is logged on by now, or nobody.',
  );
}

/** A restriction that the session of whoever is logged on does not know would be one in name only. */
function checkMeans(
  { restricts }: KindRules,
  { sessions, enforced }: DeviceFacts,
): CommandEnd | null {
  if (restricts === undefined || sessions.length === 0 || enforced.has(restricts)) return null;
  return UNSUPPORTED;
}

function notAllowed(message: string): CommandEnd {
  return refused(Refusal.COMMAND_REFUSAL_NOT_ALLOWED, message);
}

function noLesson(message: string): CommandEnd {
  return refused(Refusal.COMMAND_REFUSAL_NO_LESSON, message);
}
