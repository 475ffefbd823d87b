import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { storeDevice } from '../safeguarding/testing/store-flag.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';

const missing = missingPrograms(['chromium']);

const people = `Username;Preferred Forename;Preferred Surname;Role;Year Group;Registration Group;UPN
afinch;Amara;Finch;Student;Year 9;9X;A1
bheron;Ben;Heron;Student;Year 9;9X;A2
cwren;Chloe;Wren;Student;Year 9;9Y;A3
acett;Avo;Cett;Staff;;;
;Dev;Martin;Student;Year 9;9Y;A4
`;

describe.skipIf(missing.length > 0)(suiteName('people', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let technician: Account;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lapwing-import-'));
    technician = await console.addAccount('technician', 'Dale Fenn');
    await console.addAccount('teacher', 'Mina Hart');
    for (const name of ['IT2-01', 'IT2-02', 'LIB-01']) {
      await storeDevice(console.collector.database, console.schoolId, name);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function choose(page: Page, name: string, content: string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, content);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(path);
    await page.getByRole('region', { name }).waitFor();
  }

  it('teaches while nobody is there, and imports an export as it comes', async () => {
    const page = await console.signIn(technician, '/people');
    await page.getByText('Nobody is in the list yet').waitFor();
    const template = page.getByRole('link', { name: 'the template' });
    expect(await template.getAttribute('download')).toBe('people.csv');
    await expectAccessible(page, 'nobody yet');
    await page.getByRole('link', { name: 'Import people' }).click();
    await page.getByText('Drop a CSV file here').waitFor();
    await expectAccessible(page, 'choosing a file');

    await choose(page, 'pupils.csv', people);
    await page.getByText('5 lines, UTF-8, separated by semicolons').waitFor();
    await page.getByText('UPN not used').waitFor();
    const faults = page.getByRole('region', { name: '1 fault, left out of the import' });
    await faults.getByRole('row', { name: /^6 Username The account is missing/ }).waitFor();
    const added = page.getByRole('region', { name: 'People', exact: true });
    await added.getByText('Chloe Wren').waitFor();
    await expectAccessible(page, 'preview');
    await page.getByRole('button', { name: 'Import 9 changes' }).click();
    await page.getByText('People: 4 added').waitFor();
    await expectAccessible(page, 'imported');

    await page.getByRole('link', { name: 'Look at the list' }).click();
    await page.getByRole('row', { name: 'Amara Finch afinch Year 9 9X' }).waitFor();
    await page.getByRole('row', { name: 'Avo Cett acett Staff –' }).waitFor();
    await expectAccessible(page, 'people');
    await page.getByPlaceholder('Find by name').fill('9y');
    await page.getByText('1 person').waitFor();
    await page.getByRole('row', { name: /Chloe Wren/ }).waitFor();
  });

  it('takes out who is not in the file only when that is ticked', async () => {
    const page = await console.signIn(console.administrator, '/people/import?kind=classes');
    await choose(page, 'classes.csv', 'class,account\n9X,afinch\n');
    await page.getByText('Everything in this file is in Lapwing already.').waitFor();
    await page.getByLabel(/^Take pupils and teachers out/).check();
    const removed = page.getByRole('region', { name: 'Pupils in classes' });
    await removed.getByText('Ben Heron').waitFor();
    await expectAccessible(page, 'taking out');
    await page.getByRole('button', { name: 'Import 1 change' }).click();
    await page.getByText('Pupils in classes: 1 removed').waitFor();
    await page.getByRole('button', { name: 'Import another file' }).click();
    await choose(page, 'broken.csv', 'group,name\n"9X,Amara\n');
    await page.getByText('A quotation mark opens here and is never closed.').waitFor();
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true);
    await expectAccessible(page, 'a file that cannot be read');
  });

  it('edits a class: teachers, pupils in and out with an undo, its name', async () => {
    const page = await console.signIn(technician, '/people/classes');
    await page.getByRole('button', { name: 'Add a class' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a class' });
    await dialog.getByRole('textbox').fill('9x');
    await page.keyboard.press('Enter');
    await dialog.getByText('There is a class of that name already.').waitFor();
    await dialog.getByRole('textbox').fill('9X/Ma1');
    await page.keyboard.press('Enter');

    const panel = page.getByRole('complementary', { name: '9X/Ma1' });
    await panel.getByRole('combobox', { name: 'Teachers' }).click();
    await page.getByRole('option', { name: 'Mina Hart' }).click();
    await page.getByRole('row', { name: '9X/Ma1 Mina Hart 0' }).waitFor();
    await panel.getByRole('combobox', { name: 'Add a pupil' }).fill('chlo');
    await page.getByRole('option', { name: /^Chloe Wren/ }).click();
    await panel.getByText('1 pupil').waitFor();
    await expectAccessible(page, 'a class');
    await panel.getByRole('button', { name: 'Take Chloe Wren out of 9X/Ma1' }).click();
    await panel.getByText('0 pupils').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('1 pupil').waitFor();
    await panel.getByRole('button', { name: 'Delete 9X/Ma1' }).click();
    const deleting = page.getByRole('dialog', { name: 'Delete 9X/Ma1?' });
    await deleting.getByRole('button', { name: 'Delete 9X/Ma1' }).click();
    await page.getByRole('row', { name: '9X/Ma1' }).waitFor({ state: 'detached' });
  });

  it('fills a room with several PCs at once', async () => {
    const page = await console.signIn(technician, '/people/rooms');
    await page.getByText('No room yet').waitFor();
    await page.getByRole('button', { name: 'Add a room' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('IT Room 2');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'IT Room 2' });
    const pcs = panel.getByRole('combobox', { name: 'Move PCs here' });
    await pcs.click();
    await page.getByRole('option', { name: 'IT2-01' }).click();
    await page.getByRole('option', { name: 'IT2-02' }).click();
    await panel.getByRole('button', { name: 'Move 2 PCs' }).click();
    await page.getByRole('row', { name: 'IT Room 2 2' }).waitFor();
    await panel.getByRole('button', { name: 'Take IT2-02 out of IT Room 2' }).click();
    await page.getByRole('row', { name: 'IT Room 2 1' }).waitFor();
    await expectAccessible(page, 'a room');
  });

  it('takes a file that is dropped, and says which PCs it does not know', async () => {
    const page = await console.signIn(technician, '/people/import?kind=rooms');
    const zone = page.getByText('Drop a CSV file here');
    await zone.waitFor();
    const dataTransfer = await page.evaluateHandle(`(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['room,pc\\nHall,LIB-01\\nHall,NEW-01\\n'], 'rooms.csv'));
      return dropped;
    })()`);
    await zone.dispatchEvent('drop', { dataTransfer });
    await page.getByText('No PC named NEW-01 is enrolled.').waitFor();
    await page.getByRole('button', { name: 'Import 2 changes' }).click();
    await page.getByText('PCs in rooms: 1 changed').waitFor();
  });

  it('finds people and PCs with Ctrl+K, and leads to them', async () => {
    const page = await console.signIn(technician, '/overview');
    const search = page.getByRole('textbox', { name: 'Search or do' });
    await page.keyboard.press('Control+k');
    await search.fill('finch');
    await page.getByRole('button', { name: /Amara Finch/ }).click();
    await page.getByRole('heading', { name: 'People and classes' }).waitFor();
    await expect.poll(() => page.getByLabel('Find a person').inputValue()).toBe('afinch');
    await page.getByText('1 person').waitFor();
    await page.keyboard.press('Control+k');
    await search.fill('lib-');
    await page.getByRole('button', { name: /LIB-01/ }).click();
    await page.getByRole('complementary', { name: 'LIB-01' }).waitFor();
  });

  it('stays usable on a narrow window', async () => {
    const page = await console.signIn(technician, '/people/classes');
    await page.setViewportSize({ width: 700, height: 900 });
    await page.getByRole('link', { name: '9X', exact: true }).click();
    await page.getByRole('complementary', { name: '9X' }).getByText('1 pupil').waitFor();
    await expectAccessible(page, 'a class, narrow');
    await page.goto('/people/import?kind=rooms');
    await page.getByText('Drop a CSV file here').waitFor();
    const width = await page
      .locator('html')
      .evaluate((html: { scrollWidth: number }) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(700);
  });
});
