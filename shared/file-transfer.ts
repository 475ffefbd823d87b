/** Rules for files that are handed out and collected, the same at both ends. */

/** Limits of a school's policy, with what counts where it says nothing. */
export interface FileLimits {
  readonly maxFileBytes: number;
  readonly maxTotalBytes: number;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
}

/** Where the policy names no other: bytes of one file, and of all files of a transfer to or from a PC. */
export const DEFAULT_MAX_FILE_BYTES = 100 * 1024 * 1024;
export const DEFAULT_MAX_TOTAL_BYTES = 500 * 1024 * 1024;

/** A path must fit Windows' 260 characters together with the pupil's own folder. */
const LONGEST_PATH = 150;
const DEEPEST_PATH = 8;

/** Control characters, those that turn the direction of text, and what Windows reserves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is refused.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\\<>:"|?*]/;

/** Names of devices in Windows, whatever their extension (Naming Files, Paths, and Namespaces). */
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * What is wrong with the path of a file in a lesson's folder, in words; null where nothing is. A
 * path that passes stays below its folder on every system, and is neither hidden nor a device.
 */
export function pathFault(path: string): string | null {
  const parts = path.split('/');
  if (path === '' || path.length > LONGEST_PATH) return 'its name is empty or too long';
  if (parts.length > DEEPEST_PATH) return 'it is in too many folders';
  return parts.every(isSafeName) ? null : 'its name has characters that some computers refuse';
}

/** Whether one part of a path, or a folder's name, is safe on every system. */
export function isSafeName(name: string): boolean {
  return (
    name !== '' &&
    name.isWellFormed() &&
    !UNSAFE.test(name) &&
    !name.startsWith('.') &&
    !/^\s|[\s.]$/.test(name) &&
    !DEVICE_NAME.test(name)
  );
}

/** A folder's name for something that people named, such as a lesson or a pupil: safe, and like it. */
export function folderName(name: string): string {
  const pattern = new RegExp(UNSAFE.source + '|/', 'g');
  const safe = [...name.toWellFormed().normalize('NFC').replace(pattern, ' ')]
    .slice(0, 60)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (safe === '') return 'Lesson';
  return DEVICE_NAME.test(safe) ? `_${safe}` : safe;
}

/** The extension of a file, lower case, without the dot; empty where it has none. */
export function extensionOf(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Policy's limits with the defaults filled in; nothing may travel where there are none. */
export function fileLimits(
  given:
    | {
        maxFileBytes?: number | null;
        maxTotalBytes?: number | null;
        extensions?: readonly string[] | null;
      }
    | null
    | undefined,
): FileLimits {
  return {
    maxFileBytes: given?.maxFileBytes || DEFAULT_MAX_FILE_BYTES,
    maxTotalBytes: given?.maxTotalBytes || DEFAULT_MAX_TOTAL_BYTES,
    extensions: given?.extensions ?? [],
  };
}

/** Why a file may not travel, in words; null where it may. */
export function fileFault(file: { path: string; size: number }, limits: FileLimits): string | null {
  const fault = pathFault(file.path);
  if (fault !== null) return fault;
  if (!limits.extensions.includes(extensionOf(file.path))) {
    return 'the school’s policy does not let files of its kind travel';
  }
  const isSize = Number.isSafeInteger(file.size) && file.size >= 0;
  if (!isSize || file.size > limits.maxFileBytes) {
    return `it is larger than ${megabytes(limits.maxFileBytes)}`;
  }
  return null;
}

/** Whether a file's name fits one of the patterns: "*" stands for anything, case does not count. */
export function fitsNames(path: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return true;
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return patterns.some((pattern) => fits(name, pattern.toLowerCase().split('*')));
}

/** Without a regular expression: a pattern such as "*a*a*a*b" must not cost more than its length. */
function fits(name: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** "100 MB". */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}
