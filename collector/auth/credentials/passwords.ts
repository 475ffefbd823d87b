import { hash, parseOptions, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id`: the package's enum is ambient and const, so its value is named here. */
const ARGON2ID = 2;

/**
 * argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP Password
 * Storage Cheat Sheet (cheatsheetseries.owasp.org, "Argon2id", read November 2026).
 */
const parameters = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Same characters, same password, however the keyboard composed them (NIST SP 800-63B-4, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

/** Hashes a password into a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), parameters);
}

/** Hash of no account's password, so that an unknown account costs as long as a known one. */
let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one hashed. With `null` (no such account, disabled, or not
 * set yet) it does the same work and says no.
 */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(hashed ?? (await decoy), normalise(password));
  return hashed !== null && matches;
}

/** Whether a hash was made with other parameters than today's, and should be made anew. */
export function needsRehash(hashed: string): boolean {
  const made = parseOptions(hashed);
  return (
    (made.algorithm as number) !== parameters.algorithm ||
    made.memoryCost !== parameters.memoryCost ||
    made.timeCost !== parameters.timeCost ||
    made.parallelism !== parameters.parallelism
  );
}

/**
 * Beginnings of the passwords that everybody tries, at twelve characters or more. NIST
 * SP 800-63B-4 (3.1.1.2) asks for a list of commonly used and expected values; length and
 * the sign-in limits do the rest.
 */
const expected = [
  'password',
  'passw0rd',
  'letmein',
  'welcome',
  'qwerty',
  'abc123',
  'iloveyou',
  'administrator',
  'technician',
  'changeme',
  'safeguarding',
  'headteacher',
  'lapwing',
];

/**
 * Why a password is too easy to guess, in words for the person, or null. Looks for common
 * beginnings, the person's own name or address, and runs of one pattern.
 */
export function weaknessOf(password: string, known: readonly string[] = []): string | null {
  const folded = normalise(password).toLowerCase();
  const rest = (part: string) => folded.replaceAll(part, '').replace(/[\d\W_]/g, '').length;
  const common = expected.find((word) => folded.includes(word));
  if (common !== undefined && rest(common) < 6) {
    return 'That is one of the first passwords anyone would try. Three or four unrelated words make a good one.';
  }
  const own = known
    .flatMap((text) => text.toLowerCase().split(/[\s@.]+/))
    .find((part) => part.length >= 4 && folded.includes(part));
  if (own !== undefined && rest(own) < 6) {
    return 'Leave your name, your address and the school’s name out of your password.';
  }
  if (new Set(folded).size < 5 || '01234567890123456789'.includes(folded)) {
    return 'That password repeats one simple pattern. Three or four unrelated words make a good one.';
  }
  return null;
}
