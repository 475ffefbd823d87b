/** Notes of lessons, put together: what pages, commands and devices need of them. */
import { type Refusal, type Route, type RouteContext, refuse } from '../../api/route.ts';
import { VALIDITY_MS } from '../dispatch/build-command.ts';
import type { LoggedOn } from '../lesson-authority.ts';
import type { DeviceHandler } from '../signed-requests/device-handler.ts';
import { type AgentScreenshotsDeps, createAgentScreenshots } from './agent-screenshots.ts';
import { noteRoutes, noteSealId } from './note-routes.ts';
import { countNotes, expectScreenshot, forgetMissing } from './note-store.ts';
import { noteLimits } from './notes.contract.ts';

/** What they are made with. */
export interface LessonNotesParts extends AgentScreenshotsDeps {
  readonly sessionsOf: (deviceId: string) => readonly LoggedOn[];
}

/** Whose screen a picture is of. */
export interface ScreenshotTarget {
  readonly lessonId: string;
  readonly deviceIds: 'all' | readonly string[];
  readonly sessionIds: Readonly<Record<string, string>>;
}

/** See the top of this file. */
export interface LessonNotes {
  readonly routes: readonly Route[];
  /** Answers PCs below AGENT_SCREENSHOTS_PATH. */
  readonly handle: DeviceHandler;
  /** Why a picture cannot be asked for; null where it can. */
  prevents(
    context: Pick<RouteContext<unknown, unknown, unknown>, 'tx' | 'now'>,
    target: ScreenshotTarget,
  ): Promise<Refusal | null>;
  /** From now on the PC may bring it. @param id of the command’s batch, and so of the picture. */
  expect(
    context: Pick<RouteContext<unknown, unknown, unknown>, 'tx' | 'staff' | 'schoolId' | 'now'>,
    id: string,
    target: { lessonId: string; deviceId: string; sessionId: string; reason: string },
  ): Promise<void>;
}

/** Makes them. */
export function createLessonNotes(parts: LessonNotesParts): LessonNotes {
  const { sealer, sessionsOf } = parts;
  return {
    routes: noteRoutes({ sealer }),
    handle: createAgentScreenshots(parts),
    async prevents({ tx, now }, { lessonId, deviceIds, sessionIds }) {
      const [deviceId, ...more] = deviceIds === 'all' ? [] : deviceIds;
      if (deviceId === undefined || more.length > 0 || sessionIds[deviceId] === undefined) {
        const message = 'A picture is kept of one pupil’s screen. Choose one.';
        return refuse(422, 'one-screen', message);
      }
      await forgetMissing(tx, lessonId, new Date(now.getTime() - VALIDITY_MS));
      if ((await countNotes(tx, lessonId, 'screenshot')) < noteLimits.screenshots) return null;
      const message = `A lesson keeps at most ${noteLimits.screenshots} pictures.`;
      return refuse(409, 'notes-full', message);
    },
    async expect({ tx, staff, schoolId, now }, id, { lessonId, deviceId, sessionId, reason }) {
      const session = sessionsOf(deviceId).find((one) => one.sessionId === sessionId);
      const place = { id, lessonId, staffId: staff.id };
      await expectScreenshot(tx, place, {
        ...{ schoolId, deviceId, sessionId, now },
        personId: session?.personId ?? null,
        sealedText: sealer.seal(noteSealId(id), reason),
      });
    },
  };
}
