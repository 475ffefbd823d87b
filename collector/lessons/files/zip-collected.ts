import type { Readable } from 'node:stream';
import { folderName } from '@lapwing/shared/file-transfer';
import { ZipFile } from 'yazl';
import type { FileShelf } from './file-shelf.ts';

/** A file that was collected, and whose it is. */
export interface CollectedFile {
  readonly id: string;
  /** Checked when it was listed (`fileFault`). */
  readonly path: string;
  readonly size: number;
  /** Name of the PC. */
  readonly device: string;
  /** Name of the person, where the directory knows them. */
  readonly person: string | null;
}

/**
 * What was collected as one zip, a folder for each PC: “Finch Ana - IT2-01”. It is made while it is
 * read, one file at a time; nothing is compressed, for most of what pupils hand in is already.
 */
export function zipCollected(
  shelf: FileShelf,
  transferId: string,
  collected: readonly CollectedFile[],
): Readable {
  const zip = new ZipFile();
  const folders = folderNames(collected);
  for (const { id, path, size, device } of collected) {
    const name = `${folders.get(device)}/${path}`;
    const options = { size, compress: false };
    if (size === 0) zip.addBuffer(Buffer.alloc(0), name, { compress: false });
    else {
      zip.addReadStreamLazy(name, options, (give) => give(null, shelf.read(transferId, id, 0)));
    }
  }
  zip.end();
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  return stream;
}

/** By PC; its name tells two pupils of one name apart. */
function folderNames(collected: readonly CollectedFile[]): Map<string, string> {
  const folders = new Map<string, string>();
  const used = new Set<string>();
  for (const { device, person } of collected) {
    if (folders.has(device)) continue;
    const wanted = folderName(person === null ? device : `${surnameFirst(person)} - ${device}`);
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
    used.add(name.toLowerCase());
    folders.set(device, name);
  }
  return folders;
}

/** “Finch Ana” for “Ana Finch”: the directory keeps whole names, of which the last word sorts. */
function surnameFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.pop() ?? '';
  return [last, ...words].join(' ');
}
