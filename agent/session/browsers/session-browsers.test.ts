import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserOutcome } from '@lapwing/shared/browser-messages';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { TestHost } from '../capture/browser/native-host.fixture.ts';
import type { Observation } from '../capture/observation.ts';
import { openSite } from './browser-commands.ts';
import { openBrowsers, type SessionBrowsers } from './session-browsers.ts';

const NOW_MS = 1_800_000_000_000;
const common = { setBy: 'Ms Okafor', lessonName: '9B Computing', untilMs: NOW_MS + 60_000 };
const places = (...sites: string[]) => ({ ...common, sites, applications: [] });

let folder: string;
let browsers: SessionBrowsers;
const hosts: TestHost[] = [];
const warn = vi.fn();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lapwing-browsers-'));
  browsers = await openBrowsers({ socketPath: socketPath(), logger: { ...silentLogger, warn } });
  warn.mockReset();
});
afterEach(async () => {
  for (const { socket } of hosts.splice(0)) socket.destroy();
  await browsers.stop();
  rmSync(folder, { recursive: true, force: true });
});

function socketPath(): string {
  return join(folder, 'run', 'browser.sock');
}

/** A browser that answers every request so. */
async function browser(
  outcome: BrowserOutcome | null = 'done',
  { name = 'chromium', takesPart = true, ...more }: Record<string, unknown> = {},
): Promise<TestHost> {
  const host = new TestHost(socketPath());
  hosts.push(host);
  host.answer = () => outcome;
  return host.join(name as string, { takesPart, ...more });
}

const asked = (host: TestHost, type: string) => host.told.filter((one) => one.type === type);

/** The lesson's first word: nothing but what is given here. */
async function known(first: Partial<Record<'focus' | 'block', string[]>> = {}): Promise<void> {
  const { focus, block, pauseInternet } = browsers.restrictions;
  await Promise.all([
    focus?.(first.focus ? places(...first.focus) : null, NOW_MS),
    block?.(first.block ? places(...first.block) : null, NOW_MS),
    pauseInternet?.(null, NOW_MS),
  ]);
}

describe('restrictions', () => {
  it('are told to all browsers in one word, with the time that is left', async () => {
    const [chromium, firefox] = [await browser(), await browser('done', { name: 'firefox' })];
    await known({ focus: ['Kestrel.example', 'no site'], block: ['games.example'] });
    for (const host of [chromium, firefox]) {
      expect(asked(host, 'restrict')).toHaveLength(1);
      expect(asked(host, 'restrict')[0]?.restrictions).toEqual({
        lessonName: '9B Computing',
        focus: { setBy: 'Ms Okafor', remainingMs: expect.any(Number), sites: ['kestrel.example'] },
        block: { setBy: 'Ms Okafor', remainingMs: expect.any(Number), sites: ['games.example'] },
        pause: null,
      });
    }
    const told = asked(chromium, 'restrict')[0] as { restrictions: { focus: typeof common } };
    const { remainingMs } = told.restrictions.focus as unknown as { remainingMs: number };
    expect(remainingMs).toBeGreaterThan(0);
    expect(remainingMs).toBeLessThanOrEqual(60_000);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('no site');
  });

  it('are not undone in a browser before it is known whether any are in force', async () => {
    const early = await browser();
    await browsers.restrictions.focus?.(null, NOW_MS);
    await browsers.commands.openSite?.('https://kestrel.example/');
    expect(asked(early, 'restrict')).toEqual([]);
    await known();
    expect(asked(early, 'restrict')).toHaveLength(1);
  });

  it('are told to a browser that starts later, and again to one that starts anew', async () => {
    await known({ block: ['games.example'] });
    for (const host of [await browser(), await browser()]) {
      await waitFor('its word', () => asked(host, 'restrict').length === 1);
      expect(host.told.map(({ type }) => type)).toEqual(['session-state', 'restrict']);
    }
  });

  it('of applications alone leave browsers as they are', async () => {
    const host = await browser();
    await known();
    await browsers.restrictions.focus?.({ ...places(), applications: ['writer'] }, NOW_MS);
    expect(asked(host, 'restrict').at(-1)?.restrictions).toMatchObject({ focus: null });
  });

  it.each([
    ['whose rules failed', 'failed' as const, {}],
    ['whose extension is too old', 'done' as const, { takesPart: false }],
  ])('fail with a browser %s, and hold in the others', async (_, outcome, how) => {
    const good = await browser();
    await browser(outcome, { name: 'edge', ...how });
    const { pauseInternet } = browsers.restrictions;
    await known().catch(() => undefined);
    await expect(pauseInternet?.(common, NOW_MS)).rejects.toMatchObject({
      code: 'browser-not-restricted',
      message: expect.stringContaining('edge'),
    });
    expect(asked(good, 'restrict').at(-1)?.restrictions).toMatchObject({ pause: {} });
  });

  it('are refused where no site is the name of one', async () => {
    await expect(browsers.restrictions.focus?.(places('no site'), NOW_MS)).rejects.toMatchObject({
      code: 'sites-not-hosts',
    });
  });

  it('fail where browsers cannot connect, but for applications, which are another’s part', async () => {
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'file'), '');
    const blocked = join(folder, 'other', 'file', 'browser.sock');
    const other = await openBrowsers({ socketPath: blocked, logger: silentLogger });
    expect(Object.keys(other.restrictions)).toEqual(['focus', 'block']);
    const { focus } = other.restrictions;
    await expect(focus?.(places('kestrel.example'), NOW_MS)).rejects.toMatchObject({
      code: 'browsers-not-linked',
    });
    await focus?.({ ...places(), applications: ['writer'] }, NOW_MS);
    await expect(other.capture(() => {})).rejects.toMatchObject({ code: 'browser-link-failed' });
  });
});

describe('commands', () => {
  const front = (browserFocused: boolean) => ({
    type: 'front-tab',
    url: 'https://a.example/',
    title: 'T',
    privateWindow: false,
    browserFocused,
    field: 'none',
  });

  it('go to the browser that last had the focus first', async () => {
    const seen: Observation[] = [];
    await browsers.capture((observation) => seen.push(observation));
    const [first, second] = [await browser('not-in-front'), await browser()];
    second.say(front(true));
    await waitFor('the front', () => seen.length === 1);
    expect(await browsers.closeFrontTab()).toBe('closed');
    expect(asked(first, 'close-tab')).toEqual([]);
    await browsers.commands.openSite?.('https://kestrel.example/');
    expect(asked(second, 'open-site')[0]).toMatchObject({ url: 'https://kestrel.example/' });
  });

  it('close nothing where no browser is in front', async () => {
    expect(await browsers.closeFrontTab()).toBe('no-browser-in-front');
    await browser('not-in-front');
    expect(await browsers.closeFrontTab()).toBe('no-browser-in-front');
  });

  it('open a site otherwise where no browser does it, but not one that the lesson closes', async () => {
    const opened: string[] = [];
    const otherwise = async (url: string) => void opened.push(url);
    const says = (outcome: BrowserOutcome | null) => ({
      browser: 'chromium',
      processId: null,
      takesPart: true,
      focusedAtMs: 0,
      heardAtMs: 0,
      ask: async () => outcome,
    });
    await openSite('https://a.example/', [says(null), says('failed')], otherwise);
    await openSite('https://b.example/', [says(null), says('done')], otherwise);
    await expect(
      openSite('https://c.example/', [says('restricted')], otherwise),
    ).rejects.toMatchObject({ code: 'site-restricted' });
    expect(opened).toEqual(['https://a.example/']);
  });
});

describe('the watch over browsers', () => {
  it('names those that are connected, with their process', async () => {
    expect(browsers.links()).toEqual([]);
    const host = await browser('done', { processId: 4_711 });
    expect(browsers.links()).toEqual([{ name: 'chromium', processId: 4_711, answering: true }]);
    host.socket.destroy();
    await waitFor('it to go', () => browsers.links().length === 0);
  });

  it('asks in a lesson only, and notices one that does not answer', async () => {
    const [good, deaf] = [await browser(), await browser(null, { name: 'edge' })];
    await browser('done', { name: 'firefox', takesPart: false });
    browsers.setLesson(true);
    browsers.setLesson(true);
    await waitFor('the pings', () => asked(deaf, 'ping').length === 1);
    const answering = () => browsers.links().map(({ name, answering }) => `${name} ${answering}`);
    expect(answering().sort()).toEqual(['chromium true', 'edge true', 'firefox false']);
    await waitFor('the silence', () => answering().includes('edge false'));
    expect(answering().sort()).toEqual(['chromium true', 'edge false', 'firefox false']);
    expect(asked(good, 'ping').length).toBeGreaterThan(1);
    browsers.setLesson(false);
    expect(answering()).toContain('edge true');
  });
});
