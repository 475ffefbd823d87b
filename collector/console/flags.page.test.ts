import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { savePeople } from '../directory/people/person-store.ts';
import { storeDevice, storeFlag, storeFollowUp } from '../safeguarding/testing/store-flag.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { layLine } from './testing/cuttable-line.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';

const missing = missingPrograms(['chromium']);

describe.skipIf(missing.length > 0)(suiteName('flags', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let lead: Account;
  let deviceId: string;

  beforeAll(async () => {
    lead = await console.addAccount('dsl', 'Jo Okoro');
    const { database } = console.collector;
    deviceId = await storeDevice(database, console.schoolId, 'LIB-07');
    await database.inSchool(console.schoolId, (tx) =>
      savePeople(tx, console.schoolId, [
        { account: 'pupil01', name: 'Ana Example', kind: 'pupil', yearGroup: '9' },
      ]),
    );
  });

  /** Stores a flag as ingest does; from severity 3 on its alert is raised by its job. */
  const raise = (severity: number, theme = 'bullying') =>
    storeFlag(console.collector.database, console.sealer, {
      schoolId: console.schoolId,
      deviceId,
      severity,
      theme,
    });
  const row = (page: Page, id: string) => page.locator(`tr[data-flag="${id}"]`);
  const signIn = (path: string) => console.signIn(lead, path);

  it('shows a flag by itself, within the open page', async () => {
    const page = await signIn('/flags');
    await page.getByText('Nothing is waiting for you').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    const id = await raise(3);
    await row(page, id).waitFor();
    await row(page, id).getByText('Ana Example').waitFor();
    await row(page, id).getByText('Year 9').waitFor();
    await waitFor('the count in the tab', async () => (await page.title()).startsWith('(1) Flags'));
    await expectAccessible(page, 'list of flags');
  });

  it('lets new flags wait behind a pill while one is read', async () => {
    const first = await raise(3);
    const page = await signIn('/flags');
    await row(page, first).getByRole('link').click();
    await page.getByRole('complementary').getByText('nobody likes you,').waitFor();
    const second = await raise(5);
    await page.getByRole('button', { name: '1 new' }).waitFor();
    expect(await row(page, second).count()).toBe(0);
    // The counters are right all the same.
    await page.getByRole('button', { name: /5 Act now 1/ }).waitFor();
    await page.getByRole('button', { name: '1 new' }).click();
    await row(page, second).waitFor();
  });

  it('tells who, where, when and why, under an address of its own', async () => {
    const id = await raise(4);
    const page = await signIn(`/flags/${id}`);
    const panel = page.getByRole('complementary');
    await panel.locator('mark').getByText('loser', { exact: true }).waitFor();
    for (const words of [
      'Ana Example',
      'LIB-07',
      'https://chat.example/room',
      'Typed',
      'Bullying',
    ]) {
      await panel.getByText(words).first().waitFor();
    }
    await panel.getByText('named to somebody').waitFor();
    await panel.getByText('Raised').waitFor();
    await expectAccessible(page, 'flag');

    await storeFollowUp(console.collector.database, console.sealer, {
      schoolId: console.schoolId,
      deviceId,
      flagId: id,
      after: ' go away all of you',
      deleted: false,
    });
    await panel.getByText('go away all of you').waitFor();
  });

  it('is worked through by keyboard: walk, open, acknowledge, close', async () => {
    const earlier = await raise(3);
    const page = await signIn('/flags');
    // Alerts are raised by jobs, two at a time: the order is certain once one is there.
    await row(page, earlier).waitFor();
    const newest = await raise(3);
    await row(page, newest).waitFor();
    await page.keyboard.press('j');
    await page.locator(`#flag-${newest}:focus`).waitFor();
    await page.keyboard.press('j');
    expect(await page.locator(`#flag-${newest}:focus`).count()).toBe(0);
    await page.keyboard.press('k');
    await page.locator(`#flag-${newest}:focus`).waitFor();
    await page.keyboard.press('a');
    await row(page, newest).getByText('Acknowledged').waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.locator('mark').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/flags/${newest}`);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.locator(`#flag-${newest}:focus`).waitFor();

    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys on this page' });
    await keys.getByText('Acknowledge the flag').waitFor();
    await expectAccessible(page, 'keys');
    await keys.getByRole('switch').click();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    expect(await keys.count()).toBe(0);
  });

  it('closes a flag with an outcome and a note, and undoes it', async () => {
    const id = await raise(3);
    const page = await signIn(`/flags/${id}`);
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Close with an outcome' }).click();
    await panel.getByRole('button', { name: 'Close the flag' }).click();
    await panel.getByText('Choose an outcome.').waitFor();
    await expectAccessible(page, 'closing a flag');
    await panel.getByLabel('Spoke with the pupil').check();
    await panel.getByLabel('Note').fill('Talked at break; it was a song.');
    await panel.getByRole('button', { name: 'Close the flag' }).click();
    await panel.getByText('Talked at break; it was a song.').waitFor();
    await row(page, id).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, id).getByText('Acknowledged').waitFor();
    await panel.getByText('Reopened').waitFor();
  });

  it('keeps its filters in the address', async () => {
    const drugs = await raise(3, 'drugs');
    const grave = await raise(5, 'suicide');
    const page = await signIn('/flags');
    await row(page, drugs).waitFor();
    await page.getByRole('button', { name: /5 Act now/ }).click();
    await row(page, drugs).waitFor({ state: 'detached' });
    await row(page, grave).waitFor();
    expect(new URL(page.url()).search).toBe('?severity=5');

    await page.goto('/flags?theme=drugs');
    await row(page, drugs).waitFor();
    expect(await row(page, grave).count()).toBe(0);
    await page.goto('/flags?state=closed&theme=gambling');
    await page.getByText('No flag fits these filters').waitFor();
    await page.getByRole('button', { name: 'Show all that is to do' }).click();
    await row(page, grave).waitFor();
  });

  it('tells of a flag on other pages, without its words', async () => {
    const page = await signIn('/overview');
    await page.getByText('Live', { exact: true }).waitFor();
    await raise(5, 'suicide');
    await page.getByText('New flag: Suicide').waitFor();
    await page.getByRole('link', { name: /Flags.*1.*new/ }).waitFor();
    await expectAccessible(page, 'overview with a new flag');
    await page.getByRole('link', { name: 'Open the flag' }).click();
    await page.getByRole('complementary').locator('mark').waitFor();
  });

  it('only counts what is mild, lists it when asked to, and raises it as a concern', async () => {
    const page = await signIn('/overview');
    await page.getByText('Live', { exact: true }).waitFor();
    await raise(1, 'gambling');
    const mild = await raise(2, 'gambling');
    await raise(5, 'suicide');
    await page.getByText('New flag: Suicide').waitFor();
    expect(await page.getByText('New flag: Gambling').count()).toBe(0);

    await page.goto('/flags');
    await page.getByText('Counted2in the last 7 days').waitFor();
    expect(await row(page, mild).count()).toBe(0);
    await page.getByText('Counted2').click();
    await row(page, mild).getByText('Counted').waitFor();
    expect(new URL(page.url()).search).toBe('?state=counted');
    await expectAccessible(page, 'flags that are only counted');

    await row(page, mild).getByRole('link').click();
    const panel = page.getByRole('complementary');
    await panel.getByText('Counted; nobody was told').waitFor();
    await panel.getByRole('link', { name: '1 more was only counted in the last 7 days' }).waitFor();
    await expectAccessible(page, 'a flag that is only counted');
    await panel.getByRole('button', { name: 'Raise as a concern' }).click();
    await panel.getByText('Raised as a concern').waitFor();
    await panel.getByRole('button', { name: 'Acknowledge' }).waitFor();
    await row(page, mild).waitFor({ state: 'detached' });
    await page.goto('/flags');
    await row(page, mild).getByText('Open').waitFor();
  });

  it('greys what it shows when the line is lost, and says as of when', async () => {
    const before = await raise(3);
    const line = await layLine(console.collector.url);
    try {
      const page = await console.signIn(lead, '/flags', line.url);
      await row(page, before).waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      line.cut();
      await page.getByText(/^As of \d\d:\d\d\./).waitFor();
      await page.getByText(/^Not connected since \d\d:\d\d$/).waitFor();
      await page.locator('[data-stale]').waitFor();
      await row(page, before).waitFor();
      await expectAccessible(page, 'flags, line lost');

      const meanwhile = await raise(4);
      line.mend();
      await row(page, meanwhile).waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      expect(await page.locator('[data-stale]').count()).toBe(0);
    } finally {
      await line.close();
    }
  });

  it('says plainly that an address leads to no flag', async () => {
    const page = await signIn('/flags/00000000-0000-4000-8000-000000000000');
    await page.getByText('There is no such flag', { exact: true }).waitFor();
  });
});
