/** Reads lists of excluded sites and applications, and says of each mistake where it is. */
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** What a list holds. */
export type ExclusionKind = 'sites' | 'applications';

/** A mistake in a list. Lines and columns start at 1. */
export interface ExclusionFault {
  line: number;
  column: number;
  /** What is wrong and what to write instead. */
  message: string;
}

/** A list that was read. */
export type ParsedExclusions =
  | { kind: 'valid'; entries: string[] }
  | { kind: 'invalid'; faults: ExclusionFault[] };

/** Longer lists are refused: every PC holds them in memory. */
const MAX_EXCLUSIONS = 20_000;

const LONGEST_HOST = 253;
const LONGEST_NAME = 255;

/**
 * Reads a list: one entry a line, `#` starts a comment. Entries come out in
 * lower case and in the list's order; hosts in their ASCII form.
 */
export function parseExclusions(text: string, kind: ExclusionKind): ParsedExclusions {
  const faults: ExclusionFault[] = [];
  const lines = new Map<string, number>();
  for (const [index, raw] of text.split('\n').entries()) {
    const statement = (raw.split('#', 1)[0] ?? '').replace(/^\uFEFF/, '');
    const written = statement.trim();
    if (written === '') continue;
    const line = index + 1;
    const column = statement.indexOf(written) + 1;
    const read = kind === 'sites' ? readHost(written) : readExecutable(written);
    const earlier = lines.get(read.entry);
    if (read.fault) faults.push({ line, column, message: read.fault });
    else if (earlier) {
      faults.push({ line, column, message: `"${written}" is in line ${earlier} already.` });
    } else lines.set(read.entry, line);
  }
  if (lines.size > MAX_EXCLUSIONS) {
    const message = `The list has ${lines.size} entries; at most ${MAX_EXCLUSIONS} are possible.`;
    faults.push({ line: 1, column: 1, message });
  }
  return faults.length > 0
    ? { kind: 'invalid', faults }
    : { kind: 'valid', entries: [...lines.keys()] };
}

interface ReadEntry {
  entry: string;
  fault?: string;
}

function readHost(written: string): ReadEntry {
  if (/[/:?]/.test(written)) {
    return { entry: '', fault: `"${written}" is an address; write the host only, like nhs.uk.` };
  }
  if (written.includes('*')) {
    return {
      entry: '',
      fault: `"${written}" needs no star: a host covers its sub-domains. Write it without "*.".`,
    };
  }
  const entry = domainToASCII(written.toLowerCase());
  const labels = entry.split('.');
  const isHost =
    entry.length <= LONGEST_HOST &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    isIP(entry) === 0;
  return isHost ? { entry } : { entry: '', fault: `"${written}" is not a host like nhs.uk.` };
}

function readExecutable(written: string): ReadEntry {
  const entry = written.toLowerCase().replace(/\.exe$/, '');
  if (/[/\\]/.test(entry)) {
    return { entry, fault: `"${written}" has a folder in it; write the file's name only.` };
  }
  if (/^\**$/.test(entry)) {
    return { entry, fault: `"${written}" would leave every program alone.` };
  }
  if (entry.length > LONGEST_NAME) return { entry, fault: 'The name is too long for a file.' };
  return { entry };
}
