/** A page in a pupil's browser, worked with real keys. */
import type { Page } from 'playwright-core';
import { startChromium, type TestChromium } from '../support/chromium.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import type { SchoolPc } from '../support/school-pc.ts';
import { waitFor } from '../support/wait-for.ts';

/** A browser on a school PC. */
export interface WebPage {
  page: Page;
  /** Opens a page of a school's site, with a text to copy; resolves when it is shown. */
  open(path: string, copy?: string): Promise<void>;
  /** Puts the caret into a field of the page. */
  enter(selector: string): Promise<void>;
  /** Copies the page's text, and pastes it into a field of the page. */
  paste(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the extension in front of the PC. */
export async function startWebPage(pc: SchoolPc): Promise<WebPage> {
  const pages: PageServer = await startPageServer();
  const browser: TestChromium = await startChromium({
    env: pc.display.env,
    extension: { linkPath: pc.browserLinkPath },
    hosts: { '*.school.test': pages.place },
  });
  await browser.background();
  const page = browser.context.pages()[0]!;

  async function enter(selector: string): Promise<void> {
    await page.locator(selector).click();
    await waitFor('the caret in its field', () =>
      page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`),
    );
  }

  return {
    page,
    enter,
    async open(path, copy = '') {
      const query = new URLSearchParams({ copy });
      await page.goto(`http://www.school.test:${pages.port}${path}?${query}`);
      await page.bringToFront();
    },
    async paste(selector) {
      const field = page.locator(selector);
      const before = (await field.inputValue()).length;
      const copied = await page.locator('#copy').evaluate((element) => {
        // The types of this file are Node's.
        const { getSelection } = globalThis as unknown as {
          getSelection(): { selectAllChildren(node: unknown): void };
        };
        getSelection().selectAllChildren(element);
        return (element as { textContent: string | null }).textContent!.trim().length;
      });
      await pc.press('ctrl+c');
      await enter(selector);
      await pc.press('ctrl+End', 'ctrl+v');
      await waitFor(
        'the text in its field',
        async () => (await field.inputValue()).length >= before + copied,
      );
    },
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}
