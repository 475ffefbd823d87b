import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { makeCompiledFile } from '../policy/compiling/make-compiled-file.ts';
import { publishLibrary } from '../policy/documents/publish-library.ts';
import { signingKey } from '../policy/documents/signing-key.ts';
import { prepared } from '../policy/testing/test-compiler.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';

const missing = missingPrograms(['chromium']);

/** Newer than anything that ships, and mild. */
const OWN = `version 2099.1.1
list quotation: says, said
list place: bus stop, canteen
list person: him, her, them
[bullying]
because It tells a person that nobody wants them.
4  nobody likes you
3  everyone hates you | years: 7-9
3  we/they ... laugh at really? @person | requires: @place | excludes: film
2  loser
[violence]
because They say that they mean to hurt somebody.
5  i will thump you tonight | certain
${Array.from({ length: 130 }, (_, index) => `1  made up term ${index}`).join('\n')}
`;

describe.skipIf(missing.length > 0)(suiteName('library', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let lead: Account;

  beforeAll(async () => {
    lead = await console.addAccount('dsl', 'Jo Okoro');
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = signingKey(privateKey.export({ format: 'pem', type: 'pkcs8' }) as string);
    const compiler = { id: 'here', compile: async (text: string) => makeCompiledFile(text) };
    const library = await prepared(OWN, compiler);
    await console.collector.database.inSchool(console.schoolId, (tx) =>
      publishLibrary(tx, key, console.schoolId, { library, origin: 'school' }, new Date()),
    );
  });

  const terms = (page: Page) => page.getByRole('region', { name: 'List of terms' });
  const row = (page: Page, text: string) => terms(page).getByRole('link', { name: text });

  it('shows what is looked for at a glance, by theme and severity', async () => {
    const page = await console.signIn(lead, '/library');
    await page.getByText('Version 2099.1.1, the school’s own').waitFor();
    await page.getByRole('region', { name: 'Conduct' }).getByText('135 terms').waitFor();
    await expectAccessible(page, 'themes');
    await page.getByRole('link', { name: /^Bullying 4/ }).click();
    await terms(page).getByText('4 terms').waitFor();
    expect(new URL(page.url()).search).toBe('?theme=bullying');
  });

  it('masks words until they are shown, and remembers the choice', async () => {
    const page = await console.signIn(lead, '/library/terms?theme=bullying');
    await page.getByText('n••••• l•••• y••').waitFor();
    expect(await page.content()).not.toContain('nobody likes you');
    await expectAccessible(page, 'terms, masked');
    await page.getByRole('switch', { name: 'Show words' }).click();
    await row(page, 'nobody likes you').waitFor();
    await expectAccessible(page, 'terms');
    await page.reload();
    await row(page, 'nobody likes you').waitFor();
  });

  it('finds terms, page by page, under addresses of their own', async () => {
    const page = await console.signIn(lead, '/library/terms');
    await page.getByRole('switch', { name: 'Show words' }).click();
    await terms(page).getByText('1 to 100 of 135 terms').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await terms(page).getByText('101 to 135 of 135 terms').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Thump');
    await row(page, 'i will thump you tonight').waitFor();
    await terms(page).getByText('1 term', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?find=Thump');
    await page.getByLabel('Find terms').fill('nowhere');
    await page.getByText('No term fits').waitFor();
    await expectAccessible(page, 'no terms');
    await page.getByRole('button', { name: 'Show all terms' }).click();
    await terms(page).getByText('1 to 100 of 135 terms').waitFor();
    await page.getByRole('button', { name: /Severity 4, High/ }).click();
    await row(page, 'nobody likes you').waitFor();
    await terms(page).getByText('1 term', { exact: true }).waitFor();
  });

  it('explains a term in plain words, by keyboard too', async () => {
    const page = await console.signIn(lead, '/library/terms?kind=rule');
    await row(page, 'Hidden term').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: '“we/they ... laugh at really? @person”' }).waitFor();
    for (const words of [
      'we or they',
      'then, with up to 4 words between,',
      'may be missing',
      'him, her, them',
      'Only where one of these stands within eight words before or after it:',
      'bus stop, canteen',
      'Not where one of these stands within eight words before or after it:',
      'It tells a person that nobody wants them.',
    ]) {
      await panel.getByText(words).first().waitFor();
    }
    await expectAccessible(page, 'term');
    expect(new URL(page.url()).pathname).toMatch(/^\/library\/terms\/bullying\./);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await page.goto('/library/terms/bullying.everyone-hates-you');
    await panel.getByText('Only for pupils of years 7 to 9.').waitFor();
    await page.goto('/library/terms/bullying.nothing-of-the-sort');
    await panel.getByText('There is no such term', { exact: true }).waitFor();
  });

  it('shows the versions, what each changed, and gives the term file', async () => {
    const page = await console.signIn(console.administrator, '/library/versions');
    const newest = page.getByRole('listitem').filter({ hasText: '2099.1.1' });
    await newest.getByText('in force', { exact: true }).waitFor();
    await newest.getByText(/\d+ terms? added, \d+ removed/).waitFor();
    await page.getByText(/^The first one: /).waitFor();
    await page.getByText('npm run library -- publish FILE').waitFor();
    await expectAccessible(page, 'versions');
    const download = page.waitForEvent('download');
    await newest.getByRole('link', { name: 'Save the file of version 2099.1.1' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('lapwing-2099.1.1.terms');
    expect(await readFile(await file.path(), 'utf8')).toBe(OWN);
  });

  it('tries a text, and says what would be found, how grave and why', async () => {
    const page = await console.signIn(lead, '/library/try');
    await page.getByText('Nothing to look at yet').waitFor();
    await expectAccessible(page, 'trying, empty');
    const findings = page.getByRole('region', { name: 'What would be found' });
    await page.getByLabel('Text', { exact: true }).fill('Ok. n0b0dy l1k3s y0u. Ok');
    await findings.getByText('1 flag for the safeguarding leads.').waitFor();
    await findings.locator('mark').getByText('n0b0dy l1k3s y0u').waitFor();
    await findings.getByText('with digits or signs for letters').waitFor();
    await findings.getByText('It tells a person that nobody wants them.').waitFor();
    await expectAccessible(page, 'trying');

    await page.getByRole('button', { name: /^Plain/ }).click();
    await findings.locator('mark').getByText('nobody likes you').waitFor();
    await page.getByRole('button', { name: /^About computers/ }).click();
    await findings.getByText('Nothing would be found.').waitFor();
    await expectAccessible(page, 'trying, nothing found');
  });

  it('tries a text for a year group', async () => {
    const page = await console.signIn(lead, '/library/try');
    const findings = page.getByRole('region', { name: 'What would be found' });
    await page.getByLabel('Text', { exact: true }).fill('everyone hates you');
    await findings.getByText('1 flag for the safeguarding leads.').waitFor();
    await page.getByRole('combobox', { name: 'Year group' }).click();
    await page.getByRole('option', { name: 'Year 11' }).click();
    await findings.getByText('Nothing would be found.').waitFor();
    await findings.getByText('it is not looked for in year 11').waitFor();
  });

  it('says what fits a term and is turned away, and why', async () => {
    const page = await console.signIn(lead, '/library/try');
    const findings = page.getByRole('region', { name: 'What would be found' });
    const field = page.getByLabel('Text', { exact: true });
    await field.fill('we laugh at him. nobody likes you');
    await findings.getByText('1 flag for the safeguarding leads.').waitFor();
    await findings.getByText('1 match turned away').click();
    await findings.getByText('none of the words that it requires stands within').waitFor();
    await field.fill('they laugh at her in the canteen in the film');
    await findings.getByText('“film” stands within eight words of it').waitFor();
    await expectAccessible(page, 'trying, turned away');
  });

  it('neither sends nor keeps a text that is tried', async () => {
    const page = await console.signIn(lead, '/library/try');
    const findings = page.getByRole('region', { name: 'What would be found' });
    const field = page.getByLabel('Text', { exact: true });
    await field.fill('x');
    await findings.getByText('Nothing would be found.').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await field.pressSequentially(' plovers say nobody likes you');
    await findings.locator('mark').waitFor();
    expect(sent).toEqual([]);
    expect(page.url()).not.toContain('plovers');
    expect(JSON.stringify(await page.context().storageState())).not.toContain('plovers');

    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('in force', { exact: true }).waitFor();
    await page.goBack();
    await page.getByText('Nothing to look at yet').waitFor();
    expect(await field.inputValue()).toBe('');
    await field.fill('plovers again');
    await page.goto('/overview');
    await page.goBack();
    await page.getByText('Nothing to look at yet').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('is offered to those who set or answer for what is looked for, and to nobody else', async () => {
    const head = await console.addAccount('headteacher', 'Sam Reed');
    const page = await console.signIn(head);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByText('Library').click();
    await page.getByText('Version 2099.1.1').waitFor();
    const teacher = await console.addAccount('teacher', 'Mina Hart');
    const other = await console.signIn(teacher, '/library/terms');
    await other.getByText('You may not open this page').waitFor();
  });
});
