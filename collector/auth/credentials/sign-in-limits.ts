import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Attempts that cost no waiting, per account and address. */
const FREE_ATTEMPTS = 5;
/** Wait after the first attempt beyond those; each further one doubles it. */
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** How long failures are remembered. */
const MEMORY_SECONDS = 24 * 60 * 60;
/** Attempts an hour against one account from addresses it was never used at. */
const STRANGERS_PER_ACCOUNT = 50;
/** Attempts an hour from one address, over all accounts. */
const PER_ADDRESS = 100;
const HOUR_SECONDS = 60 * 60;

/** Whether an attempt may go on; else how long to wait. */
export type AttemptDecision = { kind: 'go' } | { kind: 'wait'; seconds: number };

/** One attempt to prove who one is. */
export interface Attempt {
  /** The e-mail address as typed, or another name for what is being guessed at. */
  account: string;
  address: string;
  /** Whether this account has been signed in from this address before. */
  knownAddress: boolean;
}

/** Limits on guessing; see `createSignInLimits`. */
export interface SignInLimits {
  /** Counts an attempt before its password is looked at, so that attempts at once do not slip through. */
  begin(attempt: Attempt): Promise<AttemptDecision>;
  /** The attempt was right: forget the failures of this account at this address. */
  succeeded(attempt: Attempt): Promise<void>;
}

/**
 * Three limits: back-off per account and address (30 s, doubling to 15 min); a cap per
 * account for addresses it was never used at, so that pupils who guess from thirty PCs
 * cannot lock the safeguarding lead out of her own; and a cap per address. Kept in
 * memory: nobody outside can restart the collector, and waiting starts over only for the
 * few attempts that are free.
 */
export function createSignInLimits(): SignInLimits {
  const failures = new RateLimiterMemory({ points: FREE_ATTEMPTS, duration: MEMORY_SECONDS });
  const gate = new RateLimiterMemory({ points: 1, duration: LONGEST_WAIT_SECONDS });
  const strangers = new RateLimiterMemory({
    points: STRANGERS_PER_ACCOUNT,
    duration: HOUR_SECONDS,
  });
  const addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: HOUR_SECONDS });

  async function take(limiter: RateLimiterMemory, key: string, seconds?: number) {
    try {
      await limiter.consume(key, 1, seconds === undefined ? {} : { customDuration: seconds });
      return null;
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      return waitFor(rejected);
    }
  }

  return {
    async begin(attempt) {
      const pair = pairKey(attempt);
      const tooMany =
        (await take(addresses, networkOf(attempt.address))) ??
        (attempt.knownAddress ? null : await take(strangers, fold(attempt.account)));
      if (tooMany !== null) return tooMany;

      const { consumedPoints } = await failures.penalty(pair);
      if (consumedPoints <= FREE_ATTEMPTS) return { kind: 'go' };
      const doublings = Math.min(consumedPoints - FREE_ATTEMPTS - 1, 16);
      const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** doublings, LONGEST_WAIT_SECONDS);
      const wait = await take(gate, pair, seconds);
      if (wait === null) return { kind: 'go' };
      // An attempt that was not let in does not lengthen the next wait.
      await failures.reward(pair);
      return wait;
    },
    async succeeded(attempt) {
      await failures.delete(pairKey(attempt));
      await gate.delete(pairKey(attempt));
      await addresses.reward(networkOf(attempt.address));
    },
  };
}

function waitFor(rejected: RateLimiterRes): AttemptDecision {
  return { kind: 'wait', seconds: Math.max(1, Math.ceil(rejected.msBeforeNext / 1000)) };
}

function fold(account: string): string {
  return account.trim().toLowerCase().slice(0, 254);
}

function pairKey(attempt: Attempt): string {
  return `${networkOf(attempt.address)} ${fold(attempt.account)}`;
}

/** The address, or for IPv6 its /64: one computer has all of those (RFC 8981). */
export function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? [] : tail.split(':');
    while (groups.length < 8 - after.length) groups.push('0');
    groups.push(...after);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
