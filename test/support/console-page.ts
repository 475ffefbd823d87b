/** A staff member's browser: Chromium without a window, signed in to the console. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchHeadless } from './headless-chromium.ts';
import type { StaffAccount } from './school.ts';

/** A signed-in console. */
export interface ConsolePage {
  page: Page;
  /** Keeps a picture of the page as `artifacts/NAME.png`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the console at `path`, signed in through its own sign-in page. */
export async function openConsole(
  origin: string,
  account: StaffAccount,
  path: string,
): Promise<ConsolePage> {
  const browser = await launchHeadless();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  // On a busy machine.
  page.setDefaultTimeout(120_000);
  await page.goto(origin + path);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    async picture(name) {
      const folder = join(import.meta.dirname, '../../artifacts');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}
