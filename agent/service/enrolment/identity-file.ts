import { stat } from 'node:fs/promises';
import { AppError } from '@lapwing/shared/errors';
// The small form: a service that runs all day on old PCs should not hold what it does not use.
import * as z from 'zod/mini';
import { readIfPresent, restrictToOwner, writeDurably } from '../state/durable-file.ts';
import { readPrivateKey } from './device-key.ts';

/** What a PC is, once it is enrolled. Holds the private key: keep it owner-only. */
const deviceIdentity = z.object({
  formatVersion: z.literal(1),
  deviceId: z.string().check(z.minLength(1)),
  schoolId: z.string().check(z.minLength(1)),
  schoolName: z.string(),
  /** `https://host:port` of the collector. */
  collectorUrl: z.url(),
  /** Pin of the collector's certificate, see tls/pinned-connection.ts. */
  pin: z.string().check(z.length(43)),
  /** Raw Ed25519 key that signs policies and term libraries, base64url. */
  signingPublicKey: z.string().check(z.length(43)),
  /** PKCS #8 in base64. */
  privateKey: z.string().check(z.minLength(1)),
  /** First sequence number this enrolment may use. */
  firstSequence: z.int().check(z.positive()),
  hardwareId: z.string(),
  enrolledAtMs: z.int(),
});

/** What a PC is, once it is enrolled. */
export type DeviceIdentity = z.infer<typeof deviceIdentity>;

/**
 * Reads the identity file.
 *
 * @returns null where this PC is not enrolled.
 * @throws AppError `identity-damaged`.
 */
export async function readIdentity(path: string): Promise<DeviceIdentity | null> {
  const bytes = await readIfPresent(path);
  if (bytes === null) return null;
  try {
    const identity = deviceIdentity.parse(JSON.parse(bytes.toString('utf8')));
    readPrivateKey(identity.privateKey);
    if (((await stat(path)).mode & 0o077) !== 0) await restrictToOwner(path);
    return identity;
  } catch (error) {
    throw new AppError(
      'identity-damaged',
      `The identity file ${path} is damaged. Enrol this computer again with a new token; it joins its old record.`,
      { cause: error },
    );
  }
}

/** Writes the identity file, owner-only and durable. */
export async function writeIdentity(path: string, identity: DeviceIdentity): Promise<void> {
  await writeDurably(path, `${JSON.stringify(identity, null, 2)}\n`);
}
