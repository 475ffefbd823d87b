import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allowPrivateWindows,
  startChromium,
  type TestChromium,
} from '../../test/support/chromium.ts';
import { type Display, startDisplay } from '../../test/support/display.ts';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { type BrowserLink, startBrowserLink } from '../session/capture/browser/browser-link.ts';
import { createPrivacyGate } from '../session/privacy/privacy-gate.ts';
import {
  killNativeHosts,
  ObservationRecord,
  pages,
  startSite,
  suspendBackground,
  type TestSite,
} from './extension.fixture.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop', 'xterm']);

describe.skipIf(missing.length > 0)(suiteName('the extension in Chromium', missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-link-'));
  const linkPath = join(folder, 'run', 'browser.sock');
  const record = new ObservationRecord();
  /** The link's own word that a browser has connected. */
  const connected = vi.fn();
  let display: Display;
  let site: TestSite;
  let link: BrowserLink;
  let browser: TestChromium;
  let page: Page;

  beforeAll(async () => {
    [display, site, link] = await Promise.all([
      startDisplay(),
      startSite(),
      startLink({ capturing: false }),
    ]);
    const place = new URL(site.url).host;
    browser = await startChromium({
      env: display.env,
      extension: { linkPath },
      hosts: { '*.example': place },
      // Names other than localhost are otherwise tried over TLS first.
      args: ['--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable'],
    });
    page = browser.context.pages()[0]!;
  });

  afterAll(async () => {
    await browser?.close();
    await link?.stop();
    await site?.close();
    await display?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await page.goto('about:blank');
    // The visits before it have then been told, and do not run into this test.
    if (record.front) await waitFor('the empty page', () => record.front?.url === '');
    record.all.length = 0;
  });

  function startLink({ capturing }: { capturing: boolean }) {
    return startBrowserLink({
      socketPath: linkPath,
      sink: record.sink,
      logger: { ...silentLogger, info: connected },
      capturing,
    });
  }

  /** Goes there, and waits until the session knows. */
  async function visit(address: string, url = address.split('?')[0]): Promise<void> {
    await page.goto(address);
    await waitFor(`the front tab ${url}`, () => record.front?.url === url);
  }

  function field(kind: string): Promise<unknown> {
    return waitFor(`a ${kind} field`, () => record.front?.field === kind);
  }

  it('observes nothing before the session asks for it', async () => {
    await page.goto(`${site.url}/plain`);
    await waitFor('the native host', () => connected.mock.calls.length > 0);
    expect(record.all).toEqual([]);
    link.setCapturing(true);
    await waitFor('the tab in front', () => record.front);
    expect(record.front).toMatchObject({
      url: `${site.url}/plain`,
      title: 'A plain page',
      privateWindow: false,
      browserFocused: true,
      field: 'none',
      browser: 'chromium',
    });
  });

  it('reports a visit with title and active time, without query string and fragment', async () => {
    const startedMs = Date.now();
    await visit(`${site.url}/plain?token=very-private#fragment-too`);
    await waitFor('the title', () => record.front?.title === 'A plain page');
    await visit(`${site.url}/second`);
    const [first] = await waitFor('the visit', () => {
      const visits = record.of('visit').filter(({ startedAtMs }) => startedAtMs >= startedMs);
      return visits.length > 0 && visits;
    });
    expect(first).toMatchObject({
      url: `${site.url}/plain`,
      title: 'A plain page',
      searchTerms: '',
      privateWindow: false,
      browser: 'chromium',
    });
    expect(first!.activeMs).toBeGreaterThan(0);
    expect(first!.activeMs).toBeLessThanOrEqual(Date.now() - startedMs);
    expect(JSON.stringify(record.all)).not.toMatch(/very-private|fragment-too/);
  });

  it('does not let a query string through in the title of a page without one', async () => {
    await visit(`${site.url}/untitled?token=very-private`);
    await visit(`${site.url}/second`);
    await waitFor('the visit', () =>
      record.of('visit').some(({ url }) => url.endsWith('/untitled')),
    );
    expect(JSON.stringify(record.all)).not.toContain('very-private');
  });

  it('reports a search at once and only once, and its terms with the visit', async () => {
    // Browsers only ever ask Google over TLS, so the answer is given inside the browser.
    await page.route('https://www.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: pages['/results']! }),
    );
    await visit('https://www.google.com/search?q=river%20otters&sca_esv=private');
    await waitFor('the search', () => record.of('search').length > 0);
    expect(record.of('search')[0]).toMatchObject({
      url: 'https://www.google.com/search',
      title: 'Google search',
      searchTerms: 'river otters',
    });
    await page.click('#next');
    await visit(`${site.url}/second`);
    await waitFor(
      'both visits',
      () => record.of('visit').filter((v) => v.searchTerms).length === 2,
    );
    expect(record.of('search')).toHaveLength(1);
    expect(JSON.stringify(record.all)).not.toMatch(/sca_esv|start=10/);
  });

  it('follows a page that changes its own address', async () => {
    await visit(`${site.url}/app`);
    await page.evaluate(() => history.pushState({}, '', '/app/chapter-2?x=1'));
    await waitFor('the new address', () => record.front?.url === `${site.url}/app/chapter-2`);
  });

  it('does not list a page that only sends on', async () => {
    await page.goto(`${site.url}/hop`);
    await waitFor('the page behind it', () => record.front?.url === `${site.url}/second`);
    await visit(`${site.url}/plain`);
    await waitFor('the visit', () => record.of('visit').some(({ url }) => url.endsWith('/second')));
    expect(record.of('visit').filter(({ url }) => url.endsWith('/hop'))).toEqual([]);
  });

  it('lets the privacy gate leave an excluded site and a password alone', async () => {
    await visit(`${site.url}/plain`);
    await visit('http://chat.helpline.example/second');
    await visit(`${site.url}/login`);
    await page.focus('#secret');
    await field('password');
    await visit(`${site.url}/second`);
    await waitFor('the visits', () => record.of('visit').length >= 3);
    const gate = createPrivacyGate(
      {
        excludedApplications: [],
        excludedSites: ['helpline.example'],
        monitoredHours: [],
        timeZone: '',
      },
      { noticeAccepted: true },
    );
    const decisions = record.all.map((observation) => gate.decide(observation));
    const passed = decisions.flatMap((decision) => decision.passed);
    expect(JSON.stringify(record.all)).toContain('helpline');
    expect(JSON.stringify(passed)).not.toContain('helpline');
    expect(passed.filter(({ kind }) => kind === 'visit')).toHaveLength(2);
    const reasons = decisions.flatMap(({ closed }) => (closed ? [closed.reason] : []));
    expect(reasons).toEqual(['excluded-site', 'secret-field']);
    expect(gate.state()).toEqual({ open: true });
  });

  it('tells password fields from others', async () => {
    await visit(`${site.url}/login`);
    await page.focus('#user');
    await field('text');
    await page.focus('#secret');
    await field('password');
    await page.focus('#essay');
    await field('text');
    await page.focus('#secret');
    await field('password');
    await visit(`${site.url}/plain`);
    expect(record.front?.field).toBe('none');
  });

  it('takes a password for one even while it is shown', async () => {
    await visit(`${site.url}/show`);
    await page.focus('#secret');
    await field('password');
    await page.click('button');
    await field('none');
    await page.focus('#secret');
    await field('password');
  });

  it('sees a password field that has the focus from the start', async () => {
    await visit(`${site.url}/autofocus`);
    await field('password');
  });

  it('tells payment fields by autofill token and by label', async () => {
    await visit(`${site.url}/pay`);
    await page.focus('#number');
    await field('payment');
    await page.focus('#name');
    await field('text');
    await page.focus('#cvc');
    await field('payment');
  });

  it('sees password fields in frames, and the focus coming back from them', async () => {
    await visit(`${site.url}/framed`);
    await page.frameLocator('#frame').locator('#secret').click();
    await field('password');
    await page.click('#note');
    await field('text');
  });

  it('sees password fields in sandboxed frames without an address', async () => {
    await visit(`${site.url}/srcdoc`);
    await page.frameLocator('#frame').locator('#secret').click();
    await field('password');
  });

  it('sees password fields in shadow trees, open and closed', async () => {
    await visit(`${site.url}/shadow`);
    await page.locator('#open .user').focus();
    await field('text');
    // Within the tree the document hears no event.
    await page.locator('#open .secret').focus();
    await field('password');
    await page.locator('#open .user').focus();
    await field('text');
    await page.evaluate(() => (window as unknown as { focusClosed(): void }).focusClosed());
    await field('password');
  });

  it('notices that a focused password field was taken away', async () => {
    await visit(`${site.url}/vanishing`);
    await page.focus('#secret');
    await field('password');
    await page.evaluate(() => (window as unknown as { vanish(): void }).vanish());
    await page.keyboard.press('Shift');
    await field('none');
  });

  it('follows the tab in front, and reports no page that was never looked at', async () => {
    await visit(`${site.url}/plain`);
    const background = await browser.background();
    const address = `${site.url}/second?hidden`;
    await background.evaluate((url) => chrome.tabs.create({ url, active: false }), address);
    const other = await waitFor('the other tab', () =>
      browser.context.pages().find((tab) => tab.url() === address),
    );
    await other.close();
    const third = await browser.context.newPage();
    await third.goto(`${site.url}/login`);
    await waitFor('the third tab', () => record.front?.url === `${site.url}/login`);
    await third.close();
    await waitFor('the first tab', () => record.front?.url === `${site.url}/plain`);
    await waitFor('the visit', () => record.of('visit').some(({ url }) => url.endsWith('/login')));
    expect(record.of('visit').filter(({ url }) => url.endsWith('/second'))).toEqual([]);
  });

  it('stops the clock while another program has the focus', async () => {
    await visit(`${site.url}/plain`);
    const startedMs = Date.now();
    await visit(`${site.url}/second`);
    const xterm = spawn('xterm', { env: display.env, stdio: 'ignore' });
    await waitFor('the focus to go', () => record.front?.browserFocused === false);
    const leftMs = Date.now();
    await waitFor('some time to pass', () => Date.now() - leftMs > 1_000);
    await page.goto(`${site.url}/plain`);
    const seen = await waitFor('the visit', () =>
      record.of('visit').find(({ url }) => url.endsWith('/second')),
    );
    expect(seen.activeMs).toBeLessThanOrEqual(leftMs - startedMs);
    xterm.kill();
    await once(xterm, 'exit');
    await waitFor('the focus to return', () => record.front?.browserFocused);
  });

  it('comes back when its native host was killed, and loses no visit with it', async () => {
    await visit(`${site.url}/second`);
    const background = await browser.background();
    await waitFor('the visit to be known', () => record.front?.title === 'A second page');
    record.all.length = 0;
    killNativeHosts(linkPath);
    await waitFor('the link to be lost', () => record.of('browser-gone').length === 1);
    expect(record.of('visit').some(({ url }) => url.endsWith('/second'))).toBe(true);
    await waitFor('the tab again', () => record.front?.url === `${site.url}/second`);
    expect(await background.evaluate(() => chrome.runtime.id)).toBeTruthy();
  });

  it('finds a session that was started anew', async () => {
    await visit(`${site.url}/plain`);
    await link.stop();
    record.all.length = 0;
    link = await startLink({ capturing: true });
    await waitFor('the tab again', () => record.front?.url === `${site.url}/plain`);
  });

  it('knows the focused field again after its background was suspended', async () => {
    await visit(`${site.url}/login`);
    await page.focus('#secret');
    await field('password');
    record.all.length = 0;
    await suspendBackground(browser);
    await waitFor('the link to be lost', () => record.of('browser-gone').length === 1);
    // Any event of the browser starts the background again.
    const other = await browser.context.newPage();
    await waitFor('the link', () => record.front !== undefined);
    await other.close();
    await waitFor('the tab again', () => record.front?.url === `${site.url}/login`);
    expect(record.front?.field).toBe('password');
  });

  it('marks private windows', async () => {
    await allowPrivateWindows(browser);
    await waitFor('the extension to be back', () => record.front !== undefined);
    const background = await browser.background();
    await background.evaluate(
      (url) => chrome.windows.create({ incognito: true, focused: true, url }),
      `${site.url}/second`,
    );
    await waitFor('the private tab', () => record.front?.privateWindow);
    await waitFor('its page', () => record.front?.url === `${site.url}/second`);
    await background.evaluate(async () => {
      const windows = await chrome.windows.getAll();
      await Promise.all(
        windows.filter((w) => w.incognito).map((w) => chrome.windows.remove(w.id!)),
      );
    });
    const seen = await waitFor('the visit', () =>
      record.of('visit').find(({ url }) => url.endsWith('/second')),
    );
    expect(seen.privateWindow).toBe(true);
  });
});
