/** The list of flags, one flag, and what is done about it. */
import { z } from 'zod';
import { safeguardingRoles } from '../../api/roles.ts';
import { type Route, type RouteContext, refuse, route } from '../../api/route.ts';
import { publishLive } from '../../live/publish.ts';
import type { Sealer } from '../../storage/sealing.ts';
import {
  acknowledgeAlert,
  closeAlert,
  lockAlert,
  noteOpened,
  raiseAlert,
  reopenAlert,
} from '../alerts/alert-store.ts';
import { readCursor, writeCursor } from './flag-cursor.ts';
import {
  countActiveBySeverity,
  countCounted,
  listFlags,
  readFlag,
  readSteps,
} from './flag-reader.ts';
import { flagDetail, flagSummary, noteSealId } from './flag-view.ts';
import {
  closeFlagRequestSchema,
  type FlagState,
  flagDetailSchema,
  flagListQuerySchema,
  flagListSchema,
  flagStates,
} from './flags.contract.ts';

const flagId = z.object({ id: z.uuid() });

const statesOf: Record<z.infer<typeof flagListQuerySchema>['state'], readonly FlagState[]> = {
  active: ['open', 'acknowledged'],
  counted: ['counted'],
  open: ['open'],
  acknowledged: ['acknowledged'],
  closed: ['closed'],
  all: flagStates,
};

const unknown = () => refuse(404, 'flag-unknown', 'There is no such flag.');
const wrongState = (message: string) => refuse(409, 'flag-state', message);

/** Routes of flags; the safeguarding lead's and deputies' only. */
export function flagRoutes(deps: { sealer: Sealer }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/flags',
      access: safeguardingRoles,
      summary: 'Flags, the last raised first; counted ones, the last to arrive first.',
      query: flagListQuerySchema,
      response: flagListSchema,
      pupilData: true,
      audit: ({ query }, { flags }) => ({
        action: 'flag.listed',
        subjectKind: query.account === undefined ? 'flags' : 'person',
        subjectId: query.account ?? '',
        detail: {
          state: query.state,
          minSeverity: query.minSeverity,
          theme: query.theme ?? null,
          flags: flags.length,
        },
      }),
      handle: async ({ tx, query, now }) => {
        const before = query.cursor === undefined ? null : readCursor(query.cursor);
        if (query.cursor !== undefined && before === null) {
          return refuse(400, 'request-invalid', 'The list cannot go on from there. Load it again.');
        }
        const rows = await listFlags(tx, {
          states: statesOf[query.state],
          minSeverity: query.minSeverity,
          theme: query.theme ?? null,
          account: query.account ?? null,
          before,
          limit: query.limit + 1,
        });
        const page = rows.slice(0, query.limit);
        return {
          flags: page.map(flagSummary),
          nextCursor: rows.length > page.length ? writeCursor(page.at(-1)!) : null,
          activeBySeverity: await countActiveBySeverity(tx),
          countedLately: await countCounted(tx, now),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/flags/:id',
      access: safeguardingRoles,
      summary: 'One flag with its context and history. Opening it is a step of its history.',
      params: flagId,
      response: flagDetailSchema,
      pupilData: true,
      audit: ({ params }, { severity }) => ({
        action: 'flag.opened',
        subjectKind: 'flag',
        subjectId: params.id,
        detail: { severity },
      }),
      handle: async (context) => {
        const { tx, params } = context;
        const row = await readFlag(tx, params.id, context.now);
        if (row === null) return unknown();
        await noteOpened(tx, actOf(context));
        return flagDetail(row, await readSteps(tx, params.id), deps.sealer);
      },
    }),
    route({
      method: 'POST',
      path: '/api/flags/:id/raise',
      access: safeguardingRoles,
      summary: 'Raises the alert of a flag that is only counted.',
      params: flagId,
      response: null,
      pupilData: false,
      audit: acted('flag.raised'),
      handle: async ({ tx, params, schoolId, staff, now }) => {
        const { id } = params;
        const raised = await raiseAlert(tx, id, now, staff.id);
        if (raised === null) {
          if ((await lockAlert(tx, id)) === null) return unknown();
          return wrongState('This flag is raised already.');
        }
        const { severity, theme } = raised;
        await publishLive(tx, schoolId, { type: 'flag.raised', id, severity, theme });
        return publishLive(tx, schoolId, { type: 'flag.changed', id });
      },
    }),
    route({
      method: 'POST',
      path: '/api/flags/:id/acknowledge',
      access: safeguardingRoles,
      summary: 'Takes an open flag on: whoever asks owns it from now on.',
      params: flagId,
      response: null,
      pupilData: false,
      audit: acted('flag.acknowledged'),
      handle: async (context) => {
        const state = await lockAlert(context.tx, context.params.id);
        if (state === null) return unknown();
        if (state !== 'open') {
          return wrongState('Somebody else has acknowledged this flag already.');
        }
        await acknowledgeAlert(context.tx, actOf(context));
        await tell(context);
      },
    }),
    route({
      method: 'POST',
      path: '/api/flags/:id/close',
      access: safeguardingRoles,
      summary: 'Closes a flag with an outcome; an open one is acknowledged by it too.',
      params: flagId,
      body: closeFlagRequestSchema,
      response: null,
      pupilData: false,
      audit: ({ params, body }) => ({
        action: 'flag.closed',
        subjectKind: 'flag',
        subjectId: params.id,
        detail: { outcome: body.outcome },
      }),
      handle: async (context) => {
        const { tx, params, body } = context;
        const state = await lockAlert(tx, params.id);
        if (state === null) return unknown();
        if (state === 'closed') return wrongState('This flag is closed already.');
        if (state === 'open') await acknowledgeAlert(tx, actOf(context));
        const note = body.note === '' ? null : deps.sealer.seal(noteSealId(params.id), body.note);
        await closeAlert(tx, actOf(context), body.outcome, note);
        await tell(context);
      },
    }),
    route({
      method: 'POST',
      path: '/api/flags/:id/reopen',
      access: safeguardingRoles,
      summary: 'Undoes a close; the history keeps both.',
      params: flagId,
      response: null,
      pupilData: false,
      audit: acted('flag.reopened'),
      handle: async (context) => {
        const state = await lockAlert(context.tx, context.params.id);
        if (state === null) return unknown();
        if (state !== 'closed') return wrongState('This flag is not closed.');
        await reopenAlert(context.tx, actOf(context));
        await tell(context);
      },
    }),
  ];
}

/** What acting on a flag needs of its request. */
type FlagContext = Pick<
  RouteContext<{ id: string }, unknown, unknown>,
  'tx' | 'params' | 'schoolId' | 'staff' | 'now'
>;

function actOf({ params, schoolId, staff, now }: FlagContext) {
  return { flagId: params.id, schoolId, staffId: staff.id, now };
}

function acted(action: string) {
  return ({ params }: FlagContext) => ({ action, subjectKind: 'flag', subjectId: params.id });
}

function tell({ tx, schoolId, params }: FlagContext): Promise<void> {
  return publishLive(tx, schoolId, { type: 'flag.changed', id: params.id });
}
