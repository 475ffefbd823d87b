/** What an administrator copies from the console to a PC. */
export interface EnrolmentToken {
  /** What is sent to the collector: 26 characters of Crockford's base32. */
  readonly secret: string;
  /** What is not sent: the pin of the collector's certificate. */
  readonly pin: string;
}

/** Crockford's base32 leaves out I, L, O and U. */
const SECRET = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** A SHA-256 in base64url; its last character carries four bits. */
const PIN = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/**
 * Takes a token `<secret>.<pin>` apart. Spaces and line breaks that came with
 * copying are forgiven.
 */
export function parseEnrolmentToken(
  text: string,
): { kind: 'valid'; token: EnrolmentToken } | { kind: 'invalid'; message: string } {
  const compact = text.replace(/\s+/g, '');
  const [secret = '', pin = '', ...rest] = compact.split('.');
  const normal = secret.toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0');
  if (rest.length > 0 || !SECRET.test(normal) || !PIN.test(pin)) {
    return {
      kind: 'invalid',
      message:
        'The enrolment token is not complete. Copy the whole token from Devices in the console: 26 letters and digits, a full stop, and 43 more characters.',
    };
  }
  return { kind: 'valid', token: { secret: normal, pin } };
}
