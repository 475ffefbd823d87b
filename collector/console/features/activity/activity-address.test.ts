import { describe, expect, it } from 'vitest';
import { dayAddress, readDayView } from './activity-address.ts';

describe('the address of a day', () => {
  it('carries everything the page shows', () => {
    const address = '/activity?person=r.patel&date=2026-11-20&kind=site&find=bbc&view=table';
    const view = readDayView(new URL(address, 'https://x.invalid').searchParams);
    expect(view.subject).toEqual({ kind: 'person', account: 'r.patel' });
    expect(dayAddress(view)).toBe(address);
  });

  it('ignores what is not valid', () => {
    const view = readDayView(new URLSearchParams('date=2026-99-99&kind=gone&view=song'));
    expect(view).toEqual({ subject: null, date: null, kind: 'all', find: '', view: 'picture' });
  });
});
