/** The exchange of an enrolment token for a device identity. */

import { enrolment } from '@lapwing/proto';
import { OLDEST_PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import type { Database } from '../../storage/database.ts';
import { announceDeviceChange } from '../devices/device-changes.ts';
import { enrolDevice } from '../devices/device-store.ts';
import type { DevicesMoved } from '../directory-deps.ts';
import { useToken } from './enrolment-token-store.ts';

const Reason = enrolment.EnrolRefusalReason;

/** What an enrolment comes to. */
export type EnrolOutcome =
  | { kind: 'enrolled'; response: enrolment.EnrolResponse.$Properties; rejoined: boolean }
  | { kind: 'refused'; refusal: { reason: enrolment.EnrolRefusalReason; message: string } };

const tokenRefusals = {
  unknown: [
    Reason.ENROL_REFUSAL_REASON_TOKEN_UNKNOWN,
    'This enrolment token is not known here. Copy it again from the Devices page, whole, and check that it belongs to this collector.',
  ],
  expired: [
    Reason.ENROL_REFUSAL_REASON_TOKEN_EXPIRED,
    "This enrolment token's time has passed. Issue a new one on the Devices page.",
  ],
  'used-up': [
    Reason.ENROL_REFUSAL_REASON_TOKEN_USED_UP,
    'This enrolment token has been used as often as it may be. Issue a new one on the Devices page.',
  ],
  revoked: [
    Reason.ENROL_REFUSAL_REASON_TOKEN_REVOKED,
    'An administrator has withdrawn this enrolment token. Issue a new one on the Devices page.',
  ],
} as const;

const KEY_BYTES = 32;
const MAX_HARDWARE_ID_CHARACTERS = 256;
const MAX_TEXT_CHARACTERS = 200;

/**
 * Uses the token and enrols the device, both or neither. A PC whose hardware id the
 * school knows re-joins its record: same device id, new key, next sequence number.
 */
export async function enrol(
  deps: { database: Database; signingPublicKey: Uint8Array; devicesMoved: DevicesMoved },
  request: enrolment.EnrolRequest,
  now: Date,
): Promise<EnrolOutcome> {
  const fault = faultOf(request);
  if (fault) return refused(Reason.ENROL_REFUSAL_REASON_REQUEST_INVALID, fault);
  return await deps.database.asSystem(async (tx): Promise<EnrolOutcome> => {
    const use = await useToken(tx, request.token, now);
    if (use.kind === 'refused') {
      const [reason, message] = tokenRefusals[use.reason];
      return refused(reason, message);
    }
    const device = await enrolDevice(tx, {
      schoolId: use.schoolId,
      roomId: use.roomId,
      hardwareId: request.hardwareId,
      publicKey: request.devicePublicKey,
      name: clean(request.hostName) || 'unnamed',
      operatingSystem: clean(request.operatingSystem),
      agentVersion: clean(request.agentVersion),
    });
    await deps.devicesMoved(tx, use.schoolId, [device.id]);
    await announceDeviceChange(tx, use.schoolId, { deviceId: device.id, what: 'enrolled' });
    return {
      kind: 'enrolled',
      rejoined: device.rejoined,
      response: {
        deviceId: device.id,
        schoolId: use.schoolId,
        schoolName: use.schoolName,
        signingPublicKey: deps.signingPublicKey,
        nextSequence: device.nextSequence,
        collectorTimeMs: now.getTime(),
      },
    };
  });
}

function refused(reason: enrolment.EnrolRefusalReason, message: string): EnrolOutcome {
  return { kind: 'refused', refusal: { reason, message } };
}

function faultOf(request: enrolment.EnrolRequest): string | null {
  if (request.protocolLevel < OLDEST_PROTOCOL_LEVEL) {
    return 'This agent is too old for the collector. Install the agent version that came with the collector.';
  }
  if (request.devicePublicKey.length !== KEY_BYTES) {
    return `The device's public key must have ${KEY_BYTES} bytes. Install the agent again.`;
  }
  const { hardwareId } = request;
  if (
    hardwareId === '' ||
    hardwareId.length > MAX_HARDWARE_ID_CHARACTERS ||
    hardwareId.includes('\0')
  ) {
    return `The hardware id must have 1 to ${MAX_HARDWARE_ID_CHARACTERS} characters.`;
  }
  return null;
}

/** Text as the agent states it, fit for a table: no control characters, not endless. */
function clean(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT_CHARACTERS)
    .toWellFormed();
}
