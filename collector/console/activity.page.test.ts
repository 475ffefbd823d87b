import { beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { savePeople } from '../directory/people/person-store.ts';
import { storeDevice } from '../safeguarding/testing/store-flag.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';
import { kinds, type StoredEvent, storeDay } from './testing/store-day.ts';

const missing = missingPrograms(['chromium']);
const MINUTE_MS = 60_000;

/** A lesson of yesterday from 09:00 UTC; whether the school has summer time does not matter. */
function lesson(date: string): StoredEvent[] {
  const at = (minute: number) => new Date(Date.parse(`${date}T09:00:00Z`) + minute * MINUTE_MS);
  const application = (minute: number, name: string, minutes: number, title: string) => ({
    kind: kinds.application,
    at: at(minute),
    durationMs: minutes * MINUTE_MS,
    columns: { executable: name.toLowerCase(), application: name, title, idle_ms: 0 },
  });
  return [
    { kind: kinds.sessionStarted, at: at(0) },
    application(1, 'Writer', 12, 'Trench poem'),
    application(13, 'Chromium', 10, 'Trenches'),
    {
      kind: kinds.site,
      at: at(14),
      durationMs: 4 * MINUTE_MS,
      columns: {
        url: 'https://history.example/trenches',
        host: 'history.example',
        title: 'Life in the trenches',
        search_terms: '',
        private_window: false,
        browser: 'chromium',
      },
    },
    {
      kind: kinds.privateTime,
      at: at(24),
      durationMs: 3 * MINUTE_MS,
      columns: { detail: '{"reason":3}' },
    },
    application(27, 'Writer', 20, 'Trench poem'),
  ];
}

describe.skipIf(missing.length > 0)(suiteName('activity', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  const yesterday = new Date(Date.now() - 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
  let lead: Account;

  beforeAll(async () => {
    const { schoolId } = console;
    const { database } = console.collector;
    lead = await console.addAccount('deputy-dsl', 'Sam Rowe');
    const deviceId = await storeDevice(database, schoolId, 'LIB-07');
    await database.inSchool(schoolId, (tx) =>
      savePeople(tx, schoolId, [
        { account: 'pupil01', name: 'Ana Example', kind: 'pupil', yearGroup: '9' },
      ]),
    );
    await storeDay(database, { schoolId, deviceId, account: 'pupil01' }, lesson(yesterday));
  });

  it('finds a person and shows the day as bands that the keyboard reads out', async () => {
    const page = await console.signIn(lead, '/activity');
    await page.getByText('People active lately').waitFor();
    await expectAccessible(page, 'activity, nobody chosen');
    await page.keyboard.press('/');
    await page.keyboard.type('ana');
    await page.getByRole('option', { name: /Ana Example/ }).click();
    await page.getByRole('heading', { name: 'Ana Example' }).waitFor();
    await page.getByText(/^Nothing was reported on/).waitFor();
    await expectAccessible(page, 'activity, an empty day');
    await page.getByRole('button', { name: 'Go to the day before' }).click();

    const timeline = page.getByRole('slider', { name: 'Day, stretch by stretch' });
    await timeline.focus();
    const read = () => timeline.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    expect(await read()).toMatch(/Logged on$/);
    await page.keyboard.press('ArrowRight');
    expect(await read()).toMatch(/:01:00, 12 min: Writer, Trench poem$/);
    await page.keyboard.press('End');
    expect(await read()).toMatch(/20 min: Writer/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await read()).toMatch(/history\.example, Life in the trenches$/);
    await expectAccessible(page, 'a day');
    expect(new URL(page.url()).search).toBe(`?person=pupil01&date=${yesterday}`);
  });

  it('filters, totals, and holds the same day as a table', async () => {
    const page = await console.signIn(lead, `/activity?person=pupil01&date=${yesterday}`);
    await page.getByRole('row', { name: /Writer.*32 min.*2 stretches/ }).waitFor();
    await page.getByRole('row', { name: /history\.example.*4 min.*1 visit/ }).waitFor();
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('cell', { name: 'Private time' }).first().waitFor();
    await expectAccessible(page, 'a day as a table');
    await page.getByLabel('Filter by application').fill('poem');
    const table = page.getByRole('table').filter({ hasText: 'Title or search' });
    await expect.poll(() => table.getByRole('row').count()).toBe(3);
    expect(new URL(page.url()).searchParams.get('find')).toBe('poem');
    await page.getByLabel('Filter by application').fill('no such thing');
    await page.getByText('Nothing of this day fits the filter.').waitFor();
  });

  it('opens from the search with Ctrl+K', async () => {
    const page = await console.signIn(lead, '/overview');
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Search or do' }).fill('LIB');
    await page.getByRole('button', { name: /LIB-07/ }).waitFor();
    await expectAccessible(page, 'search');
    await page.getByRole('button', { name: /LIB-07/ }).click();
    await page.getByRole('heading', { name: 'LIB-07' }).waitFor();
  });
});
