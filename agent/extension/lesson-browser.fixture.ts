/** A real Chromium with the extension, and the session's real end of its link, for tests of lessons. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '@lapwing/shared/logging';
import type { Page } from 'playwright-core';
import { startChromium, type TestChromium } from '../../test/support/chromium.ts';
import { type Display, startDisplay } from '../../test/support/display.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { openBrowsers, type SessionBrowsers } from '../session/browsers/session-browsers.ts';
import { ObservationRecord, startSite, type TestSite } from './extension.fixture.ts';

/** Sites of restrictions that are to be in force; what is absent is not. */
export interface TestRestrictions {
  focus?: string[];
  block?: string[];
  pause?: boolean;
  /** For how long; by default half an hour. */
  forMs?: number;
}

/** A browser in a lesson. Any host below `.example` is the test's own site. */
export class LessonBrowser {
  readonly record = new ObservationRecord();
  /** All that the session logged, as text. */
  readonly log: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'lapwing-lesson-'));
  readonly linkPath = join(this.#folder, 'run', 'browser.sock');
  /** The browser's profile and native host, the same for all that are started. */
  readonly home = join(this.#folder, 'home');
  display!: Display;
  site!: TestSite;
  session!: SessionBrowsers;
  browser!: TestChromium;

  async start(): Promise<this> {
    [this.display, this.site] = await Promise.all([startDisplay(), startSite()]);
    await this.startSession();
    await this.startBrowser();
    return this;
  }

  /** The session's end, anew where it was stopped. Captures, so that what it should not hear would be seen. */
  async startSession(): Promise<void> {
    const write = (...said: unknown[]) => void this.log.push(JSON.stringify(said));
    const logger: Logger = { debug: write, info: write, warn: write, error: write };
    this.session = await openBrowsers({ socketPath: this.linkPath, logger });
    await this.session.capture(this.record.sink);
  }

  /** The browser, anew where it was closed or killed; goes to its first page at once, and waits for its link. */
  async startBrowser(firstPage?: string): Promise<void> {
    this.browser = await startChromium({
      env: this.display.env,
      extension: { linkPath: this.linkPath },
      hosts: { '*.example': new URL(this.site.url).host },
      args: ['--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable'],
      // Pupils' browsers keep pages in memory for "back".
      without: ['--disable-back-forward-cache'],
      folder: this.home,
    });
    if (firstPage) await this.go(firstPage);
    await this.linked();
  }

  async linked(): Promise<void> {
    await waitFor('the link', () => this.session.links().length === 1);
  }

  get page(): Page {
    return this.browser.context.pages()[0]!;
  }

  /** As a lesson calls the ports; fulfilled once the browsers have taken it over. */
  async restrict({ focus, block, pause, forMs = 1_800_000 }: TestRestrictions): Promise<void> {
    const nowMs = 1_800_000_000_000;
    const common = { setBy: 'Ms Okafor', lessonName: '9B Computing', untilMs: nowMs + forMs };
    const places = (sites?: string[]) => (sites ? { ...common, sites, applications: [] } : null);
    const ports = this.session.restrictions;
    await Promise.all([
      ports.focus?.(places(focus), nowMs),
      ports.block?.(places(block), nowMs),
      ports.pauseInternet?.(pause ? common : null, nowMs),
    ]);
  }

  /** Goes there, wherever that ends: a navigation that is led elsewhere counts as broken off. */
  async go(address: string, page = this.page): Promise<void> {
    await page.goto(address).catch(() => null);
  }

  async refused(page = this.page): Promise<void> {
    await waitFor('the refused page', () => page.url().includes('/refused.html#'));
    await page.getByRole('timer').waitFor();
  }

  heading(page = this.page): Promise<string | null> {
    return page.getByRole('heading', { level: 1 }).textContent();
  }

  /** Back to one empty tab without restrictions. */
  async rest(): Promise<void> {
    await this.restrict({});
    const [page, ...others] = this.browser.context.pages();
    await waitFor('refused pages to go on', () =>
      this.browser.context.pages().every((one) => !one.url().includes('/refused.html#')),
    );
    for (const other of others) await other.close();
    await page?.goto('about:blank');
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.session?.stop();
    await this.site?.close();
    await this.display?.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An address on the test's site under a name. */
export function at(host: string, path = '/plain'): string {
  return `http://${host}.example${path}`;
}
