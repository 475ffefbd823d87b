import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeBrowserFrame } from '@lapwing/shared/browser-frames';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../../../test/support/wait-for.ts';
import type { Observation } from '../observation.ts';
import { type BrowserLink, type BrowserLinkOptions, startBrowserLink } from './browser-link.ts';
import { TestHost } from './native-host.fixture.ts';

const NOW = 1_795_000_000_000;

function frontTab(url: string, browserFocused = true) {
  return {
    type: 'front-tab',
    url,
    title: 'T',
    privateWindow: false,
    browserFocused,
    field: 'none',
  };
}

function visit(id: string, finished: boolean, activeMs: number, url = 'https://a.example/') {
  return {
    type: 'visit',
    id,
    finished,
    url,
    title: 'T',
    searchTerms: '',
    activeMs,
    privateWindow: true,
    startedAtMs: NOW - activeMs,
  };
}

function entered(text: string) {
  return {
    type: 'page-text',
    url: 'https://a.example/',
    title: 'T',
    frameUrl: '',
    text,
    newFrom: 0,
    newTo: 5,
    enteringMs: 1_200,
  };
}

describe('the browser link', () => {
  let folder: string;
  let socketPath: string;
  let seen: Observation[];
  let link: BrowserLink | undefined;
  const hosts: TestHost[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lapwing-link-'));
    socketPath = join(folder, 'run', 'browser.sock');
    seen = [];
  });
  afterEach(async () => {
    for (const { socket } of hosts.splice(0)) socket.destroy();
    await link?.stop();
    link = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: Partial<BrowserLinkOptions> = {}): Promise<BrowserLink> {
    link = await startBrowserLink({
      socketPath,
      sink: (observation) => seen.push(observation),
      logger: silentLogger,
      capturing: true,
      now: () => NOW,
      ...options,
    });
    return link;
  }

  function host(): TestHost {
    const connected = new TestHost(socketPath);
    hosts.push(connected);
    return connected;
  }

  async function seeing(count: number): Promise<Observation[]> {
    await waitFor(`${count} observations`, () => seen.length >= count);
    return seen;
  }

  it('turns messages into observations with the browser’s name', async () => {
    await start();
    const chromium = await host().join();
    chromium.say(
      frontTab('https://a.example/'),
      { type: 'search', url: 'https://s.example/', title: 'S', searchTerms: 'otter' },
      visit('1', true, 1_000),
      entered('river otters'),
    );
    expect(await seeing(4)).toEqual([
      {
        kind: 'front-tab',
        url: 'https://a.example/',
        title: 'T',
        privateWindow: false,
        browserFocused: true,
        field: 'none',
        browser: 'chromium',
        atMs: NOW,
      },
      {
        kind: 'search',
        url: 'https://s.example/',
        title: 'S',
        searchTerms: 'otter',
        browser: 'chromium',
        atMs: NOW,
      },
      {
        kind: 'visit',
        url: 'https://a.example/',
        title: 'T',
        searchTerms: '',
        activeMs: 1_000,
        privateWindow: true,
        browser: 'chromium',
        startedAtMs: NOW - 1_000,
        atMs: NOW,
      },
      {
        kind: 'page-text',
        url: 'https://a.example/',
        title: 'T',
        frameUrl: '',
        text: 'river otters',
        newFrom: 0,
        newTo: 5,
        browser: 'chromium',
        beganAtMs: NOW - 1_200,
        atMs: NOW,
      },
    ]);
  });

  it('ends unfinished visits with their browser, as they were last told', async () => {
    await start();
    const chromium = await host().join();
    chromium.say(visit('1', false, 0), visit('2', false, 500), visit('1', false, 7_000));
    chromium.say(visit('2', true, 900));
    await seeing(1);
    chromium.socket.destroy();
    expect((await seeing(3)).map((o) => [o.kind, o.kind === 'visit' ? o.activeMs : null])).toEqual([
      ['visit', 900],
      ['visit', 7_000],
      ['browser-gone', null],
    ]);
  });

  it('tells browsers whether to observe, and takes nothing from them while they should not', async () => {
    const running = await start({ capturing: false });
    const chromium = await host().join();
    expect(chromium.told).toEqual([{ type: 'session-state', capturing: false }]);
    chromium.say(frontTab('https://early.example/'), visit('0', true, 1, 'https://early.example/'));
    chromium.say(entered('too early'));
    // An answer proves that what was said before it was read.
    const second = await host().join('firefox');
    running.setCapturing(true);
    await waitFor('both to hear', () => chromium.told.length === 2 && second.told.length === 2);
    chromium.say(visit('1', false, 2_000));
    chromium.say(frontTab('https://a.example/'));
    await seeing(1);
    running.setCapturing(false);
    await waitFor('to hear again', () => chromium.told.length === 3);
    expect((await seeing(2)).map(({ kind }) => kind)).toEqual(['front-tab', 'visit']);
    expect(JSON.stringify(seen)).not.toContain('early');
  });

  it('takes several profiles of a browser for one, in front if any of them is', async () => {
    await start();
    const [first, second] = [await host().join(), await host().join()];
    first.say(frontTab('https://one.example/', true));
    await seeing(1);
    second.say(frontTab('https://two.example/', false));
    first.say(frontTab('https://three.example/', true));
    await seeing(2);
    second.say(frontTab('https://two.example/', true));
    await seeing(3);
    first.say(frontTab('https://three.example/', false));
    second.say(frontTab('https://four.example/', true));
    await seeing(4);
    second.socket.destroy();
    await seeing(5);
    first.socket.destroy();
    expect((await seeing(6)).map((o) => (o.kind === 'front-tab' ? o.url : o.kind))).toEqual([
      'https://one.example/',
      'https://three.example/',
      'https://two.example/',
      'https://four.example/',
      'https://three.example/',
      'browser-gone',
    ]);
  });

  it.each([
    ['a message before the greeting', encodeBrowserFrame(frontTab('https://x.example/'))],
    ['an unknown message', encodeBrowserFrame({ type: 'other' })],
    ['an invalid message', encodeBrowserFrame(entered('x.example'.slice(0, 4)))],
    ['a frame that is too big', new Uint8Array([0xff, 0xff, 0xff, 0x7f])],
    ['no JSON', new Uint8Array([1, 0, 0, 0, 0x7b])],
  ])('closes a connection on %s, and only that one', async (_, bytes) => {
    const warn = vi.fn();
    await start({ logger: { ...silentLogger, warn } });
    const good = await host().join();
    const bad = host();
    bad.socket.write(bytes);
    await once(bad.socket, 'close');
    good.say(frontTab('https://a.example/'));
    await seeing(1);
    expect(warn).toHaveBeenCalledOnce();
    expect(JSON.stringify(warn.mock.calls)).not.toContain('x.example');
  });

  it('stops for good: visits are ended, and nothing follows', async () => {
    const running = await start();
    const chromium = await host().join();
    chromium.say(visit('1', false, 3_000), frontTab('https://a.example/'));
    await seeing(1);
    await running.stop();
    await running.stop();
    expect(seen.map(({ kind }) => kind)).toEqual(['front-tab', 'visit', 'browser-gone']);
  });

  describe.skipIf(process.platform === 'win32')('on a shared computer', () => {
    it('listens where only its user can connect', async () => {
      await start();
      expect(statSync(dirname(socketPath)).mode & 0o777).toBe(0o700);
      expect(statSync(socketPath).mode & 0o777).toBe(0o600);
    });

    it('narrows a folder of its own that others could enter', async () => {
      mkdirSync(dirname(socketPath));
      chmodSync(dirname(socketPath), 0o777);
      await start();
      expect(statSync(dirname(socketPath)).mode & 0o777).toBe(0o700);
    });

    it('refuses a place that is no folder of its own', async () => {
      writeFileSync(join(folder, 'file'), '');
      socketPath = join(folder, 'file', 'browser.sock');
      await expect(start()).rejects.toMatchObject({ code: 'browser-link-failed' });
    });

    it('refuses to push another session aside, but takes the place of a dead one', async () => {
      const first = await start();
      await expect(start()).rejects.toMatchObject({ code: 'browser-link-taken' });
      await first.stop();
      writeFileSync(socketPath, '');
      await start();
      await host().join();
    });
  });
});
