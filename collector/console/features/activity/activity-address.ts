import { withQuery } from '../../data/api.ts';

/** Whose day is shown: a person, by account, or a PC. */
export type Subject = { kind: 'person'; account: string } | { kind: 'device'; id: string };

/** Kinds of stretches that the page can be narrowed to. */
export const kindFilters = [
  { value: 'all', label: 'All' },
  { value: 'application', label: 'Applications' },
  { value: 'site', label: 'Sites' },
  { value: 'flag', label: 'Flags' },
] as const;

/** What the page shows; kept in the address, so that it can be shared. */
export interface DayView {
  subject: Subject | null;
  /** YYYY-MM-DD in the school's zone; null for today. */
  date: string | null;
  kind: (typeof kindFilters)[number]['value'];
  find: string;
  view: 'picture' | 'table';
}

/** What an address asks for; what is not valid counts as not given. */
export function readDayView(search: URLSearchParams): DayView {
  const person = search.get('person');
  const device = search.get('device');
  const date = search.get('date');
  return {
    subject: person
      ? { kind: 'person', account: person }
      : device
        ? { kind: 'device', id: device }
        : null,
    date: date && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null,
    kind: kindFilters.find(({ value }) => value === search.get('kind'))?.value ?? 'all',
    find: search.get('find') ?? '',
    view: search.get('view') === 'table' ? 'table' : 'picture',
  };
}

/** The address of a day. */
export function dayAddress({ subject, date, kind, find, view }: DayView): string {
  return withQuery('/activity', {
    person: subject?.kind === 'person' ? subject.account : null,
    device: subject?.kind === 'device' ? subject.id : null,
    date,
    kind: kind === 'all' ? null : kind,
    find,
    view: view === 'picture' ? null : view,
  });
}
