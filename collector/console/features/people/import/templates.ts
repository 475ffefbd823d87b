import type { ImportKind } from '../../../../directory/import.contract.ts';

/** A file to fill in, one for each kind of list; with lines that show what goes where. */
export const templates: Record<ImportKind, string> = {
  people: `account,forename,surname,kind,year,classes
afinch,Amara,Finch,pupil,9,9X/Ma1;9X/En1
acett,Avo,Cett,staff,,
`,
  classes: `class,account,teacher
9X/Ma1,afinch,teacher@school.example
9X/Ma1,bheron,
`,
  rooms: `room,computer
IT Room 2,IT2-01
IT Room 2,IT2-02
`,
};

/** The template as a link's address. The mark at its beginning tells Excel that it is UTF-8. */
export function templateAddress(kind: ImportKind): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${templates[kind]}`)}`;
}
