/**
 * What pupils write, on real input: ordinary school work raises no alarm, and the same phrase raises
 * one, however it is disguised and whichever way it gets into a web page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlagDetail, FlagSummary } from '../../collector/safeguarding/flags/flags.contract.ts';
import { run } from '../support/run.ts';
import { startSchool, type TestSchool } from '../support/school.ts';
import { type SchoolPc, startSchoolPc } from '../support/school-pc.ts';
import { missingPrograms, suiteName } from '../support/system-programs.ts';
import { waitFor } from '../support/wait-for.ts';
import { startWebPage, type WebPage } from './web-page.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'mousepad']);

const schoolWork = ['first-world-war', 'biology', 'programming', 'drama-script'].map((name) => ({
  name,
  text: readFileSync(join(import.meta.dirname, `school-work/${name}.txt`), 'utf8'),
}));

/** Each way to write the phrase: its label stands before it and so in its flag's context. */
const ways = [
  { label: 'plainly', keys: ['hide the stolen laptop'], matched: 'hide the stolen laptop' },
  {
    label: 'in leet',
    keys: ['h1d3 th3 st0l3n l4pt0p'],
    matched: 'h1d3 th3 st0l3n l4pt0p',
    rule: 'form.leet',
  },
  {
    label: 'spaced out',
    keys: ['h i d e  t h e  s t o l e n  l a p t o p'],
    matched: 'h i d e  t h e  s t o l e n  l a p t o p',
    rule: 'form.spelled-out',
  },
  {
    label: 'with a slip',
    keys: ['hide the stoeln laptop'],
    matched: 'hide the stoeln laptop',
    rule: 'form.misspelt',
  },
  {
    label: 'with a detour',
    keys: ['hide the stolen lamp', ['BackSpace', 'BackSpace'], 'ptop'],
    matched: 'hide the stolen laptop',
  },
] as const;

describe.skipIf(missing.length > 0)(suiteName('detection', missing), () => {
  let school: TestSchool;
  let pc: SchoolPc;
  let web: WebPage;

  beforeAll(async () => {
    school = await startSchool();
    pc = await startSchoolPc({ agentUrl: school.agentUrl, token: await school.enrolmentToken() });
  });

  afterAll(async () => {
    await web?.close();
    await pc?.close();
    await school?.close();
  });

  /** All flags, the newest first. */
  async function flags(minSeverity = 1): Promise<FlagSummary[]> {
    const path = `/api/flags?state=all&limit=200&minSeverity=${minSeverity}`;
    return (await school.lead.client.request<{ flags: FlagSummary[] }>('GET', path)).flags;
  }

  const detail = ({ id }: FlagSummary) =>
    school.lead.client.request<FlagDetail>('GET', `/api/flags/${id}`);

  it(`raises no alarm over ${schoolWork.length} pieces of school work, typed and pasted`, async () => {
    const words = schoolWork.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    expect(words).toBeGreaterThan(2_000);
    await pc.openTextWindow();
    for (const { text } of schoolWork) await pc.type(`${text}\n\n`, 4);
    // Typed last, it shows that the capture was at work and has seen the rest.
    await pc.type('i want to die\n', 10);
    await waitFor('the phrase after it', async () => (await flags(3)).some(isAfter));
    web = await startWebPage(pc);
    for (const { name, text } of schoolWork) {
      await web.open(`/${name}`, text);
      await web.paste('#essay');
    }
    await web.open('/after', 'i want to die');
    await web.paste('#essay');
    await waitFor('the phrase after it', async () => (await flags(3)).filter(isAfter).length >= 2);
    const alarms = await Promise.all((await flags(3)).map(detail));
    expect(alarms.filter((flag) => flag.source === 'page').some(isAfter)).toBe(true);
    const told = (await flags()).filter((flag) => !isAfter(flag));
    console.log(`${words} words of school work, typed and pasted: ${told.length} flags below 3`);
    expect(alarms.filter((flag) => !isAfter(flag)).map(inWords)).toEqual([]);
  });

  it('raises one alarm over a phrase, in whatever way it is written', async () => {
    await publish('evasion.terms', '2099.1.1');
    await web.open('/essay', 'hide the stolen laptop');
    await web.enter('#essay');
    // Until the session knows which page is in front: its news would cut off what is being typed.
    await waitFor('the way to be open', async () => {
      await pc.type('zebra crossing\n');
      return (await flags()).some(({ term }) => term === 'zebra crossing');
    });
    for (const { label, keys } of ways) {
      await pc.type(`${label}: `);
      for (const part of keys) {
        if (typeof part === 'string') await pc.type(part);
        else await pc.press(...part);
      }
      await pc.press('Return');
    }
    await pc.type('pasted: ');
    await web.paste('#essay');
    await pc.press('Return');
    // The last of it has gone the same way as all before it.
    const crossings = async () =>
      (await flags()).filter(({ term }) => term === 'zebra crossing').length;
    const before = await crossings();
    await web.page.locator('#notes').click();
    await pc.type('zebra crossing\n');
    await waitFor('the end', async () => (await crossings()) > before);

    const found = (await flags()).filter(({ term }) => term === 'hide the stolen laptop');
    const told = (await Promise.all(found.map(detail))).reverse();
    for (const flag of told) console.log(inWords(flag));
    expect(
      told.map(({ contextBefore, matchedText }) => [wayOf(contextBefore), matchedText]),
    ).toEqual([
      ...ways.map(({ label, matched }) => [label, matched]),
      ['pasted', 'hide the stolen laptop'],
    ]);
    for (const [index, flag] of told.entries()) {
      const way = ways[index];
      expect(flag.severity).toBeGreaterThanOrEqual(3);
      expect(flag.deleted).toBe(false);
      expect(flag.reasons[0]).toContain('It speaks of stolen goods.');
      const forms = flag.ruleIds.filter((rule) => rule.startsWith('form.'));
      expect(forms).toEqual(way && 'rule' in way ? [way.rule] : []);
      expect(new URL(flag.url).pathname).toBe('/essay');
    }
    expect(told.at(-1)!.source).toBe('page');
  });

  /** Publishes a library, and waits until the PC has it in force. */
  async function publish(file: string, version: string): Promise<void> {
    const command = join(import.meta.dirname, '../../collector/server/publish-library.ts');
    const env = { ...process.env, LAPWING_DATA_DIR: school.dataDir, DATABASE_URL: '' };
    const args = [command, 'publish', join(import.meta.dirname, file)];
    const { code, stdout, stderr } = await run('node', args, { env, timeoutMs: 120_000 });
    expect([code, stdout + stderr]).toEqual([0, expect.any(String)]);
    await waitFor('the library on the PC', () =>
      pc
        .log()
        .split('\n')
        .some((line) => line.includes('term library in force') && line.includes(version)),
    );
  }
});

/** The phrase that is put after school work. */
function isAfter({ term }: { term: string }): boolean {
  return /want to die/.test(term);
}

/** The label that stands before a phrase on its line. */
function wayOf(contextBefore: string): string {
  return contextBefore.split('\n').at(-1)!.replace(/:\s*$/, '');
}

function inWords({ severity, term, matchedText, source, reasons }: FlagDetail): string {
  return `${severity} ${source} ‘${term}’ for ‘${matchedText}’: ${reasons.join(' ')}`;
}
