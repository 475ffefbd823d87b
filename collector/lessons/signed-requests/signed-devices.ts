/** Whether a request comes from the device that it names: signed with the device's own key, once. */
import { createPublicKey, verify } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { requestBytes } from '@lapwing/proto/protocol';
import type { Logger } from '@lapwing/shared/logging';
import { isUuid } from '@lapwing/shared/uuid';
import { findDevice } from '../../directory/devices/device-store.ts';
import type { Database } from '../../storage/database.ts';

/** A signed request is taken for so long before and after its time. */
const WINDOW_MS = 2 * 60 * 1000;

const NONCE = /^[\w-]{22,64}$/;
const SIGNATURE_BYTES = 64;

/** What a request says of who sends it. */
interface RequestClaim {
  readonly deviceId: string;
  readonly timeMs: number;
  readonly nonce: string;
  readonly signature: Buffer;
}

/** Reads `authorization: Lapwing-Device <id> <time> <nonce> <signature>`; null where it is none. */
function readClaim(authorization: string | undefined): RequestClaim | null {
  const [scheme, deviceId = '', time = '', nonce = '', proof = ''] = (authorization ?? '').split(
    ' ',
  );
  const timeMs = Number(time);
  const signature = Buffer.from(proof, 'base64url');
  const fits =
    scheme === 'Lapwing-Device' &&
    isUuid(deviceId) &&
    Number.isSafeInteger(timeMs) &&
    NONCE.test(nonce) &&
    signature.length === SIGNATURE_BYTES;
  return fits ? { deviceId, timeMs, nonce, signature } : null;
}

/** Checks claims, and takes none twice. */
class RequestProofs {
  /** By device and nonce, until when it could be sent again. */
  readonly #seen = new Map<string, number>();

  /** @param publicKey raw Ed25519 key of the device that the claim names. */
  check(
    claim: RequestClaim,
    request: { method: string; path: string; place: string },
    publicKey: Buffer,
    nowMs: number,
  ): 'proved' | 'wrong' | 'untimely' | 'replayed' {
    if (Math.abs(nowMs - claim.timeMs) > WINDOW_MS) return 'untimely';
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
      format: 'jwk',
    });
    const bytes = requestBytes({ ...claim, ...request });
    if (!verify(null, bytes, key, claim.signature)) return 'wrong';
    // Only what was proved is remembered, so that nobody else can fill the memory.
    const once = `${claim.deviceId} ${claim.nonce}`;
    if (this.#seen.has(once)) return 'replayed';
    this.#forget(nowMs);
    this.#seen.set(once, nowMs + 2 * WINDOW_MS);
    return 'proved';
  }

  /** The oldest come first: all are remembered for equally long. */
  #forget(nowMs: number): void {
    for (const [once, untilMs] of this.#seen) {
      if (untilMs > nowMs) return;
      this.#seen.delete(once);
    }
  }
}

/** A device that has proved itself. */
export interface ProvedDevice {
  readonly id: string;
  readonly schoolId: string;
}

/** What it works with. */
interface SignedDevicesParts {
  readonly database: Pick<Database, 'asSystem'>;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Finds out which device sent a request. */
export class SignedDevices {
  readonly #parts: SignedDevicesParts;
  readonly #proofs = new RequestProofs();

  constructor(parts: SignedDevicesParts) {
    this.#parts = parts;
  }

  /** The device; null where the request is not one's own, not of its time, or came before. */
  async deviceOf(request: IncomingMessage, place: string): Promise<ProvedDevice | null> {
    const claim = readClaim(request.headers.authorization);
    if (claim === null) return null;
    const { database, logger, now } = this.#parts;
    const device = await database.asSystem((tx) => findDevice(tx, claim.deviceId));
    const signed = { method: request.method ?? '', path: request.url ?? '', place };
    const proof =
      device === null || device.revokedAt !== null
        ? 'unknown'
        : this.#proofs.check(claim, signed, device.publicKey, now().getTime());
    if (device !== null && proof === 'proved') return { id: device.id, schoolId: device.schoolId };
    logger.warn({ deviceId: claim.deviceId, proof }, 'Refused a request of a device.');
    return null;
  }
}
