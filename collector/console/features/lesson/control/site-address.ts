import { siteSchema } from '../../../../lessons/commands.contract.ts';

/** The address of a site as people type it, with the "https://" that they leave out; null where it is none. */
export function siteAddress(typed: string): string | null {
  const address = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  // A browser makes "%20" of spaces in a host, which no collector takes.
  return !/\s/.test(address) && siteSchema.safeParse(address).success ? address : null;
}

/** What to say where it is none. */
export const NO_SITE = 'That is no site. Enter one like bbc.co.uk/bitesize.';
