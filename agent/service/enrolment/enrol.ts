import type { enrolment } from '@lapwing/proto';
import { PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import { AGENT_VERSION } from '../agent-version.ts';
import { hardwareIdOverride } from '../config.ts';
import { prepareState } from '../state/state-layout.ts';
import { connectPinned } from '../tls/pinned-connection.ts';
import { type ClockCheck, checkClock } from './clock-check.ts';
import { describeComputer } from './computer.ts';
import { makeDeviceKeyPair } from './device-key.ts';
import type { EnrolmentRefused } from './enrolment-refusal.ts';
import { requestEnrolment } from './enrolment-request.ts';
import { parseEnrolmentToken } from './enrolment-token.ts';
import { readHardwareId } from './hardware-id.ts';
import { type DeviceIdentity, readIdentity, writeIdentity } from './identity-file.ts';

/** What enrolling takes. */
export interface EnrolOptions {
  /** Where the collector is: `https://host:port`, or `host` or `host:port`. */
  readonly collectorUrl: string;
  /** The token as issued: `<secret>.<pin>`. */
  readonly token: string;
  readonly stateDir: string;
  /** Enrols a PC anew that has an identity already. */
  readonly replace?: boolean;
  /** Stands for the hardware, instead of what the firmware says. */
  readonly hardwareId?: string;
  /** Host name and system, instead of this computer's. */
  readonly hostName?: string;
  readonly operatingSystem?: string;
  /** The PC's clock, Unix milliseconds. */
  readonly now?: () => number;
}

/** What became of an enrolment. */
export type EnrolOutcome =
  | { kind: 'enrolled'; identity: DeviceIdentity; clock: ClockCheck }
  | EnrolmentRefused;

/** Port of a collector where the address names none. */
const DEFAULT_PORT = '8443';

/**
 * Exchanges a token for a device identity and keeps it in the state directory.
 * The device's private key never leaves this PC; nothing at all is sent before
 * the collector's certificate has been checked against the token's pin.
 *
 * @throws AppError `state-directory`.
 */
export async function enrol(options: EnrolOptions): Promise<EnrolOutcome> {
  const parsed = parseEnrolmentToken(options.token);
  if (parsed.kind === 'invalid') return refused('token-malformed', parsed.message);
  const url = collectorAddress(options.collectorUrl);
  if (url === null) {
    return refused(
      'address-malformed',
      `"${options.collectorUrl}" is not a collector's address. It looks like https://lapwing.example:8443 and is shown beside the token.`,
    );
  }
  const state = await prepareState(options.stateDir);
  if (options.replace !== true && (await readIdentity(state.identityFile)) !== null) {
    return refused(
      'already-enrolled',
      'This computer is enrolled already. To enrol it anew, say so on purpose (replace).',
    );
  }

  const computer = describeComputer();
  const keys = makeDeviceKeyPair();
  const hardwareId = await readHardwareId(options.hardwareId ?? hardwareIdOverride());
  const connection = await connectPinned(url, parsed.token.pin);
  if (connection.kind === 'fault') {
    if (connection.reason !== 'certificate-changed') {
      return refused(connection.reason, connection.message);
    }
    return refused(
      'certificate-mismatch',
      `The token was not made by the collector at ${url.host}: its certificate is another. The token was not sent. Check the address, and that the token is from this collector; if both are right, something may be intercepting the connection.`,
    );
  }
  const now = options.now ?? Date.now;
  const answer = await requestEnrolment(url, connection.socket, {
    protocolLevel: PROTOCOL_LEVEL,
    token: parsed.token.secret,
    devicePublicKey: keys.publicKey,
    hardwareId,
    hostName: options.hostName ?? computer.hostName,
    operatingSystem: options.operatingSystem ?? computer.operatingSystem,
    agentVersion: AGENT_VERSION,
    sentAtMs: now(),
  });
  if (answer.kind === 'refused') return answer;

  const identity = identityOf(answer.response, {
    collectorUrl: url.origin,
    pin: parsed.token.pin,
    privateKey: keys.privateKey,
    hardwareId,
    enrolledAtMs: now(),
  });
  await writeIdentity(state.identityFile, identity);
  return { kind: 'enrolled', identity, clock: checkClock(now(), answer.response.collectorTimeMs) };
}

function identityOf(
  response: enrolment.EnrolResponse,
  own: Pick<DeviceIdentity, 'collectorUrl' | 'pin' | 'privateKey' | 'hardwareId' | 'enrolledAtMs'>,
): DeviceIdentity {
  return {
    formatVersion: 1,
    deviceId: response.deviceId,
    schoolId: response.schoolId,
    schoolName: response.schoolName,
    signingPublicKey: Buffer.from(response.signingPublicKey).toString('base64url'),
    firstSequence: Math.max(1, response.nextSequence),
    ...own,
  };
}

/** The collector's address as a URL, or null. Plain HTTP is not taken: the pin needs TLS. */
function collectorAddress(text: string): URL | null {
  const trimmed = text.trim();
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (url.protocol !== 'https:' || url.hostname === '' || url.username !== '') return null;
  if (url.port === '' && !trimmed.startsWith('https://')) url.port = DEFAULT_PORT;
  return url;
}

function refused(reason: EnrolmentRefused['reason'], message: string): EnrolmentRefused {
  return { kind: 'refused', reason, message };
}
