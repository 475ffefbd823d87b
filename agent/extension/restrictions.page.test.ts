/** What a lesson refuses in a real Chromium, and what it leaves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { allowPrivateWindows } from '../../test/support/chromium.ts';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { at, LessonBrowser } from './lesson-browser.fixture.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop', 'xterm']);

describe.skipIf(missing.length > 0)(suiteName('a lesson in Chromium', missing), () => {
  const lesson = new LessonBrowser();

  beforeAll(() => lesson.start());
  afterAll(() => lesson.stop());
  afterEach(() => lesson.rest());

  it('focus refuses other sites, says why, and allows these with what is below them', async () => {
    await lesson.restrict({ focus: ['kestrel.example'] });
    await lesson.go(at('games', '/plain?token=very-private'));
    await lesson.refused();
    expect(await lesson.heading()).toBe('Only some sites are open in this lesson');
    const words = await lesson.page.locator('main').innerText();
    expect(words).toContain('games.example is not one of them.');
    expect(words).toContain('Ms Okafor');
    expect(words).toContain('9B Computing');
    expect(words).toMatch(/\b(30 min 00|29 min \d\d) s/);
    const links = lesson.page.getByRole('link');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://kestrel.example/',
    ]);
    for (const host of ['kestrel', 'maths.kestrel']) {
      await lesson.page.goto(at(host));
      expect(await lesson.page.title()).toBe('A plain page');
    }
    expect(lesson.log.join() + JSON.stringify(lesson.record.all)).not.toMatch(/games|very-private/);
  });

  it('focus leaves an allowed page whole, with frames of other sites', async () => {
    await lesson.restrict({ focus: ['kestrel.example'] });
    await lesson.page.goto(at('kestrel', '/player'));
    for (const frame of ['#player', '#other']) {
      await lesson.page.frameLocator(frame).getByText('Second').waitFor();
    }
  });

  it('block refuses these sites and their frames, and no others', async () => {
    await lesson.restrict({ block: ['games.example'] });
    await lesson.go(at('old.games'));
    await lesson.refused();
    expect(await lesson.heading()).toBe('old.games.example is closed in this lesson');
    await lesson.page.goto(at('kestrel', '/player'));
    const player = lesson.page.frameLocator('#player');
    await player.getByRole('heading', { name: 'games.example is closed' }).waitFor();
    await lesson.page.frameLocator('#other').getByText('Second').waitFor();
  });

  it('focus and block together leave what both leave', async () => {
    await lesson.restrict({ focus: ['kestrel.example'], block: ['games.kestrel.example'] });
    await lesson.page.goto(at('maths.kestrel'));
    for (const host of ['games.kestrel', 'videos']) {
      await lesson.go(at(host));
      await lesson.refused();
    }
  });

  it('an open page that is refused goes, and comes back with what was typed', async () => {
    const address = at('games', '/write?level=2#part');
    await lesson.page.goto(address);
    await lesson.page.fill('#essay', 'half an essay');
    await lesson.restrict({ block: ['games.example'] });
    await lesson.refused();
    // The way back in the tab's history leads to the refused page again.
    // It is there for a moment only, which asking now and then for the address may miss.
    const back = lesson.page.waitForURL(address, { waitUntil: 'commit' });
    await lesson.page.evaluate(() => history.back()).catch(() => null);
    await back;
    await lesson.refused();
    await lesson.restrict({});
    await waitFor('the page', () => lesson.page.url() === address);
    expect(await lesson.page.inputValue('#essay')).toBe('half an essay');
  });

  it('a page that was refused from the start opens by itself when it may', async () => {
    const address = at('games', '/second?a=b#c');
    await lesson.restrict({ focus: ['kestrel.example'] });
    await lesson.go(address);
    await lesson.refused();
    await lesson.restrict({ focus: ['kestrel.example', 'games.example'] });
    await waitFor('the page', () => lesson.page.url() === address);
  });

  it('a page cannot stay by asking "Leave this site?", nor a tab behind', async () => {
    const asked: string[] = [];
    await lesson.page.goto(at('games', '/stay'));
    lesson.page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    await lesson.page.fill('#essay', 'I would rather stay');
    const behind = lesson.page;
    const front = await lesson.browser.context.newPage();
    await front.goto(at('kestrel'));
    await lesson.restrict({ focus: ['kestrel.example'] });
    await lesson.refused(behind);
    expect(asked).toEqual([]);
    expect(front.url()).toBe(at('kestrel'));
  });

  it('a page from a site’s own service worker, which asks no network, is led away', async () => {
    const own = lesson.site.url;
    await lesson.page.goto(`${own}/plain`);
    await lesson.page.evaluate(() =>
      navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready),
    );
    await lesson.page.goto(`${own}/anything`);
    expect(await lesson.page.title()).toBe('From memory');
    await lesson.page.goto(at('kestrel'));
    await lesson.restrict({ block: ['127.0.0.1'] });
    await lesson.go(`${own}/anything`);
    await lesson.refused();
  });

  it('a file cannot bring a refused site in as a frame', async () => {
    const file = join(lesson.home, 'games.html');
    writeFileSync(file, `<!doctype html><title>File</title><iframe src="${at('games')}"></iframe>`);
    await lesson.page.goto(pathToFileURL(file).href);
    expect(await lesson.page.title()).toBe('File');
    await lesson.restrict({ focus: ['kestrel.example'] });
    await lesson.page.reload().catch(() => null);
    await lesson.refused();
    await lesson.restrict({});
    await waitFor('the file', () => lesson.page.url() === pathToFileURL(file).href);
  });

  it('pause closes every site, open web sockets and requests of pages included', async () => {
    const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => void sockets.close());
    await once(sockets, 'listening');
    const address = `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`;
    await lesson.page.goto(at('kestrel', '/write'));
    const connected = once(sockets, 'connection');
    await lesson.page.evaluate((url) => {
      const socket = new WebSocket(url);
      socket.onopen = () => setInterval(() => socket.send('still here'), 20);
    }, address);
    const [socket] = await connected;
    let heard = 0;
    socket.on('message', () => {
      heard += 1;
    });
    await waitFor('the page to speak', () => heard > 0);
    // A page that is none of the web stays, but reaches nothing.
    const local = await lesson.browser.context.newPage();
    const reaches = () =>
      local.evaluate(
        (url) => fetch(url, { mode: 'no-cors' }).then(Boolean, () => false),
        lesson.site.url,
      );
    expect(await reaches()).toBe(true);
    await lesson.restrict({ pause: true });
    await lesson.refused();
    const heardBefore = heard;
    expect(await lesson.heading()).toBe('The internet is paused');
    expect(local.url()).toBe('about:blank');
    expect(await reaches()).toBe(false);
    const opens = local.evaluate(
      (url) =>
        new Promise((resolve) => {
          const again = new WebSocket(url);
          again.onopen = () => resolve(true);
          again.onerror = () => resolve(false);
        }),
      address,
    );
    expect(await opens).toBe(false);
    const other = await lesson.browser.context.newPage();
    for (const own of ['chrome://version/', 'file:///']) {
      await other.goto(own);
      expect(other.url()).toBe(own);
    }
    // The page is closed, or stands still in the browser's memory.
    expect(heard).toBe(heardBefore);
    await lesson.restrict({});
    await waitFor('the page', () => lesson.page.url() === at('kestrel', '/write'));
    expect(await reaches()).toBe(true);
  });

  it('opens a site in the window that was used last, but none that the lesson closes', async () => {
    await lesson.page.goto(at('kestrel'));
    await lesson.session.commands.openSite?.(at('maths', '/second?for=all'));
    const tab = await waitFor('the tab', () =>
      lesson.browser.context.pages().find((one) => one.url() === at('maths', '/second?for=all')),
    );
    expect(await tab.evaluate(() => document.visibilityState)).toBe('visible');
    await lesson.restrict({ focus: ['kestrel.example'] });
    await expect(lesson.session.commands.openSite?.(at('games'))).rejects.toMatchObject({
      code: 'site-restricted',
    });
  });

  it('closes the tab in front, and nothing while another program is in front', async () => {
    const { context } = lesson.browser;
    const tab = await context.newPage();
    await tab.goto(at('games', '/stay'));
    await tab.fill('#essay', 'I would rather stay');
    await waitFor('the front', () => lesson.record.front?.url === at('games', '/stay'));
    const xterm = spawn('xterm', { env: lesson.display.env, stdio: 'ignore' });
    await waitFor('the focus to go', () => lesson.record.front?.browserFocused === false);
    expect(await lesson.session.closeFrontTab()).toBe('no-browser-in-front');
    expect(tab.isClosed()).toBe(false);
    xterm.kill();
    await once(xterm, 'exit');
    await waitFor('the focus', () => lesson.record.front?.browserFocused);
    const closed = tab.waitForEvent('close');
    expect(await lesson.session.closeFrontTab()).toBe('closed');
    await closed;
    expect(context.pages()).toHaveLength(1);
  });

  it('refuses private windows too, which cannot show the page', async () => {
    await allowPrivateWindows(lesson.browser);
    await lesson.linked();
    const background = await lesson.browser.background();
    const address = at('games', '/second#part');
    await background.evaluate(
      (url) => chrome.windows.create({ incognito: true, focused: true, url }),
      address,
    );
    const privateTab = async () =>
      (await background.evaluate(() => chrome.tabs.query({}))).find(({ incognito }) => incognito);
    await waitFor('the private tab', async () => (await privateTab())?.title === 'A second page');
    await lesson.restrict({ block: ['games.example'] });
    await waitFor('it to be refused', async () =>
      (await privateTab())?.url?.includes('refused.html'),
    );
    await lesson.restrict({});
    await waitFor('the page', async () => (await privateTab())?.title === 'A second page');
    await background.evaluate(async () => {
      const windows = await chrome.windows.getAll();
      await Promise.all(
        windows.filter(({ incognito }) => incognito).map(({ id }) => chrome.windows.remove(id!)),
      );
    });
  });
});
