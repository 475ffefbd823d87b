/** Files that a teacher chose or dropped, with their paths in the folder that they came in. */
import { type FileLimits, fileFault, megabytes } from '@lapwing/shared/file-transfer';
import { MOST_FILES } from '../../../../lessons/files/files.contract.ts';

/** One of them. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** From an input of files or of a folder. */
export function filesOf(list: FileList): ChosenFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** From what was dropped, folders with all that is in them. Call it while the event lasts. */
export async function filesDropped(items: DataTransferItemList): Promise<ChosenFile[]> {
  // An item is of no use any more once something was waited for.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((entry) => filesIn(entry, '')))).flat();
}

async function filesIn(entry: FileSystemEntry, below: string): Promise<ChosenFile[]> {
  const path = below + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    // A folder is given a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one, `${path}/`)));
  }
}

/** Adds files to those chosen before; of two of one path the later stays. Hidden ones are left out. */
export function addChosen(
  chosen: readonly ChosenFile[],
  more: readonly ChosenFile[],
): ChosenFile[] {
  const byPath = new Map(chosen.map((one) => [one.path.toLowerCase(), one]));
  for (const one of more) {
    if (!one.path.split('/').some((part) => part.startsWith('.'))) {
      byPath.set(one.path.toLowerCase(), one);
    }
  }
  return [...byPath.values()];
}

/** Why these cannot be handed out, in words; null where they can. */
export function chosenFault(chosen: readonly ChosenFile[], limits: FileLimits): string | null {
  if (chosen.length > MOST_FILES) return `At most ${MOST_FILES} files go at once.`;
  for (const { path, file } of chosen) {
    const fault = fileFault({ path, size: file.size }, limits);
    if (fault !== null) return `“${path}” cannot be handed out: ${fault}.`;
  }
  return bytesOf(chosen) > limits.maxTotalBytes
    ? `These files together are larger than ${megabytes(limits.maxTotalBytes)}.`
    : null;
}

/** Bytes of all. */
export function bytesOf(chosen: readonly ChosenFile[]): number {
  return chosen.reduce((sum, { file }) => sum + file.size, 0);
}

/** "12.3 MB", "4 KB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

/** What a hand-out is called: its folder, its one file, or how many there are. */
export function titleOf(chosen: readonly ChosenFile[]): string {
  const tops = new Set(chosen.map(({ path }) => path.split('/')[0] ?? ''));
  const [only] = tops;
  const title = tops.size === 1 && only ? only : `${chosen.length} files`;
  return title.slice(0, 100);
}
