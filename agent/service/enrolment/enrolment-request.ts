import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { enrolment } from '@lapwing/proto';
import { ENROL_PATH } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import { describeRefusal, type EnrolmentRefused } from './enrolment-refusal.ts';

/** How long the collector may take to answer, milliseconds. */
const ANSWER_TIMEOUT_MS = 20_000;

/** More than any honest answer, so that a wrong server cannot fill the memory. */
const MAX_ANSWER_BYTES = 64 * 1024;

const PROTOBUF = 'application/x-protobuf';

interface Answer {
  readonly status: number;
  readonly isProtobuf: boolean;
  readonly body: Buffer;
}

/** Sends the request over a connection whose certificate has been checked. */
export async function requestEnrolment(
  url: URL,
  socket: TLSSocket,
  message: enrolment.EnrolRequest.$Shape,
): Promise<{ kind: 'accepted'; response: enrolment.EnrolResponse } | EnrolmentRefused> {
  let answer: Answer;
  try {
    answer = await post(url, socket, enrolment.EnrolRequest.encode(message).finish());
  } catch (error) {
    return refused(
      'unreachable',
      `The collector at ${url.host} took the connection but did not answer (${messageOf(error)}). Look at its log, and try again.`,
    );
  } finally {
    socket.destroy();
  }
  try {
    if (answer.isProtobuf && answer.status === 200) {
      const response = enrolment.EnrolResponse.decode(answer.body);
      if (isComplete(response)) return { kind: 'accepted', response };
    } else if (answer.isProtobuf && answer.status >= 400 && answer.status < 500) {
      return describeRefusal(enrolment.EnrolRefusal.decode(answer.body));
    }
  } catch {
    // Called protobuf, but not this message.
  }
  if (answer.status >= 500) {
    return refused(
      'collector-fault',
      `The collector at ${url.host} failed (HTTP ${answer.status}). Look at the collector's log, and try again.`,
    );
  }
  return refused(
    'not-a-collector',
    `What answers at ${url.host} (HTTP ${answer.status}) is not a Lapwing collector this agent understands. Check the address.`,
  );
}

function isComplete(response: enrolment.EnrolResponse): boolean {
  return (
    response.deviceId !== '' &&
    response.schoolId !== '' &&
    response.signingPublicKey.length === 32 &&
    Number.isSafeInteger(response.nextSequence)
  );
}

function post(url: URL, socket: TLSSocket, body: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(ENROL_PATH, url),
      {
        method: 'POST',
        headers: { 'content-type': PROTOBUF, accept: PROTOBUF, 'content-length': body.length },
        // No `agent`: one would make a connection of its own, whose certificate nobody has checked.
        createConnection: () => socket,
        timeout: ANSWER_TIMEOUT_MS,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER_BYTES) incoming.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        incoming.once('error', reject);
        incoming.once('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            isProtobuf: incoming.headers['content-type']?.startsWith(PROTOBUF) === true,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function refused(reason: EnrolmentRefused['reason'], message: string): EnrolmentRefused {
  return { kind: 'refused', reason, message };
}
