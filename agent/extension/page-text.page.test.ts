import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import { LONGEST_PAGE_TEXT } from '@lapwing/shared/page-text-length';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium, type TestChromium } from '../../test/support/chromium.ts';
import { type Display, startDisplay } from '../../test/support/display.ts';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { type BrowserLink, startBrowserLink } from '../session/capture/browser/browser-link.ts';
import { createPrivacyGate } from '../session/privacy/privacy-gate.ts';
import { ObservationRecord, startSite, type TestSite } from './extension.fixture.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xprop']);

describe.skipIf(missing.length > 0)(suiteName('text entered into pages', missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-link-'));
  const record = new ObservationRecord();
  let display: Display;
  let site: TestSite;
  let link: BrowserLink;
  let browser: TestChromium;
  let page: Page;

  beforeAll(async () => {
    const linkPath = join(folder, 'run', 'browser.sock');
    [display, site, link] = await Promise.all([
      startDisplay(),
      startSite(),
      startBrowserLink({ socketPath: linkPath, sink: record.sink, logger: silentLogger }),
    ]);
    browser = await startChromium({
      env: display.env,
      extension: { linkPath },
      hosts: { '*.example': new URL(site.url).host },
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

  beforeEach(() => {
    record.all.length = 0;
  });

  const reports = () => record.of('page-text');
  /** The new part in brackets, within what was sent. */
  const marked = () =>
    reports().map(
      ({ text, newFrom, newTo }) =>
        `${text.slice(0, newFrom)}[${text.slice(newFrom, newTo)}]${text.slice(newTo)}`,
    );
  const reported = (count = 1) => waitFor(`${count} reports`, () => reports().length >= count);

  /** Opens a page, and waits until it knows that the session observes. */
  async function open(path: string, host = site.url): Promise<void> {
    await page.goto(`${host}${path}`);
    await waitFor(`the page ${path}`, () => record.front?.url === `${host}${path}`);
  }

  /** Puts the caret into a field; resolves when the session knows of it, and so the page has its answer. */
  async function enter(selector: string, kind = 'text'): Promise<void> {
    await page.focus(selector);
    await waitFor(`a ${kind} field`, () => record.front?.field === kind);
  }

  /** Selects an element's text and copies it, with keys. */
  async function copy(selector: string): Promise<void> {
    await page.click(selector, { clickCount: 3 });
    await page.keyboard.press('Control+c');
  }

  it('is not told before the session observes, and then without what was there', async () => {
    // A page may be there before the extension, and before what watches it.
    await page.goto(`${site.url}/write`);
    await browser.background();
    await page.focus('#essay');
    await page.keyboard.type('very early');
    await page.focus('#search');
    await page.keyboard.type('early too');
    await page.focus('#essay');
    expect(record.all).toEqual([]);
    link.setCapturing(true);
    await waitFor('the field', () => record.front?.field === 'text');
    await waitFor('the page to hear of it', async () => {
      await page.keyboard.type(' otters');
      await page.focus('#search');
      await page.focus('#essay');
      return reports().length > 0;
    });
    expect(marked()[0]).toMatch(/^\[ otters/);
    expect(JSON.stringify(record.all)).not.toMatch(/very|early/);
  });

  it('is told at the pause, with its place', async () => {
    await open('/write');
    await enter('#essay');
    const beganMs = Date.now();
    await page.keyboard.type('river otters');
    await reported();
    expect(reports()).toEqual([
      {
        kind: 'page-text',
        url: `${site.url}/write`,
        title: 'Write',
        frameUrl: '',
        text: 'river otters',
        newFrom: 0,
        newTo: 12,
        browser: 'chromium',
        beganAtMs: expect.any(Number),
        atMs: expect.any(Number),
      },
    ]);
    const { beganAtMs, atMs } = reports()[0]!;
    expect(beganAtMs).toBeGreaterThan(beganMs - 100);
    expect(atMs - beganAtMs).toBeGreaterThan(900);
  });

  it('comes with what stands around it, and only once', async () => {
    await open('/write');
    await enter('#draft');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('a river');
    await reported();
    await page.keyboard.type(' otter');
    await reported(2);
    await page.focus('#search');
    await page.keyboard.type('moles');
    await page.focus('#essay');
    await reported(3);
    expect(marked()).toEqual([
      'Once upon a time there was [a river]',
      'Once upon a time there was a river[ otter]',
      '[moles]',
    ]);
  });

  it('is the outcome of corrections, and of what was composed', async () => {
    await open('/write');
    await enter('#essay');
    await page.keyboard.type('rivrr');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('er ');
    const tools = await browser.context.newCDPSession(page);
    await tools.send('Input.imeSetComposition', { text: '水', selectionStart: 1, selectionEnd: 1 });
    await tools.send('Input.insertText', { text: '水獺' });
    await reported();
    expect(marked()).toEqual(['[river 水獺]']);
  });

  it('covers what is pasted and dropped', async () => {
    await open('/write');
    await copy('#source');
    await enter('#search');
    await page.keyboard.press('Control+v');
    await reported();
    await page.click('#source', { clickCount: 3 });
    await page.dragAndDrop('#source', '#essay');
    await reported(2);
    expect(marked().map((text) => text.trim())).toEqual(['[copied otters]', '[copied otters]']);
  });

  it('is told of a prompt before its page takes it away', async () => {
    await open('/chat');
    await enter('#prompt');
    await page.keyboard.type('tell me of otters');
    await page.keyboard.press('Enter');
    await reported();
    await page.keyboard.type('tell me of owls');
    await page.click('#send');
    await reported(2);
    // The same again is new again.
    await page.keyboard.type('tell me of owls');
    await page.keyboard.press('Enter');
    await reported(3);
    expect(marked()).toEqual(['[tell me of otters]', '[tell me of owls]', '[tell me of owls]']);
    expect(reports()[0]).toMatchObject({ url: `${site.url}/chat`, title: 'Chat' });
  });

  it('is told of editors that paste by themselves, line by line', async () => {
    await open('/write');
    await copy('#source');
    await open('/chat');
    await enter('#prompt');
    await page.keyboard.press('Control+v');
    await reported();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('and moles');
    await reported(2);
    const lines = reports().map(({ text }) => text.trim().replace(/\n+/, '|'));
    expect(lines).toEqual(['copied otters', 'copied otters|and moles']);
  });

  it('is told of a form that is sent off, with the page that it was on', async () => {
    await open('/form');
    await enter('#note');
    await page.keyboard.type('river otters');
    await page.keyboard.press('Enter');
    await reported();
    expect(reports()).toMatchObject([{ url: `${site.url}/form`, text: 'river otters' }]);
    await waitFor('the next page', () => record.front?.url === `${site.url}/second`);
  });

  it('comes in pieces, where it is long', async () => {
    await open('/write');
    await enter('#essay');
    const long = Array.from({ length: 3_000 }, (_, index) => `otter${index}`).join(' ');
    await page.keyboard.insertText(long);
    await reported(3);
    const pieces = reports();
    expect(pieces.map(({ text, newFrom, newTo }) => text.slice(newFrom, newTo)).join('')).toBe(
      long,
    );
    for (const { text } of pieces) expect(text.length).toBeLessThanOrEqual(LONGEST_PAGE_TEXT);
  });

  it.each([
    ['a password', '#secret', 'password'],
    ['a PIN', '#pin', 'password'],
    ['a hidden text', '#dots', 'password'],
    ['a card number', '#card', 'payment'],
    ['a number', '#number', 'text'],
  ])('is never told of %s, typed or pasted', async (_, selector, kind) => {
    await open('/write');
    await copy('#source');
    await enter(selector, kind);
    await page.keyboard.type('hunter2');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await enter('#essay');
    await page.keyboard.type('moles');
    await reported();
    expect(marked()).toEqual(['[moles]']);
    expect(JSON.stringify(record.all)).not.toMatch(/hunter2|copied/);
  });

  it('is never told of a password that is shown', async () => {
    await open('/write');
    await enter('#secret', 'password');
    await page.keyboard.type('hunter');
    await page.click('button');
    await enter('#secret', 'password');
    await page.keyboard.type('2');
    await enter('#essay');
    await page.keyboard.type('moles');
    await reported();
    expect(marked()).toEqual(['[moles]']);
  });

  it('is not what a page does by itself', async () => {
    await open('/changing');
    await enter('#essay');
    await page.evaluate(() => (globalThis as unknown as { change(): void }).change());
    await page.keyboard.type(' moles');
    await reported();
    expect(marked()).toEqual(['not by a person[ moles]']);
  });

  it('names the site of the frame that it was entered into', async () => {
    await open('/frames');
    await page.frameLocator('#other').locator('#essay').click();
    await waitFor('a text field', () => record.front?.field === 'text');
    await page.keyboard.type('otters');
    await reported();
    await page.frameLocator('#made').locator('#essay').click();
    await page.keyboard.type('moles');
    await reported(2);
    expect(reports()).toMatchObject([
      { url: `${site.url}/frames`, frameUrl: 'http://chat.helpline.example/write', text: 'otters' },
      { url: `${site.url}/frames`, frameUrl: `${site.url}/`, text: 'moles' },
    ]);
  });

  it('is told of fields in shadow trees, open and closed', async () => {
    await open('/shadow');
    await page.locator('#open .user').focus();
    await waitFor('a text field', () => record.front?.field === 'text');
    await page.keyboard.type('otters');
    await reported();
    await page.keyboard.press('Tab');
    await waitFor('the password', () => record.front?.field === 'password');
    await page.keyboard.press('Tab');
    await waitFor('the field in the closed tree', () => record.front?.field === 'text');
    await page.keyboard.type('moles');
    await reported(2);
    await page.keyboard.press('Tab');
    await page.keyboard.type('hunter2');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('voles');
    await reported(3);
    expect(marked().slice(0, 2)).toEqual(['[otters]', '[moles]']);
    expect(JSON.stringify(record.all)).not.toContain('hunter2');
  });

  it('passes the privacy gate unless its page or its frame is of an excluded site', async () => {
    const gate = createPrivacyGate(
      {
        excludedApplications: [],
        excludedSites: ['helpline.example'],
        monitoredHours: [],
        timeZone: '',
      },
      { noticeAccepted: true },
    );
    await open('/write', 'http://chat.helpline.example');
    await enter('#essay');
    await page.keyboard.type('otters');
    await reported();
    await open('/frames');
    await page.frameLocator('#other').locator('#essay').click();
    await page.keyboard.type('moles');
    await reported(2);
    await open('/write');
    await enter('#essay');
    await page.keyboard.type('voles');
    await reported(3);
    const passed = record.all.flatMap((observation) => gate.decide(observation).passed);
    expect(passed.filter(({ kind }) => kind === 'page-text')).toMatchObject([{ text: 'voles' }]);
    expect(JSON.stringify(passed)).not.toMatch(/otters|moles/);
  });

  it('is kept nowhere in the browser', async () => {
    await open('/write');
    await enter('#essay');
    await page.keyboard.type('otters');
    await reported();
    const background = await browser.background();
    const kept = await background.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.session.get(null),
        await chrome.storage.local.get(null),
        await chrome.storage.sync.get(null),
      ]),
    );
    expect(kept).toContain('text'); // the kind of the field that has the focus
    expect(kept).not.toContain('otters');
  });

  it('is told no more once the session has enough', async () => {
    await open('/write');
    await enter('#essay');
    await page.keyboard.type('ott');
    link.setCapturing(false);
    await page.keyboard.type('ers');
    await page.focus('#search');
    link.setCapturing(true);
    await waitFor('the field', () => record.front?.field === 'text');
    await enter('#search');
    await waitFor('the page to hear of it', async () => {
      await page.keyboard.type('moles ');
      await page.focus('#draft');
      await page.focus('#search');
      return reports().length > 0;
    });
    expect(JSON.stringify(reports())).not.toMatch(/ott|ers/);
  });
});
