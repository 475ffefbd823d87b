/** One's own account: password and one-time codes. */
import { type Refusal, type Route, type RouteContext, refuse, route } from '../../api/route.ts';
import {
  changePasswordRequestSchema,
  disableTotpRequestSchema,
  totpConfirmRequestSchema,
  totpEnrolmentSchema,
} from '../auth.contract.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { hashPassword, verifyPassword, weaknessOf } from '../credentials/passwords.ts';
import { createTotpSecret } from '../credentials/totp.ts';
import { tooManyAttempts, weakPassword } from '../refusals.ts';
import {
  beginTotp,
  confirmTotp,
  lockStaff,
  removeTotp,
  setPasswordHash,
} from '../staff/staff-store.ts';
import { endSessionsOf } from './session-store.ts';
import { totpSealId, usesUpCode } from './sign-in.ts';

type OwnContext = RouteContext<unknown, unknown, unknown>;

const audited = (action: string) => ({
  audit: ({ staff }: OwnContext) => ({ action, subjectKind: 'staff', subjectId: staff.id }),
});

/** Routes of one's own account; every role has one. */
export function accountRoutes(deps: AuthDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/account/password',
      access: 'signed-in',
      summary: 'Changes one’s own password and signs out every other session.',
      body: changePasswordRequestSchema,
      response: null,
      pupilData: false,
      ...audited('staff.password-changed'),
      handle: async (context) => {
        const { tx, body, staff, now } = context;
        const refusal = await provesPassword(deps, context, body.currentPassword);
        if (refusal !== null) return refusal;
        const weakness = weaknessOf(body.newPassword, [staff.name, staff.email]);
        if (weakness !== null) return weakPassword('newPassword', weakness);
        await setPasswordHash(tx, staff.id, await hashPassword(body.newPassword));
        await endSessionsOf(tx, staff.id, now, staff.sessionId);
      },
    }),
    route({
      method: 'POST',
      path: '/api/account/totp',
      access: 'signed-in',
      summary: 'Begins to enrol an authenticator app; nothing changes until it is confirmed.',
      response: totpEnrolmentSchema,
      pupilData: false,
      ...audited('staff.totp-begun'),
      handle: async ({ tx, staff }) => {
        const account = await lockStaff(tx, staff.id);
        if (account?.totpConfirmedAt !== null) {
          return refuse(
            409,
            'totp-enabled',
            'An authenticator app is set up already. Turn it off first, then set up the new one.',
          );
        }
        const enrolment = createTotpSecret(staff.email);
        await beginTotp(tx, staff.id, deps.sealer.seal(totpSealId(staff.id), enrolment.secret));
        return enrolment;
      },
    }),
    route({
      method: 'POST',
      path: '/api/account/totp/confirm',
      access: 'signed-in',
      summary: 'Confirms the authenticator app with its first code.',
      body: totpConfirmRequestSchema,
      response: null,
      pupilData: false,
      ...audited('staff.totp-enabled'),
      handle: async ({ tx, body, staff, now }) => {
        const account = await lockStaff(tx, staff.id);
        if (account === null || account.totpSecret === null || account.totpConfirmedAt !== null) {
          return refuse(409, 'totp-not-begun', 'Begin to set up the authenticator app first.');
        }
        if (!(await usesUpCode(deps, tx, account, body.totpCode, now))) {
          const message =
            'That code is not right. Check the clock of your phone, and try the next.';
          return refuse(422, 'totp-wrong', message, { fields: { totpCode: message } });
        }
        await confirmTotp(tx, staff.id, now);
      },
    }),
    route({
      method: 'POST',
      path: '/api/account/totp/disable',
      access: 'signed-in',
      summary: 'Turns one-time codes off again, on proof of the password.',
      body: disableTotpRequestSchema,
      response: null,
      pupilData: false,
      ...audited('staff.totp-disabled'),
      handle: async (context) => {
        const refusal = await provesPassword(deps, context, context.body.currentPassword);
        if (refusal !== null) return refusal;
        await removeTotp(context.tx, context.staff.id);
      },
    }),
  ];
}

/** Null where the password is right. Limited like signing in: an unlocked PC is no free guess. */
async function provesPassword(
  deps: AuthDeps,
  { tx, staff, address }: OwnContext,
  password: string,
): Promise<Refusal | null> {
  const attempt = { account: `own account ${staff.id}`, address, knownAddress: true };
  const decision = await deps.limits.begin(attempt);
  if (decision.kind === 'wait') return tooManyAttempts(decision.seconds);
  const account = await lockStaff(tx, staff.id);
  if (!(await verifyPassword(account?.passwordHash ?? null, password))) {
    const message = 'That is not your current password.';
    return refuse(422, 'credentials-wrong', message, { fields: { currentPassword: message } });
  }
  await deps.limits.succeeded(attempt);
  return null;
}
