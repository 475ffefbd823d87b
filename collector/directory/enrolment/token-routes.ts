/** Enrolment tokens, for ICT staff. */
import { z } from 'zod';
import { ictRoles } from '../../api/roles.ts';
import { type Route, refuse, route } from '../../api/route.ts';
import {
  createdEnrolmentTokenSchema,
  createEnrolmentTokenRequestSchema,
  enrolmentTokenListSchema,
} from '../directory.contract.ts';
import type { DirectoryDeps } from '../directory-deps.ts';
import { roomExists } from '../rooms/room-store.ts';
import { issueToken, listTokens, revokeToken } from './enrolment-token-store.ts';

const HOUR_MS = 3_600_000;

const tokenId = z.object({ id: z.uuid() });

/** Routes of enrolment tokens. */
export function enrolmentTokenRoutes(
  deps: Pick<DirectoryDeps, 'collectorUrl' | 'certificatePin'>,
): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/enrolment-tokens',
      access: ictRoles,
      summary: 'All enrolment tokens, without their secrets.',
      response: enrolmentTokenListSchema,
      pupilData: false,
      handle: async ({ tx, now }) => ({
        tokens: await listTokens(tx, now),
        collectorUrl: deps.collectorUrl,
      }),
    }),
    route({
      method: 'POST',
      path: '/api/enrolment-tokens',
      access: ictRoles,
      summary: 'Issues an enrolment token; its text is shown once.',
      body: createEnrolmentTokenRequestSchema,
      response: createdEnrolmentTokenSchema,
      pupilData: false,
      audit: ({ body }, { token }) => ({
        action: 'enrolment-token.issued',
        subjectKind: 'enrolment-token',
        subjectId: token.id,
        detail: { label: body.label, maxUses: body.maxUses, validHours: body.validHours },
      }),
      handle: async ({ tx, body, schoolId, now }) => {
        if (body.roomId !== null && !(await roomExists(tx, body.roomId))) {
          const message = 'There is no such room. Choose another, or none.';
          return refuse(422, 'room-unknown', message, { fields: { roomId: message } });
        }
        const { token, secret } = await issueToken(tx, {
          schoolId,
          roomId: body.roomId,
          label: body.label,
          maxUses: body.maxUses,
          expiresAt: new Date(now.getTime() + body.validHours * HOUR_MS),
          now,
        });
        const text = `${secret}.${deps.certificatePin}`;
        return { token, text, collectorUrl: deps.collectorUrl };
      },
    }),
    route({
      method: 'POST',
      path: '/api/enrolment-tokens/:id/revoke',
      access: ictRoles,
      summary: 'Withdraws an enrolment token; devices that used it stay enrolled.',
      params: tokenId,
      response: null,
      pupilData: false,
      audit: ({ params }) => ({
        action: 'enrolment-token.revoked',
        subjectKind: 'enrolment-token',
        subjectId: params.id,
      }),
      handle: async ({ tx, params, now }) => {
        if (!(await revokeToken(tx, params.id, now))) {
          return refuse(
            404,
            'token-unknown',
            'There is no such token, or it is withdrawn already.',
          );
        }
      },
    }),
  ];
}
