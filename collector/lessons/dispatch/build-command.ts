import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { ictRoles, type Role } from '../../api/roles.ts';

/** A command's kind with its content: one of the fields of lapwing.control.v1.Command.kind. */
export type CommandContent = Pick<
  control.Command.$Properties,
  NonNullable<control.Command.$Properties['kind']>
>;

/** Who asks. */
export interface Issuer {
  readonly id: string;
  /** As pupils read it. */
  readonly name: string;
  readonly role: Role;
}

/** The lesson as a device needs to know it. */
export interface CommandLesson {
  readonly id: string;
  readonly name: string;
  readonly endsAt: Date;
  readonly teachers: readonly { readonly name: string }[];
}

/**
 * A command is not carried out after this time: a lock that was held up in the network must not
 * strike minutes later. Long enough for somebody to be asked. Devices refuse more than an hour.
 */
export const VALIDITY_MS = 2 * 60 * 1000;

/** Puts a command for one device together, under a fresh id. */
export function buildCommand(order: {
  issuer: Issuer;
  lesson: CommandLesson | null;
  deviceId: string;
  /** Undefined for whoever is logged on. */
  sessionId: string | undefined;
  content: CommandContent;
  nowMs: number;
}): control.Command.$Properties & { commandId: string } {
  const { issuer, lesson, nowMs } = order;
  return {
    commandId: randomUUID(),
    issuedBy: issuer.id,
    issuerName: issuer.name,
    issuerRole: issuerRole(issuer.role),
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + VALIDITY_MS,
    deviceId: order.deviceId,
    sessionId: order.sessionId ?? '',
    ...(lesson && {
      lesson: {
        lessonId: lesson.id,
        name: lesson.name,
        teacherName: lesson.teachers[0]?.name ?? issuer.name,
        endsAtMs: lesson.endsAt.getTime(),
      },
    }),
    ...order.content,
  };
}

function issuerRole(role: Role): control.IssuerRole {
  if (role === 'teacher') return control.IssuerRole.ISSUER_ROLE_TEACHER;
  return (ictRoles as readonly Role[]).includes(role)
    ? control.IssuerRole.ISSUER_ROLE_TECHNICIAN
    : control.IssuerRole.ISSUER_ROLE_UNSPECIFIED;
}
