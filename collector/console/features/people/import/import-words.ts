import type {
  ImportKind,
  ImportPreview,
  ImportResult,
  ImportThing,
} from '../../../../directory/import.contract.ts';

/** What people read for each kind of file. */
export const kindWords: Record<
  ImportKind,
  { label: string; columns: string; removing: string; back: string }
> = {
  people: {
    label: 'People',
    columns:
      'Needed: account (the name somebody logs on with), and name or forename and surname. Also: kind (pupil or staff), year, classes separated by semicolons.',
    removing: 'Take pupils out of the file’s classes where it does not list them',
    back: '/people',
  },
  classes: {
    label: 'Classes',
    columns:
      'Needed: class. Also: account, one line for each pupil; teacher, by the e-mail address they sign in with.',
    removing: 'Take pupils and teachers out of the file’s classes where it does not list them',
    back: '/people/classes',
  },
  rooms: {
    label: 'Rooms',
    columns: 'Needed: room. Also: computer, one line for each PC.',
    removing: 'Take PCs out of the file’s rooms where it does not list them',
    back: '/people/rooms',
  },
};

/** What people read for what an import changes. */
export const thingNames: Record<ImportThing, string> = {
  people: 'People',
  classes: 'Classes',
  members: 'Pupils in classes',
  teachers: 'Teachers of classes',
  rooms: 'Rooms',
  devices: 'PCs in rooms',
};

/** What can become of a thing, in the order it is shown. */
export const outcomes = ['added', 'changed', 'removed', 'unchanged'] as const;

/** What people read for what becomes of a thing. */
export const outcomeNames: Record<(typeof outcomes)[number], string> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  unchanged: 'Unchanged',
};

const encodingNames: Record<ImportPreview['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const separatorNames: Record<ImportPreview['separator'], string> = {
  ',': 'commas',
  ';': 'semicolons',
  tab: 'tabs',
};

/** "1,240 lines, UTF-8, separated by commas". */
export function fileWords({ rows, encoding, separator }: ImportPreview): string {
  const lines = `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'line' : 'lines'}`;
  return `${lines}, ${encodingNames[encoding]}, separated by ${separatorNames[separator]}`;
}

/** What the button that applies says. */
export function applyWords({ changes }: ImportPreview): string {
  return `Import ${changes.toLocaleString('en-GB')} ${changes === 1 ? 'change' : 'changes'}`;
}

/** "People: 12 added, 3 changed" for each thing that was changed. */
export function resultWords({ applied }: ImportResult): string[] {
  return applied.flatMap((line) => {
    const parts = (['added', 'changed', 'removed'] as const)
      .filter((outcome) => line[outcome] > 0)
      .map((outcome) => `${line[outcome].toLocaleString('en-GB')} ${outcome}`);
    return parts.length > 0 ? [`${thingNames[line.thing]}: ${parts.join(', ')}`] : [];
  });
}
