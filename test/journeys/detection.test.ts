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

const PHRASE = 'hide the stolen laptop';
const BASE =
  'The phrase “hide the stolen laptop” has severity 3 of 5 under Fraud and scams. It speaks of stolen goods.';

/** A way to write the phrase, and what its one flag says. */
interface Way {
  name: string;
  /** Keys to type, and named keys to press. */
  keys: (string | string[])[];
  matched?: string;
  severity?: number;
  /** The reason besides the phrase itself. */
  reason?: RegExp;
}

const ways: Way[] = [
  { name: 'plainly', keys: [PHRASE] },
  {
    name: 'in-leet',
    keys: ['h1d3 th3 st0l3n l4pt0p'],
    matched: 'h1d3 th3 st0l3n l4pt0p',
    severity: 4,
    reason: /^Digits or signs stood for letters/,
  },
  {
    name: 'spaced-out',
    keys: ['h i d e  t h e  s t o l e n  l a p t o p'],
    matched: 'h i d e  t h e  s t o l e n  l a p t o p',
    severity: 4,
    reason: /^It was spelled out/,
  },
  {
    name: 'with-a-slip',
    keys: ['hide the stoeln laptop'],
    matched: 'hide the stoeln laptop',
    reason: /^It was misspelt/,
  },
  { name: 'with-a-detour', keys: ['hide the stolen lamp', ['BackSpace', 'BackSpace'], 'ptop'] },
];

describe.skipIf(missing.length > 0)(suiteName('detection', missing), () => {
  let school: TestSchool;
  let pc: SchoolPc;
  let web: WebPage;

  beforeAll(async () => {
    school = await startSchool();
    pc = await startSchoolPc({ agentUrl: school.agentUrl, token: await school.enrolmentToken() });
    web = await startWebPage(pc);
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
    for (const { name, keys } of ways) {
      await openToType(`/${name}`);
      for (const part of keys) {
        if (typeof part === 'string') await pc.type(part);
        else await pc.press(...part);
      }
      await pc.press('Return');
    }
    await openToType('/pasted', PHRASE);
    await web.paste('#essay');
    await pc.press('Return');
    // What comes here has gone the same way as all before it.
    await openToType('/end');

    const found = (await flags()).filter(({ term }) => term === PHRASE);
    const told = (await Promise.all(found.map(detail))).reverse();
    for (const flag of told) console.log(`${nameOf(flag)}: ${inWords(flag)}`);
    const expected: Way[] = [...ways, { name: 'pasted', keys: [] }];
    expect(told.map(nameOf)).toEqual(expected.map(({ name }) => name));
    for (const [index, { matched = PHRASE, severity = 3, reason }] of expected.entries()) {
      const flag = told[index]!;
      expect(flag).toMatchObject({ matchedText: matched, severity, deleted: false });
      expect(flag.reasons).toEqual([BASE, ...(reason ? [expect.stringMatching(reason)] : [])]);
    }
    expect(told.at(-1)!.source).toBe('page');
  });

  /**
   * Opens a page with the caret in its text area, and waits until the session knows that it is in
   * front: the news would cut off what is being typed.
   */
  async function openToType(path: string, copy?: string): Promise<void> {
    await web.open(path, copy);
    await web.enter('#essay');
    const signs = async () => (await flags()).filter(({ term }) => term === 'zebra crossing');
    await waitFor('the page to be known', async () => {
      const before = (await signs()).length;
      await pc.type('zebra crossing\n', 5);
      const [sign] = await waitFor('a sign', async () => {
        const now = await signs();
        return now.length > before && now;
      });
      const { url, source } = await detail(sign!);
      return source === 'keys' && new URL(url).pathname === path;
    });
  }

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

/** The way that a flag is about, by its page. */
function nameOf({ url }: FlagDetail): string {
  return new URL(url).pathname.slice(1);
}

function inWords({ severity, term, matchedText, source, reasons }: FlagDetail): string {
  return `${severity} ${source} ‘${term}’ for ‘${matchedText}’: ${reasons.join(' ')}`;
}
