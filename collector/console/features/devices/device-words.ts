import type { Device, EnrolmentToken } from '../../../directory/directory.contract.ts';

/** What people read for a PC's state. */
export const deviceStateNames: Record<Device['state'], string> = {
  online: 'Online',
  offline: 'Offline',
  silent: 'Silent',
  revoked: 'Revoked',
};

/** What a PC's state means. */
export const deviceStateMeanings: Record<Device['state'], string> = {
  online: 'Connected now.',
  offline:
    'Not connected: switched off, asleep or off the network. What happens on it is kept and delivered later.',
  silent:
    'Not seen for more than one school day. Look whether it is in use, and whether its agent runs.',
  revoked: 'Its identity was revoked: it can deliver nothing until it is enrolled again.',
};

/** What people read for a token's state. */
export const tokenStateNames: Record<EnrolmentToken['state'], string> = {
  usable: 'Usable',
  expired: 'Expired',
  'used-up': 'Used up',
  revoked: 'Revoked',
};

/** "4 to 9", or "4" where it is one. */
export function rangeWords({ first, last }: { first: number; last: number }): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

/** "2.4 MB"; decimal units, as file managers show. */
export function byteWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How far a PC's clock is off, and which way. */
export function clockWords(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1_000;
  if (seconds < 2) return 'right';
  const direction = offsetMs > 0 ? 'fast' : 'slow';
  const days = Math.round(seconds / 86_400);
  if (days > 1) return `${days} days ${direction}`;
  if (seconds >= 7_200) return `${Math.round(seconds / 3_600)} h ${direction}`;
  if (seconds >= 120) return `${Math.round(seconds / 60)} min ${direction}`;
  return `${Math.round(seconds)} s ${direction}`;
}

/** The command that enrols the computer it runs on. */
export function enrolCommand(collectorUrl: string, token: string): string {
  return `npm run agent -- --collector ${collectorUrl} --token ${token}`;
}
