/** Who is signed in, signing in and out, and first-run set-up. */
import { type Refusal, type Route, refuse, route } from '../../api/route.ts';
import { addSchool } from '../../directory/schools/school-store.ts';
import { appendAudit } from '../audit-trail.ts';
import { sessionSchema, setupRequestSchema, signInRequestSchema } from '../auth.contract.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { hashPassword, weaknessOf } from '../credentials/passwords.ts';
import { tooManyAttempts, weakPassword } from '../refusals.ts';
import { addStaff, hasAdministrator, noteSignIn } from '../staff/staff-store.ts';
import { endSession } from './session-store.ts';
import { checkSignIn, type SignInResult } from './sign-in.ts';
import { signedInAnswer, signInAs } from './signed-in-answer.ts';

/** Lapwing is made for schools in the United Kingdom; a school elsewhere changes it afterwards. */
const TIME_ZONE = 'Europe/London';

/** Two people who set up at once come one after the other. Any constant will do. */
const SETUP_LOCK = 5_277_943;

/** Routes that anybody may call, and signing out. */
export function sessionRoutes(deps: AuthDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/session',
      access: 'public',
      summary: 'Who is signed in here, or whether the collector waits to be set up.',
      response: sessionSchema,
      pupilData: false,
      handle: async ({ tx, staff }) => {
        if (staff !== null) return signedInAnswer(tx, staff);
        const ready = await hasAdministrator(tx);
        return { state: ready ? ('signed-out' as const) : ('setup-required' as const) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/sign-in',
      access: 'public',
      summary: 'Signs in with e-mail address and password, and a one-time code where enrolled.',
      body: signInRequestSchema,
      response: sessionSchema,
      pupilData: false,
      handle: async (context) => {
        const { tx, body, address, now } = context;
        const result = await checkSignIn(deps, tx, body, address, now);
        if (result.kind !== 'signed-in') {
          if (result.kind === 'refused' && result.staff !== null) {
            const { id, schoolId } = result.staff;
            await appendAudit(tx, schoolId, nobody(address), {
              action: 'staff.sign-in-refused',
              subjectKind: 'staff',
              subjectId: id,
              detail: { reason: result.reason },
            });
          }
          return signInRefusal(result);
        }
        const { staff } = result;
        const answer = await signInAs(context, staff);
        await appendAudit(
          tx,
          staff.schoolId,
          { id: staff.id, name: staff.name, role: staff.role, address },
          { action: 'staff.signed-in', subjectKind: 'staff', subjectId: staff.id },
        );
        return answer;
      },
    }),
    route({
      method: 'POST',
      path: '/api/sign-out',
      access: 'signed-in',
      summary: 'Ends this session.',
      response: null,
      pupilData: false,
      audit: ({ staff }) => ({
        action: 'staff.signed-out',
        subjectKind: 'staff',
        subjectId: staff.id,
      }),
      handle: async (context) => {
        await endSession(context.tx, context.staff.sessionId, context.now);
        context.endSession();
      },
    }),
    setupRoute(deps),
  ];
}

function setupRoute(deps: AuthDeps): Route {
  return route({
    method: 'POST',
    path: '/api/setup',
    access: 'public',
    summary: 'Creates the school and its first administrator with the code from the terminal.',
    body: setupRequestSchema,
    response: sessionSchema,
    pupilData: false,
    handle: async (context) => {
      const { tx, body, address, now } = context;
      await tx.query('select pg_advisory_xact_lock($1)', [SETUP_LOCK]);
      if (await hasAdministrator(tx)) {
        return refuse(409, 'setup-done', 'This collector is set up already. Sign in instead.');
      }
      const attempt = { account: 'first-run set-up', address, knownAddress: true };
      const decision = await deps.limits.begin(attempt);
      if (decision.kind === 'wait') return tooManyAttempts(decision.seconds);
      if (!deps.setup.opens(body.setupCode)) {
        const message =
          'That is not the code. The collector printed it in its terminal when it started; each start prints a new one.';
        return refuse(422, 'setup-code-wrong', message, { fields: { setupCode: message } });
      }
      await deps.limits.succeeded(attempt);
      const weakness = weaknessOf(body.password, [body.name, body.email, body.schoolName]);
      if (weakness !== null) return weakPassword('password', weakness);

      const school = await addSchool(tx, { name: body.schoolName, timeZone: TIME_ZONE });
      const schoolId = school.id;
      context.afterCommit(() => deps.equipSchool(school));
      const passwordHash = await hashPassword(body.password);
      const added = await addStaff(tx, {
        schoolId,
        name: body.name,
        email: body.email,
        role: 'administrator',
        passwordHash,
      });
      if (added.kind === 'refused') {
        return refuse(409, 'email-taken', 'Somebody on this collector has that address already.');
      }
      await noteSignIn(tx, added.id, now);
      const answer = await signInAs(context, { id: added.id, schoolId });
      await appendAudit(
        tx,
        schoolId,
        { id: added.id, name: body.name, role: 'administrator', address },
        { action: 'school.created', subjectKind: 'school', subjectId: schoolId },
      );
      context.afterCommit(() => deps.setup.close());
      return answer;
    },
  });
}

/** Somebody who has not proved who they are. */
function nobody(address: string) {
  return { id: null, name: 'Not signed in', role: null, address };
}

function signInRefusal(result: Exclude<SignInResult, { kind: 'signed-in' }>): Refusal {
  if (result.kind === 'wait') return tooManyAttempts(result.seconds);
  switch (result.reason) {
    case 'credentials-wrong':
      return refuse(
        422,
        'credentials-wrong',
        'The e-mail address or the password is not right. Check both and try again.',
      );
    case 'totp-required':
      return refuse(422, 'totp-required', 'Enter the six digits your authenticator app shows.');
    case 'totp-wrong':
      return refuse(
        422,
        'totp-wrong',
        'That code is not right, or was used already. Wait for the next one and enter that.',
        { fields: { totpCode: 'Not right, or used already. Enter the next code.' } },
      );
  }
}
