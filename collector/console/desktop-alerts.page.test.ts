import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { storeDevice, storeFlag } from '../safeguarding/testing/store-flag.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';

const missing = missingPrograms(['chromium']);

/** What was shown on the desktop, which a browser without a window has none of. */
interface Shown {
  title: string;
  options: unknown;
  onclick?(): void;
}

/** The part of the page that is played here. */
interface Played {
  shownOnDesktop: Shown[];
  document: { hasFocus(): boolean };
}

describe.skipIf(missing.length > 0)(
  suiteName('desktop alerts', missing),
  { timeout: 120_000 },
  () => {
    const console = useRunningConsole({ withSchool: true });
    let lead: Account;
    let deviceId: string;

    beforeAll(async () => {
      lead = await console.addAccount('dsl', 'Jo Okoro');
      deviceId = await storeDevice(console.collector.database, console.schoolId, 'LIB-07');
    });

    const raise = (severity: number) =>
      storeFlag(console.collector.database, console.sealer, {
        schoolId: console.schoolId,
        deviceId,
        severity,
        theme: 'bullying',
      });
    const shown = (page: Page) =>
      page.evaluate(() =>
        (globalThis as unknown as Played).shownOnDesktop.map(({ title, options }) => ({
          title,
          options,
        })),
      );

    /** Answers for the person who is asked, keeps what is shown, and has another window in front. */
    function layDesktop(page: Page, answer: 'granted' | 'denied'): Promise<void> {
      return page.evaluate((permission) => {
        const played = globalThis as unknown as Played;
        played.shownOnDesktop = [];
        class Desktop {
          static permission = 'default';
          static async requestPermission() {
            Desktop.permission = permission;
            return permission;
          }
          constructor(title: string, options: unknown) {
            played.shownOnDesktop.push(Object.assign(this, { title, options }));
          }
          close() {}
        }
        Object.assign(played, { Notification: Desktop });
        played.document.hasFocus = () => false;
      }, answer);
    }

    it('shows a new flag while another window is in front, without a name or words', async () => {
      const page = await console.signIn(lead, '/flags');
      await page.getByText('Live', { exact: true }).waitFor();
      await layDesktop(page, 'granted');
      await page.getByRole('button', { name: 'Desktop alerts: off' }).click();
      await page.getByRole('switch', { name: 'Show new flags on the desktop' }).click();
      await page.getByRole('button', { name: 'Desktop alerts: on' }).waitFor();
      await expectAccessible(page, 'choice of desktop alerts');
      const id = await raise(4);
      await waitFor('the alert', async () => (await shown(page)).length > 0);
      expect(await shown(page)).toEqual([
        {
          title: 'New flag: Bullying',
          options: { tag: id, body: 'Severity 4, High', requireInteraction: true },
        },
      ]);
      await page.evaluate(() => (globalThis as unknown as Played).shownOnDesktop[0]!.onclick?.());
      await page.waitForURL(`**/flags/${id}`);
    });

    it('shows nothing until it is wanted', async () => {
      const page = await console.signIn(lead, '/flags');
      await page.getByText('Live', { exact: true }).waitFor();
      await layDesktop(page, 'granted');
      const id = await raise(5);
      await page.locator(`tr[data-flag="${id}"]`).waitFor();
      expect(await shown(page)).toEqual([]);
    });

    it('says what to do where the browser refuses', async () => {
      const page = await console.signIn(lead, '/flags');
      await layDesktop(page, 'denied');
      await page.getByRole('button', { name: 'Desktop alerts: off' }).click();
      await page.getByRole('switch', { name: 'Show new flags on the desktop' }).click();
      await page.getByRole('alert').getByText('does not let this site').waitFor();
    });

    it('is offered to nobody else', async () => {
      const page = await console.signIn(console.administrator, '/devices');
      await page.getByRole('button', { name: 'Show all keys' }).waitFor();
      expect(await page.getByRole('button', { name: /Desktop alerts/ }).count()).toBe(0);
    });
  },
);
