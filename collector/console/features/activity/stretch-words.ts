import type { DayStretch } from '../../../activity/activity.contract.ts';
import { clockWithSeconds, duration } from '../../ui/time.ts';

/** What people read for a kind of stretch. */
export const kindNames: Record<DayStretch['kind'], string> = {
  application: 'Application',
  site: 'Site',
  private: 'Private time',
  session: 'Log-on',
  flag: 'Flag',
};

/** What a stretch was in: the application, the site's host, or the flagged term. */
export function nameOf(stretch: DayStretch): string {
  switch (stretch.kind) {
    case 'application':
      return stretch.application;
    case 'site':
      return stretch.host;
    case 'private':
      return 'Private time';
    case 'session':
      return stretch.what;
    case 'flag':
      return `${stretch.counted ? 'Counted' : 'Flag'}: ${stretch.term}`;
  }
}

/** What else is known of a stretch: title, search terms, address. */
export function detailOf(stretch: DayStretch): string {
  switch (stretch.kind) {
    case 'application':
      return stretch.title;
    case 'site': {
      const parts = [
        stretch.title,
        stretch.searchTerms && `searched for “${stretch.searchTerms}”`,
        stretch.privateWindow && 'in a private window',
      ];
      return parts.filter(Boolean).join(', ');
    }
    case 'private':
      return 'A place that is left alone; Lapwing does not say which.';
    case 'session':
    case 'flag':
      return '';
  }
}

/** A stretch in one line, as the timeline reads it out. */
export function lineOf(stretch: DayStretch, zone: string): string {
  const length = stretch.durationMs > 0 ? `, ${duration(stretch.durationMs)}` : '';
  const idle =
    stretch.kind === 'application' && stretch.idleMs >= 1_000
      ? ` and ${duration(stretch.idleMs)} idle`
      : '';
  const detail = detailOf(stretch);
  return `${clockWithSeconds(stretch.startedAt, zone)}${length}${idle}: ${nameOf(stretch)}${detail ? `, ${detail}` : ''}`;
}

/** Whether a stretch's words contain the text. */
export function stretchContains(stretch: DayStretch, find: string): boolean {
  const wanted = find.trim().toLowerCase();
  if (!wanted) return true;
  const words = [nameOf(stretch), detailOf(stretch)];
  if (stretch.kind === 'site') words.push(stretch.url);
  if (stretch.kind === 'application') words.push(stretch.executable);
  return words.some((text) => text.toLowerCase().includes(wanted));
}
