/** What an invited person's link opens. */
import { z } from 'zod';
import { type Route, refuse, route } from '../../api/route.ts';
import { appendAudit } from '../audit-trail.ts';
import {
  acceptInvitationRequestSchema,
  invitationInfoSchema,
  sessionSchema,
} from '../auth.contract.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { hashPassword, weaknessOf } from '../credentials/passwords.ts';
import { tooManyAttempts, weakPassword } from '../refusals.ts';
import { signInAs } from '../sessions/signed-in-answer.ts';
import { endInvitationsOf, lockInvitation } from './invitation-store.ts';
import { lockStaff, noteSignIn, setPasswordHash } from './staff-store.ts';

const params = z.object({ token: z.string().max(100) });

const unknown = () =>
  refuse(
    404,
    'invitation-unknown',
    'This link is not valid any more. Ask the administrator for a new one.',
  );

/** Routes of invitations; public, for the person has no account yet. */
export function invitationRoutes(deps: AuthDeps): Route[] {
  const attempt = (address: string) => ({
    account: 'invitations',
    address,
    knownAddress: true,
  });
  return [
    route({
      method: 'GET',
      path: '/api/invitations/:token',
      access: 'public',
      summary: 'Whom an invitation is for.',
      params,
      response: invitationInfoSchema,
      pupilData: false,
      handle: async ({ tx, params: { token }, now }) =>
        (await lockInvitation(tx, token, now)) ?? unknown(),
    }),
    route({
      method: 'POST',
      path: '/api/invitations/:token/accept',
      access: 'public',
      summary: 'Sets the password of an invited account, and signs in.',
      params,
      body: acceptInvitationRequestSchema,
      response: sessionSchema,
      pupilData: false,
      handle: async (context) => {
        const { tx, body, address, now } = context;
        const decision = await deps.limits.begin(attempt(address));
        if (decision.kind === 'wait') return tooManyAttempts(decision.seconds);
        const invitation = await lockInvitation(tx, context.params.token, now);
        if (invitation === null) return unknown();
        await deps.limits.succeeded(attempt(address));
        const known = [invitation.name, invitation.email, invitation.schoolName];
        const weakness = weaknessOf(body.password, known);
        if (weakness !== null) return weakPassword('password', weakness);

        const staff = await lockStaff(tx, invitation.staffId);
        await setPasswordHash(tx, staff!.id, await hashPassword(body.password));
        await endInvitationsOf(tx, staff!.id, now);
        await noteSignIn(tx, staff!.id, now);
        const answer = await signInAs(context, staff!);
        await appendAudit(
          tx,
          staff!.schoolId,
          { id: staff!.id, name: staff!.name, role: staff!.role, address },
          { action: 'staff.invitation-accepted', subjectKind: 'staff', subjectId: staff!.id },
        );
        return answer;
      },
    }),
  ];
}
