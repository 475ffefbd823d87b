import { beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { storeDevice } from '../safeguarding/testing/store-flag.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { useRunningConsole } from './testing/running-console.ts';

const missing = missingPrograms(['chromium']);

describe.skipIf(missing.length > 0)(suiteName('devices', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let deviceId: string;

  beforeAll(async () => {
    const { database } = console.collector;
    deviceId = await storeDevice(database, console.schoolId, 'LIB-07');
    await storeDevice(database, console.schoolId, 'LIB-08');
    await database.inSchool(console.schoolId, (tx) =>
      tx.query(`update device set received = '{[1,5),[10,21)}', spool_depth = 42 where id = $1`, [
        deviceId,
      ]),
    );
  });

  it('creates a token, shows it once with the command to copy, and lists it', async () => {
    const page = await console.signIn(console.administrator, '/devices');
    await page.getByRole('link', { name: 'Create an enrolment token' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Create the token' }).click();
    await drawer.getByText('Say what the token is for').waitFor();
    await drawer.getByLabel('What is it for?').fill('Library, autumn');
    await drawer.getByRole('button', { name: 'Add a room' }).click();
    await drawer.getByLabel('Name of the new room').fill('Library');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => drawer.getByLabel('Room', { exact: true }).inputValue())
      .toBe('Library');
    await expectAccessible(page, 'creating a token');
    await drawer.getByRole('button', { name: 'Create the token' }).click();

    await drawer.getByText('Shown only now').waitFor();
    const command = await drawer
      .getByRole('group', { name: 'Command' })
      .locator('code')
      .textContent();
    const { agentUrl, certificatePin } = console.collector;
    expect(command).toMatch(
      new RegExp(`^npm run agent -- --collector ${agentUrl} --token [0-9A-Z]{26}\\.`),
    );
    expect(command?.endsWith(`.${certificatePin}`)).toBe(true);
    await expectAccessible(page, 'token, shown once');
    await drawer.getByRole('button', { name: 'I have copied it' }).click();

    const line = page.getByRole('row', { name: /Usable.*Library, autumn.*0 of 50/ });
    await line.waitFor();
    expect(await page.content()).not.toContain(command?.split(' ').at(-1));
    await expectAccessible(page, 'tokens');
    await line.getByRole('button', { name: /^Revoke the token/ }).click();
    await page.getByRole('row', { name: /Revoked.*Library, autumn/ }).waitFor();
  });

  it('shows what a PC still holds and which events are missing', async () => {
    const page = await console.signIn(console.administrator, '/devices');
    const row = page.getByRole('row', { name: /LIB-07/ });
    await row.waitFor();
    await expectAccessible(page, 'devices');
    await row.getByRole('link', { name: 'LIB-07' }).click();
    const panel = page.getByRole('complementary', { name: 'LIB-07' });
    await panel.getByText('5: numbers 5 to 9').waitFor();
    await panel.getByText('42').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/devices/${deviceId}`);
    await expectAccessible(page, 'device');
    await page.getByPlaceholder('Find by name').fill('nowhere');
    await page.getByText('No PC fits.').waitFor();
  });

  it('revokes a PC only when it is named, and shows it at once', async () => {
    const page = await console.signIn(console.administrator, `/devices/${deviceId}`);
    await page.getByRole('button', { name: 'Revoke LIB-07' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke LIB-07?' });
    await dialog.getByText('42 events').waitFor();
    await expectAccessible(page, 'revoking');
    await dialog.getByRole('button', { name: 'Keep LIB-07' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Revoke LIB-07' }).click();
    await dialog.getByRole('button', { name: 'Revoke LIB-07' }).click();
    await page.getByText('LIB-07 is revoked').waitFor();
    await page.getByRole('row', { name: /Revoked LIB-07/ }).waitFor();
  });

  it('lands technicians on the PCs, and offers them no staff accounts', async () => {
    const technician = await console.addAccount('technician', 'Dale Fenn');
    const page = await console.signIn(technician);
    await page.getByRole('row', { name: /LIB-08/ }).waitFor();
    await page.getByRole('link', { name: 'Create an enrolment token' }).waitFor();
    const entries = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    expect(await entries.allTextContents()).not.toContain('Staff');
    await page.goto('/staff');
    await page.getByText('You may not open this page').waitFor();
  });

  it('offers other roles only their own pages, and says whose the others are', async () => {
    const governor = await console.addAccount('governor', 'Mina Hart');
    const page = await console.signIn(governor);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    const entries = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    expect(await entries.allTextContents()).toEqual(['Lapwing', 'Overview']);
    await page.getByText(/Intact, \d+ entries|Intact, 1 entry/).waitFor();
    await expectAccessible(page, 'overview');
    await page.goto('/devices');
    await page.getByText('You may not open this page').waitFor();
    await page.getByText(/It is for: Administrator/).waitFor();
    await page.goto('/nowhere');
    await page.getByText('There is no page at this address').waitFor();
    await expectAccessible(page, 'no such page');
  });
});
