import { siteSchema } from '../../../../lessons/commands.contract.ts';

/** The address of a site as people type it, with the "https://" that they leave out; null where it is none. */
export function siteAddress(typed: string): string | null {
  const address = SCHEME.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  // A browser makes "%20" of spaces in a host, which no collector takes.
  return !/\s/.test(address) && readSite(typed).kind === 'site' ? address : null;
}

/**
 * The host of a site that was entered. A single word ("wikipedia") is half of an address, and would
 * let a class go nowhere; it is a server of the school's own where it is entered as "http://moodle".
 */
export function readSite(typed: string): { kind: 'site'; host: string } | Fault {
  const parsed = siteSchema.safeParse(typed);
  if (!parsed.success) return { kind: 'fault', words: parsed.error.issues[0]?.message ?? NO_SITE };
  const host = parsed.data;
  if (host.includes('.') || SCHEME.test(typed.trim())) return { kind: 'site', host };
  return { kind: 'fault', words: `“${host}” is not a whole address. Enter one like bbc.co.uk.` };
}

interface Fault {
  kind: 'fault';
  /** What is wrong with it, and what to enter. */
  words: string;
}

const SCHEME = /^[a-z]+:\/\//i;

/** What to say where it is none. */
export const NO_SITE = 'That is no site. Enter one like bbc.co.uk/bitesize.';
