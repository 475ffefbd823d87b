/** Staff accounts, for administrators. */
import { z } from 'zod';
import { type Route, refuse, route } from '../../api/route.ts';
import { invitationSchema, inviteRequestSchema, staffListSchema } from '../auth.contract.ts';
import { endSessionsOf } from '../sessions/session-store.ts';
import { createInvitation, endInvitationsOf } from './invitation-store.ts';
import {
  addStaff,
  hasOtherAdministrator,
  listStaff,
  lockStaff,
  setDisabledAt,
} from './staff-store.ts';

const staffId = z.object({ id: z.uuid() });

const unknown = () => refuse(404, 'staff-unknown', 'There is no such staff account.');

/** Routes of staff accounts. */
export function staffRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/staff',
      access: ['administrator'],
      summary: 'All staff accounts.',
      response: staffListSchema,
      pupilData: false,
      handle: async ({ tx }) => {
        const staff = await listStaff(tx);
        return {
          staff: staff.map((line) => ({
            ...line,
            lastSignedInAt: line.lastSignedInAt?.toISOString() ?? null,
          })),
        };
      },
    }),
    route({
      method: 'POST',
      path: '/api/staff',
      access: ['administrator'],
      summary: 'Invites somebody; the link is shown once.',
      body: inviteRequestSchema,
      response: invitationSchema,
      pupilData: false,
      audit: ({ body }, { staffId: id }) => ({
        action: 'staff.invited',
        subjectKind: 'staff',
        subjectId: id,
        detail: { role: body.role },
      }),
      handle: async ({ tx, body, schoolId, now }) => {
        const added = await addStaff(tx, { ...body, schoolId, passwordHash: null });
        if (added.kind === 'refused') {
          const message = 'Somebody has that address already.';
          return refuse(409, 'email-taken', message, { fields: { email: message } });
        }
        return invite(tx, added.id, schoolId, now);
      },
    }),
    route({
      method: 'POST',
      path: '/api/staff/:id/invitation',
      access: ['administrator'],
      summary: 'Makes a new link for somebody who has not accepted yet; the old one ends.',
      params: staffId,
      response: invitationSchema,
      pupilData: false,
      audit: ({ params }) => ({
        action: 'staff.invited-again',
        subjectKind: 'staff',
        subjectId: params.id,
      }),
      handle: async ({ tx, params, schoolId, now }) => {
        const account = await lockStaff(tx, params.id);
        if (account === null) return unknown();
        // Not for active accounts: an administrator could make the lead's account their own.
        if (account.passwordHash !== null || account.disabledAt !== null) {
          return refuse(409, 'staff-state', 'Only somebody who was invited gets a new link.');
        }
        return invite(tx, account.id, schoolId, now);
      },
    }),
    route({
      method: 'POST',
      path: '/api/staff/:id/disable',
      access: ['administrator'],
      summary: 'Disables an account and signs it out at once.',
      params: staffId,
      response: null,
      pupilData: false,
      audit: ({ params }) => ({
        action: 'staff.disabled',
        subjectKind: 'staff',
        subjectId: params.id,
      }),
      handle: async ({ tx, params, now }) => {
        const othersRemain = await hasOtherAdministrator(tx, params.id);
        const account = await lockStaff(tx, params.id);
        if (account === null) return unknown();
        if (account.disabledAt !== null) {
          return refuse(409, 'staff-state', 'That account is disabled already.');
        }
        if (account.role === 'administrator' && !othersRemain) {
          return refuse(
            409,
            'last-administrator',
            'This is the last administrator who can sign in. Invite another one first, and wait until they have accepted.',
          );
        }
        await setDisabledAt(tx, account.id, now);
        await endSessionsOf(tx, account.id, now);
        await endInvitationsOf(tx, account.id, now);
      },
    }),
    route({
      method: 'POST',
      path: '/api/staff/:id/enable',
      access: ['administrator'],
      summary: 'Enables a disabled account again.',
      params: staffId,
      response: null,
      pupilData: false,
      audit: ({ params }) => ({
        action: 'staff.enabled',
        subjectKind: 'staff',
        subjectId: params.id,
      }),
      handle: async ({ tx, params }) => {
        const account = await lockStaff(tx, params.id);
        if (account === null) return unknown();
        if (account.disabledAt === null) {
          return refuse(409, 'staff-state', 'That account is not disabled.');
        }
        await setDisabledAt(tx, account.id, null);
      },
    }),
  ];
}

async function invite(
  tx: Parameters<typeof createInvitation>[0],
  id: string,
  schoolId: string,
  now: Date,
) {
  const { token, expiresAt } = await createInvitation(tx, { staffId: id, schoolId, now });
  return { staffId: id, path: `/invitation/${token}`, expiresAt: expiresAt.toISOString() };
}
