/**
 * Unmatched text never leaves the session: 10,000 benign words are typed with real
 * keys, 1,000 more are pasted into a web page, and a password is typed and pasted;
 * then all of them are looked for in everything that was sent, stored or logged. A
 * flagged phrase in between proves that the capture was at work.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MADE_UP_WORD_LENGTH, madeUpWords, wordsIn } from '../support/made-up-words.ts';
import { startSchool, type TestSchool } from '../support/school.ts';
import { connectAsSuperuser } from '../support/school-database.ts';
import { type SchoolPc, startSchoolPc } from '../support/school-pc.ts';
import { missingPrograms, suiteName } from '../support/system-programs.ts';
import { waitFor } from '../support/wait-for.ts';
import { startWireTap, type WireTap } from '../support/wire-tap.ts';
import { startWebPage, type WebPage } from './web-page.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'mousepad']);
const FLAGGED = 'i want to die';
const WORDS_A_LINE = 500;

describe.skipIf(missing.length > 0)(suiteName('nothing else leaves', missing), () => {
  // The last word is the password.
  const all = madeUpWords(11_001);
  const words = new Set(all);
  const typed = all.slice(0, 10_000);
  const pasted = all.slice(10_000, 11_000);
  const password = all.at(-1)!;
  let school: TestSchool;
  let tap: WireTap;
  let pc: SchoolPc;
  let web: WebPage | undefined;

  beforeAll(async () => {
    expect(words.size).toBe(all.length);
    expect(password).toHaveLength(MADE_UP_WORD_LENGTH);
    school = await startSchool();
    tap = await startWireTap(school);
    pc = await startSchoolPc({ agentUrl: tap.url, token: await school.enrolmentToken() });
    // Among the compiled library's words, which stand end to end, there may be one by chance.
    const before = filesIn(pc.stateDir).flatMap((file) => wordsIn(readFileSync(file), words));
    for (const word of before) words.delete(word);
    expect(words.size).toBeGreaterThan(all.length - 10);
  });

  afterAll(async () => {
    await web?.close();
    await pc?.close();
    await tap?.close();
    await school?.close();
  });

  const flags = async () =>
    (
      await school.lead.client.request<{ flags: { id: string; term: string }[] }>(
        'GET',
        '/api/flags',
      )
    ).flags;

  async function typeFlagged(): Promise<void> {
    const before = (await flags()).length;
    // The caret moves before and after it, so that the benign words are not its context.
    await pc.press('Left');
    await pc.type(FLAGGED, 10);
    await pc.press('Left');
    await waitFor('the flagged phrase', async () => (await flags()).length > before);
  }

  it('sends, stores and logs none of 11,000 benign words and a password', async () => {
    await pc.openTextWindow();
    await typeFlagged();
    // The terms, closely packed, which may look like any word: it must stay as it is now.
    const [library] = filesIn(join(pc.stateDir, 'service', 'public'));
    const published = readFileSync(library!);
    for (let from = 0; from < 10_000; from += WORDS_A_LINE) {
      await pc.type(`${typed.slice(from, from + WORDS_A_LINE).join(' ')} `, 1);
    }
    await typeFlagged();

    web = await startWebPage(pc);
    for (let from = 0; from < pasted.length; from += WORDS_A_LINE) {
      await web.open(`/lesson-${from}`, pasted.slice(from, from + WORDS_A_LINE).join(' '));
      await web.paste('#essay');
    }
    const before = (await flags()).length;
    await web.open('/flagged', FLAGGED);
    await web.paste('#essay');
    const [found] = await waitFor('the flagged phrase in the page', async () => {
      const now = await flags();
      return now.length > before && now;
    });
    const path = `/api/flags/${found!.id}`;
    const { source } = await school.lead.client.request<{ source: string }>('GET', path);
    expect(source).toBe('page');
    await web.open('/sign-in', password);
    await web.enter('#password');
    await pc.type(password);
    await web.paste('#password');
    await web.open('/welcome');
    await web.close();
    web = undefined;
    await pc.openTextWindow();
    await typeFlagged();
    // Nothing was taken for a term.
    expect((await flags()).map(({ term }) => term)).toEqual(Array(4).fill(FLAGGED));
    await pc.stopAgent();
    await school.stopCollector();

    // The wire. The flagged phrase proves that the tap reads it in clear.
    const sent = tap.sent();
    expect(sent.includes(FLAGGED)).toBe(true);
    expect(wordsIn(sent, words)).toEqual([]);
    // What the agent and the collector printed.
    expect(wordsIn(Buffer.from(pc.log() + school.log()), words)).toEqual([]);
    // Every file of the agent: spool, cache, identity. Every file of the collector:
    // PostgreSQL's tables, indexes, write-ahead log and logs among them.
    expect(readFileSync(library!).equals(published)).toBe(true);
    for (const folder of [pc.stateDir, school.dataDir]) {
      const files = filesIn(folder).filter((file) => file !== library);
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) expect(wordsIn(readFileSync(file), words), file).toEqual([]);
    }
    // And every row, as the database tells it: what is compressed on disk is plain here.
    await school.startCollector();
    expect(wordsIn(Buffer.from(await allRows(school.dataDir)), words)).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

async function allRows(dataDir: string): Promise<string> {
  const database = await connectAsSuperuser(dataDir);
  const { rows: tables } = await database.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  let text = '';
  for (const { name } of tables) {
    const { rows } = await database.query(`select t::text as line from ${name} t`);
    text += rows.map(({ line }) => line).join('\n');
  }
  await database.end();
  return text;
}
