/**
 * Pictures that PCs bring to be kept: `PUT /agent/v1/screenshots/<id>`. One is taken only of the session
 * that it was asked of, from that PC, while the lesson runs and soon after it was asked for, and once.
 * Whatever else comes is told to nobody but the audit trail.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { screen } from '@lapwing/proto';
import { AGENT_SCREENSHOTS_PATH, MAX_SCREENSHOT_BYTES } from '@lapwing/proto/protocol';
import type { Logger } from '@lapwing/shared/logging';
import { UUID_PATTERN } from '@lapwing/shared/uuid';
import { appendAudit } from '../../auth/audit-trail.ts';
import type { Database } from '../../storage/database.ts';
import type { Sealer } from '../../storage/sealing.ts';
import { VALIDITY_MS } from '../dispatch/build-command.ts';
import {
  type DeviceHandler,
  deviceHandler,
  end,
  readBody,
} from '../signed-requests/device-handler.ts';
import { type ProvedDevice, SignedDevices } from '../signed-requests/signed-devices.ts';
import type { EvidencePort } from './evidence-port.ts';
import { noteSealId } from './note-routes.ts';
import { type ExpectedScreenshot, findExpected, markKept } from './note-store.ts';

/** What is around the picture has a few hundred. */
const MAX_BODY_BYTES = MAX_SCREENSHOT_BYTES + 4 * 1024;

/** Monitors as wide as this do not exist yet. */
const LONGEST_SIDE = 32_768;
const MOST_MONITORS = 64;

/** A PC whose clock is further off has its fault told by other ways. */
const CLOCK_ERROR_MS = 24 * 60 * 60 * 1000;

/** What every JPEG begins with. */
const JPEG = Buffer.of(0xff, 0xd8, 0xff);

const PLACE = new RegExp(`^${AGENT_SCREENSHOTS_PATH}/(${UUID_PATTERN})$`);

/** What the handler works with. */
export interface AgentScreenshotsDeps {
  readonly database: Pick<Database, 'inSchool' | 'asSystem'>;
  readonly sealer: Sealer;
  readonly evidence: EvidencePort;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Status and words of an answer. */
type Answer = readonly [status: number, words: string];

/** A picture that fits. */
interface Picture {
  readonly monitor: number;
  readonly width: number;
  readonly height: number;
  readonly takenAt: Date;
  readonly sha256: Buffer;
  readonly content: Buffer;
}

const NOT_EXPECTED: Answer = [404, 'The lesson is over, or no such picture was asked for.'];

/** See the top of this file. */
export function createAgentScreenshots(deps: AgentScreenshotsDeps): DeviceHandler {
  const { database, sealer, evidence, logger, now } = deps;
  const devices = new SignedDevices(deps);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { 'content-sha256': hash } = request.headers;
    const device = await devices.deviceOf(request, String(hash ?? ''));
    if (device === null) return [401, 'The request is not signed by a device, or not lately.'];
    const id = PLACE.exec(request.url ?? '')?.[1];
    if (id === undefined) return NOT_EXPECTED;
    // Before a byte of it is read.
    const expected = await inTime(device, id);
    if (expected === null) {
      logger.warn({ deviceId: device.id }, 'A device brought a picture that is not expected.');
      return NOT_EXPECTED;
    }
    const body = await readBody(request, MAX_BODY_BYTES);
    if (body === null) return refused(device, id, expected, [413, 'The picture is too large.']);
    if (createHash('sha256').update(body).digest('hex') !== hash) {
      return refused(device, id, expected, [422, 'The picture came damaged.']);
    }
    const picture = readPicture(body, { id, sessionId: expected.sessionId, now: now() });
    if (typeof picture === 'string') return refused(device, id, expected, [422, picture]);
    return keep(device, id, picture);
  }

  function inTime(device: ProvedDevice, id: string): Promise<ExpectedScreenshot | null> {
    const at = now();
    const times = { now: at, after: new Date(at.getTime() - VALIDITY_MS) };
    return database.inSchool(device.schoolId, (tx) => findExpected(tx, id, device.id, times));
  }

  function keep({ id: deviceId, schoolId }: ProvedDevice, id: string, picture: Picture) {
    const at = now();
    const times = { now: at, after: new Date(at.getTime() - VALIDITY_MS) };
    return database.inSchool(schoolId, async (tx): Promise<Answer> => {
      const expected = await findExpected(tx, id, deviceId, times);
      if (expected === null) return NOT_EXPECTED;
      if (expected.kept) return [409, 'This picture is kept already.'];
      const { lesson, device, sessionId, person, takenBy, sealedText } = expected;
      const reason = sealer.open(noteSealId(id), sealedText);
      await evidence.keep(tx, {
        ...{ id, schoolId, kind: 'screenshot', mediaType: 'image/jpeg' },
        ...{ lesson, device, sessionId, person, takenBy, reason, receivedAt: at },
        ...picture,
      });
      await markKept(tx, id, at);
      await audit(tx, 'screenshot.kept', expected, {
        ...{ schoolId, id },
        detail: { sha256: picture.sha256.toString('hex'), bytes: picture.content.length },
      });
      logger.info({ deviceId, lessonId: lesson.id }, 'A picture of a screen is kept, sealed.');
      return [200, ''];
    });
  }

  /** What came for a picture that was asked for, and is not one, has its row. */
  async function refused(
    { schoolId, id: deviceId }: ProvedDevice,
    id: string,
    expected: ExpectedScreenshot,
    answer: Answer,
  ): Promise<Answer> {
    const [, why] = answer;
    logger.warn({ deviceId, why }, 'A picture of a screen was not taken.');
    await database.inSchool(schoolId, (tx) =>
      audit(tx, 'screenshot.refused', expected, { schoolId, id, detail: { why } }),
    );
    return answer;
  }

  function audit(
    tx: Parameters<typeof appendAudit>[0],
    action: string,
    { takenBy, device, sessionId, person, lesson }: ExpectedScreenshot,
    more: { schoolId: string; id: string; detail: Record<string, string | number> },
  ): Promise<void> {
    return appendAudit(
      tx,
      more.schoolId,
      { ...takenBy, address: '' },
      {
        action,
        subjectKind: 'device',
        subjectId: device.id,
        detail: {
          ...{ screenshot: more.id, lesson: lesson.id, session: sessionId },
          ...{ person: person?.id ?? '', ...more.detail },
        },
      },
      now(),
    );
  }

  return deviceHandler(async (request, response) => end(response, ...(await answer(request))), {
    logger,
    failed: 'A picture could not be kept.',
  });
}

/** The picture, or what is wrong with it. */
function readPicture(
  body: Buffer,
  expected: { id: string; sessionId: string; now: Date },
): Picture | string {
  let said: screen.Screenshot;
  try {
    said = screen.Screenshot.decode(body);
  } catch {
    return 'That is no picture.';
  }
  const { monitor = 0, width = 0, height = 0, capturedAtMs = 0, sha256, data } = said;
  if (said.screenshotId !== expected.id) return 'That is another picture.';
  if (said.sessionId !== expected.sessionId) return 'That is a picture of another session.';
  const content = Buffer.from(data ?? []);
  const hash = createHash('sha256').update(content).digest();
  if (!hash.equals(sha256 ?? new Uint8Array())) return 'The picture came damaged.';
  if (content.length > MAX_SCREENSHOT_BYTES) return 'The picture is too large.';
  if (!content.subarray(0, JPEG.length).equals(JPEG)) return 'That is no picture.';
  const isSide = (side: number) => side > 0 && side <= LONGEST_SIDE;
  if (!isSide(width) || !isSide(height) || monitor < 1 || monitor > MOST_MONITORS) {
    return 'There is no such monitor.';
  }
  // A PC's clock may be off, but not so far.
  const off = Math.abs(capturedAtMs - expected.now.getTime());
  const takenAt = off > CLOCK_ERROR_MS ? expected.now : new Date(capturedAtMs);
  return { monitor, width, height, takenAt, sha256: hash, content };
}
