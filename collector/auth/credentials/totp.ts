import { Secret, TOTP } from 'otpauth';

/** Seconds a code lasts. With SHA-1 and six digits: what every authenticator app assumes (RFC 6238). */
const PERIOD_SECONDS = 30;
/** Steps of clock difference accepted either way (RFC 6238, section 5.2, recommends one). */
const WINDOW_STEPS = 1;
/** 160 bits, the length that RFC 4226 (section 4, R6) recommends. */
const SECRET_BYTES = 20;

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Lapwing',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret in base 32, and the otpauth:// address that apps read as a QR code. */
export function createTotpSecret(email: string): { secret: string; uri: string } {
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  return { secret, uri: totp(secret, email).toString() };
}

/**
 * The time step that a code belongs to, or null where it is wrong. The caller accepts a
 * step only once, and only forwards: a code that was seen over a shoulder or on the wire
 * is worth nothing afterwards (RFC 6238, section 5.2: "must not accept the second attempt").
 */
export function totpStepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret, '').validate({
    token: code,
    timestamp: now.getTime(),
    window: WINDOW_STEPS,
  });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** The code an app shows for a secret at a time; for the tests and the demo. */
export function totpCodeAt(secret: string, at: Date): string {
  return totp(secret, '').generate({ timestamp: at.getTime() });
}
