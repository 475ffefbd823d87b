/**
 * Pictures of a screen that a lesson keeps: a command asks a session for one, the session takes it and
 * tells the pupil, and here it goes to the collector, whole or not at all. Nothing of it is kept on
 * this PC: what does not arrive is forgotten.
 */
import { createHash } from 'node:crypto';
import { control, type local, screen } from '@lapwing/proto';
import {
  AGENT_SCREENSHOTS_PATH,
  MAX_FILE_PART_BYTES,
  MAX_SCREENSHOT_BYTES,
} from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type CommandEnd, refused } from '../control/command-checks.ts';
import { failed, type SessionCommands } from '../control/session-commands.ts';
import type { SignedRequests } from '../transport/signed-requests.ts';

const { CommandOutcome: Outcome, CommandRefusal: Refusal } = control;

/** A slow PC with large monitors needs some seconds to read, encode and show the notice. */
const SESSION_TIMEOUT_MS = 30_000;

/** Whoever asked waits a minute; less than that, so that they are told why. */
const UPLOAD_TIMEOUT_MS = 25_000;

const MAX_PARTS = MAX_SCREENSHOT_BYTES / MAX_FILE_PART_BYTES + 1;

/** What screenshots work with. */
export interface ScreenshotsOptions {
  readonly commands: SessionCommands;
  readonly requests: Pick<SignedRequests, 'ask'>;
  /**
   * Whether a picture may be taken now: where the policy has pupils asked before somebody looks, only
   * while somebody looks who was let in.
   */
  readonly mayTake: (sessionId: string, lessonId: string) => boolean;
  readonly logger: Logger;
}

/** A picture that a session is sending. */
interface Coming {
  readonly screenshotId: string;
  facts: screen.Screenshot.$Properties | null;
  readonly parts: Uint8Array[];
  bytes: number;
  fault: string | null;
}

/** See the top of this file. */
export class Screenshots {
  readonly #options: ScreenshotsOptions;
  /** By session, the one picture that is under way. */
  readonly #coming = new Map<string, Coming>();
  readonly #stop = new AbortController();

  constructor(options: ScreenshotsOptions) {
    this.#options = options;
  }

  /**
   * Takes one and brings it to the collector; done once that has it.
   *
   * @param stillAllowed the checks once more: a lesson may end meanwhile.
   */
  async take(
    command: control.Command.$Properties,
    sessionId: string,
    stillAllowed: () => CommandEnd | null,
  ): Promise<CommandEnd> {
    const { commandId, issuerName, keepScreenshot, lesson } = command;
    if (!this.#options.mayTake(sessionId, lesson?.lessonId ?? '')) {
      return refused(
        Refusal.COMMAND_REFUSAL_NOT_ALLOWED,
        'The school’s policy asks the pupil first: look at the screen live, and keep it from there.',
      );
    }
    if (this.#coming.has(sessionId)) {
      return refused(Refusal.COMMAND_REFUSAL_TOO_MANY, 'A picture is being taken there already.');
    }
    const screenshotId = keepScreenshot?.screenshotId ?? '';
    const coming: Coming = { screenshotId, facts: null, parts: [], bytes: 0, fault: null };
    this.#coming.set(sessionId, coming);
    try {
      const order = { commandId, issuerName, keepScreenshot };
      const end = await this.#options.commands.send([sessionId], order, SESSION_TIMEOUT_MS);
      if (end.outcome !== Outcome.COMMAND_OUTCOME_DONE) return end;
      const picture = pictureOf(coming);
      if (typeof picture === 'string') return failed(picture);
      return stillAllowed() ?? (await this.#bring({ ...picture, screenshotId, sessionId }));
    } finally {
      this.#coming.delete(sessionId);
    }
  }

  /** A session sent a part. What nobody waits for is left aside. */
  fromSession(sessionId: string, part: local.ScreenshotPart.$Properties): void {
    const coming = this.#coming.get(sessionId);
    if (!coming || coming.fault) return;
    const { screenshot, data } = part;
    const size = data?.length ?? 0;
    if (screenshot && !coming.facts) coming.facts = screenshot;
    const isOurs = coming.facts?.screenshotId === coming.screenshotId;
    coming.bytes += size;
    const fits =
      isOurs &&
      size > 0 &&
      size <= MAX_FILE_PART_BYTES &&
      coming.bytes <= MAX_SCREENSHOT_BYTES &&
      coming.parts.length < MAX_PARTS;
    if (fits) coming.parts.push(data!);
    else {
      coming.fault = 'The session sent a picture that is too large, or another one.';
      coming.parts.length = 0;
    }
  }

  /** Gives up what is under way. */
  close(): void {
    this.#stop.abort();
  }

  async #bring(picture: screen.Screenshot.$Properties): Promise<CommandEnd> {
    const body = screen.Screenshot.encode(picture).finish();
    const sha256 = createHash('sha256').update(body).digest('hex');
    const path = `${AGENT_SCREENSHOTS_PATH}/${picture.screenshotId}`;
    const headers = { 'content-length': String(body.length), 'content-sha256': sha256 };
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(UPLOAD_TIMEOUT_MS)]);
    const asked = { method: 'PUT', path, headers, place: sha256, body: [body] };
    try {
      const answer = await this.#options.requests.ask(asked, signal);
      const { statusCode } = answer.resume();
      if (statusCode === 200) return { outcome: Outcome.COMMAND_OUTCOME_DONE };
      this.#options.logger.warn({ statusCode }, 'The collector did not take a picture');
      return failed('The collector did not take the picture; the lesson may have ended.');
    } catch (error) {
      this.#options.logger.warn({ reason: messageOf(error) }, 'A picture did not get through');
      return failed('The picture did not get to the collector. It was not kept anywhere.');
    }
  }
}

/** The picture as the session took it, or what is wrong with it. */
function pictureOf({ facts, parts, fault }: Coming): screen.Screenshot.$Properties | string {
  if (fault) return fault;
  if (!facts || parts.length === 0) return 'The session sent no picture.';
  const data = Buffer.concat(parts);
  const sha256 = createHash('sha256').update(data).digest();
  if (!facts.sha256 || !sha256.equals(facts.sha256)) return 'The picture came damaged.';
  const { monitor, width, height, capturedAtMs } = facts;
  return { monitor, width, height, capturedAtMs, sha256, data };
}
