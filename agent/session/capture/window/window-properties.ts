/**
 * A window's properties on X11, read as ICCCM and the Extended Window Manager
 * Hints (freedesktop.org, EWMH 1.5) define them. Pure.
 */

/** The text of a title property: UTF-8 unless its type says Latin-1. */
export function textOf(data: Buffer, { latin1 }: { latin1: boolean }): string {
  const end = data.indexOf(0); // some programs count the C string's end in
  return data.toString(latin1 ? 'latin1' : 'utf8', 0, end === -1 ? data.length : end);
}

/** The first 32-bit number of a property; 0 if it is empty. */
export function numberOf(data: Buffer): number {
  return data.length >= 4 ? data.readUInt32LE(0) : 0;
}

/** WM_CLASS: two C strings, the instance (`mousepad`) and the class (`Mousepad`). */
export function classOf(data: Buffer): { instance: string; className: string } {
  const [instance = '', className = ''] = data.toString('utf8').split('\0');
  return { instance, className };
}

/**
 * Base name of a program's file from the link `/proc/PID/exe`. The kernel marks a
 * file that was replaced while it runs, e.g. by an update, as deleted.
 */
export function executableName(link: string): string {
  const path = link.endsWith(' (deleted)') ? link.slice(0, -' (deleted)'.length) : link;
  return path.slice(path.lastIndexOf('/') + 1);
}
