/**
 * A lesson from its start to its end: a teacher's console, and three PCs with a display, a window
 * manager, the agent's service and session, the windows that pupils see, and a browser with the
 * extension.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  BANNER_TITLE,
  HAND_ENTRIES,
  LOCK_TITLE,
  MESSAGE_TITLE,
} from '../../agent/session/shell/lesson-wording.ts';
import { type ClassroomPc, startClassroomPc } from '../support/classroom-pc.ts';
import { type ConsolePage, openConsole } from '../support/console-page.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { inviteStaff, type StaffAccount, startSchool, type TestSchool } from '../support/school.ts';
import { readPixels, saveScreenshot } from '../support/screenshot.ts';
import { missingPrograms, suiteName } from '../support/system-programs.ts';
import { waitFor } from '../support/wait-for.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'xprop']);
const ROOM = 'IT 1';
const PUPILS = ['Ana Finch', 'Ben Marlow', 'Chloe Reed'];
const ALLOWED = 'www.bitesize.test';
const REFUSED = 'games.fun.test';
const SOON_MS = 120_000;

describe.skipIf(missing.length > 0)(suiteName('lesson', missing), { timeout: 900_000 }, () => {
  let school: TestSchool;
  let pages: PageServer;
  let pcs: ClassroomPc[];
  let console_: ConsolePage;
  let page: Page;

  const soon = <T>(what: string, condition: () => T | Promise<T>) =>
    waitFor(what, condition, { timeoutMs: SOON_MS, intervalMs: 200 });
  const tile = (name: string | RegExp) => page.getByRole('option', { name });
  const side = () => page.getByRole('complementary');
  const at = (host: string, path = '') => `http://${host}:${pages.port}/${path}`;

  beforeAll(async () => {
    school = await startSchool();
    pages = await startPageServer();
    const { client } = school.administrator;
    const room = await client.request<{ id: string }>('POST', '/api/rooms', { name: ROOM });
    await importPeople(school.administrator);
    const teacher = await inviteStaff(school.consoleUrl, school.administrator, {
      name: 'Ms Okafor',
      email: 'a.okafor@kestrel.example',
      role: 'teacher',
    });
    const token = { label: ROOM, roomId: room.id };
    const { text } = await client.request<{ text: string }>('POST', '/api/enrolment-tokens', token);
    pcs = [];
    // One after the other: each brings up several browsers.
    for (const index of PUPILS.keys()) {
      pcs.push(
        await startClassroomPc({
          agentUrl: school.agentUrl,
          token: text,
          hostName: `IT1-0${index + 1}`,
          account: `pupil${index + 1}`,
          hosts: { '*.test': pages.place },
          startPage: at(ALLOWED, 'volcanoes'),
        }),
      );
    }
    console_ = await openConsole(school.consoleUrl, teacher, '/lesson');
    page = console_.page;
    page.setDefaultTimeout(SOON_MS);
  }, 600_000);

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await console_.picture('lesson-failed');
    for (const pc of pcs) {
      await saveScreenshot(pc.display, `lesson-failed-${pc.hostName}`);
      console.log(`${pc.hostName}: ${pc.session.log().slice(-3_000)}`);
    }
  });

  afterAll(async () => {
    await console_?.close();
    for (const pc of pcs ?? []) await pc.close();
    await pages?.close();
    await school?.close();
  }, 120_000);

  async function importPeople({ client }: StaffAccount): Promise<void> {
    const lines = PUPILS.map((name, index) => `pupil${index + 1},${name},pupil,9`);
    const file = Buffer.from(['Account,Name,Kind,Year group', ...lines].join('\n'));
    const body = { kind: 'people', fileName: 'people.csv', file: file.toString('base64') };
    const plan = { ...body, removeMissing: false };
    const { fingerprint } = await client.request<{ fingerprint: string }>(
      'POST',
      '/api/import/preview',
      plan,
    );
    await client.request('POST', '/api/import/apply', { ...plan, fingerprint });
  }

  /** How many of a picture's points are neither black nor of its first colour. */
  async function drawn(selector: string): Promise<number> {
    return page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const canvas = element as unknown as {
          width: number;
          height: number;
          getContext(kind: '2d'): {
            getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray };
          };
        };
        if (canvas.width < 10 || canvas.height < 10) return 0;
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          const differs = [0, 1, 2].some((part) => Math.abs(data[at + part]! - data[part]!) > 16);
          if (differs && data[at]! + data[at + 1]! + data[at + 2]! > 0) count += 1;
        }
        return count;
      });
  }

  it('starts with two clicks, and the wall shows the three screens', async () => {
    await page.getByRole('button', { name: new RegExp(`^${ROOM}`) }).click();
    await page
      .getByRole('button', { name: new RegExp(`^Start ${ROOM} until`) })
      .first()
      .click();
    for (const [index, name] of PUPILS.entries()) {
      await tile(new RegExp(`${name}.*IT1-0${index + 1}`)).waitFor();
      await soon(`the picture of ${name}`, async () => (await drawn(tileCanvas(name))) > 20);
    }
    await tile(/Ana Finch.*bitesize/).waitFor();
    await console_.picture('lesson-wall');
  });

  const tileCanvas = (name: string) => `[role="option"]:has-text("${name}") canvas`;

  it('one screen is seen live as the pupil types, and the pupil sees who looks', async () => {
    const [first] = pcs as [ClassroomPc];
    await first.page.bringToFront();
    await first.page.locator('#essay').click();
    await tile(/Ana Finch/).focus();
    await page.keyboard.press('Enter');
    const live = page.getByRole('img', { name: 'Screen of Ana Finch' });
    await live.waitFor();
    await soon('the live picture', async () => (await drawn('canvas[role="img"]')) > 20);
    await soon('the banner', () => first.session.windows().includes(BANNER_TITLE));
    const before = await pictureHash();
    await first.page.locator('#essay').click();
    await first.type('Lava is molten rock that has reached the surface.');
    await soon('the text in the live picture', async () => (await pictureHash()) !== before);
    await console_.picture('lesson-live');
    await saveScreenshot(first.display, 'lesson-banner');
  });

  const pictureHash = () =>
    page.locator('canvas[role="img"]').evaluate((element) => {
      const canvas = element as unknown as { toDataURL(): string };
      return canvas.toDataURL();
    });

  it('remote control types into the pupil’s window', async () => {
    const [first] = pcs as [ClassroomPc];
    await page.getByRole('button', { name: 'Take control' }).click();
    await page.getByRole('button', { name: 'End control' }).waitFor();
    const notes = (await first.page.locator('#notes').boundingBox())!;
    const offset = await windowOffset(first);
    const live = (await page.getByRole('img', { name: 'Screen of Ana Finch' }).boundingBox())!;
    // The picture stands in the middle of its frame.
    const scale = Math.min(live.width / 1_280, live.height / 720);
    const left = live.x + (live.width - 1_280 * scale) / 2;
    const top = live.y + (live.height - 720 * scale) / 2;
    await page.mouse.click(
      left + (offset.x + notes.x + notes.width / 2) * scale,
      top + (offset.y + notes.y + notes.height / 2) * scale,
    );
    await page.keyboard.type('Grüße from Ms Okafor', { delay: 40 });
    await soon('the text in the pupil’s window', async () => {
      return (await first.page.locator('#notes').inputValue()) === 'Grüße from Ms Okafor';
    });
    await page.getByRole('button', { name: 'End control' }).click();
    await page.getByRole('button', { name: 'Take control' }).waitFor();
    await page.keyboard.press('Escape');
    await tile(/Ana Finch/).waitFor();
    await soon('the banner to go', () => !first.session.windows().includes(BANNER_TITLE));
  });

  /** Where the page begins on the display. */
  const windowOffset = (pc: ClassroomPc) =>
    pc.page.evaluate(() => {
      const { screenX, screenY, outerHeight, innerHeight, outerWidth, innerWidth } =
        globalThis as unknown as Record<string, number>;
      const side = (outerWidth! - innerWidth!) / 2;
      return { x: screenX! + side, y: screenY! + outerHeight! - innerHeight! - side };
    });

  it('a message is shown, and that it was read is told', async () => {
    const [, second] = pcs as [ClassroomPc, ClassroomPc];
    await tile(/Ben Marlow/).click();
    await page.getByRole('button', { name: 'Message' }).click();
    await side().getByRole('textbox', { name: 'Message' }).fill('Well done, Ben.');
    await side().getByRole('button', { name: 'Send to Ben Marlow' }).click();
    await soon('the message', () => second.session.windows().includes(MESSAGE_TITLE));
    await saveScreenshot(second.display, 'lesson-message');
    await readMessage(second);
    await page
      .getByText(/1 read it/)
      .first()
      .waitFor();
  });

  const readMessage = (pc: ClassroomPc) =>
    waitFor(
      'the message to be read',
      async () => {
        await pc.press('Tab', 'Return');
        return !pc.session.windows().includes(MESSAGE_TITLE);
      },
      { timeoutMs: SOON_MS, intervalMs: 500 },
    );

  it('a screenshot is kept in the notes, sealed, and the pupil is told', async () => {
    const [, second] = pcs as [ClassroomPc, ClassroomPc];
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Keep a screenshot…' }).click();
    const dialog = page.getByRole('dialog', { name: /Ben Marlow/ });
    await dialog.getByRole('textbox').fill('His best page so far.');
    await dialog.getByRole('button', { name: 'Keep the screenshot' }).click();
    await soon('the notice', () => second.session.windows().includes(MESSAGE_TITLE));
    await saveScreenshot(second.display, 'lesson-screenshot-kept');
    await page.getByText('The screenshot is kept, and sealed').waitFor();
    await readMessage(second);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Notes of this lesson' }).click();
    await side().getByText('Screenshot kept: Ben Marlow’s screen, IT1-02').waitFor();
    await side().getByText('His best page so far.').waitFor();
    await page.getByRole('button', { name: 'Select none' }).click();
  });

  it('a raised hand is seen and attended to', async () => {
    const [, , third] = pcs as [ClassroomPc, ClassroomPc, ClassroomPc];
    third.session.tell({ kind: 'click-menu', label: HAND_ENTRIES.raise });
    await page.getByRole('button', { name: '1 hand up' }).click();
    await side().getByRole('button', { name: 'Done with Chloe Reed' }).click();
    await soon('the hand to go down', () =>
      third.session.tray()?.menu.some(({ label }) => label === HAND_ENTRIES.raise),
    );
  });

  it('focus mode refuses a site in the real browser, and allows another', async () => {
    await page.getByRole('button', { name: 'Focus', exact: true }).click();
    await side().getByRole('combobox', { name: 'Sites' }).fill(ALLOWED);
    await page.keyboard.press('Enter');
    await side().getByRole('button', { name: 'Focus 3 PCs' }).click();
    await page.getByText(/^Focus on .*: 3 PCs.*3 done/).waitFor();
    for (const pc of pcs) {
      await pc.page.goto(at(ALLOWED, 'earthquakes'));
      expect(await pc.page.title()).toBe('earthquakes');
      await pc.page.goto(at(REFUSED, 'tetris')).catch(() => null);
      await soon('the refused page', () => pc.page.url().includes('/refused.html#'));
      await pc.page.getByText('Ms Okafor').first().waitFor();
    }
    await saveScreenshot(pcs[0]!.display, 'lesson-refused-site');
  });

  it('a lock covers every screen, with the teacher’s words', async () => {
    await page.getByRole('button', { name: 'Lock with words of your own' }).click();
    await side().getByLabel('What the screens say').fill('Eyes to the front, please.');
    await side().getByRole('button', { name: 'Lock 3 screens' }).click();
    for (const pc of pcs) {
      await soon('the lock', () => pc.session.windows().includes(LOCK_TITLE));
      await soon('the lock to cover the screen', () => isCovered(pc));
    }
    await saveScreenshot(pcs[1]!.display, 'lesson-lock');
    await soon('the lock on the wall', async () => (await drawn(tileCanvas('Ben Marlow'))) > 20);
    await console_.picture('lesson-wall-locked');
  });

  /** Whether the lock's ground is all along the display's edges. */
  async function isCovered({ display }: ClassroomPc): Promise<boolean> {
    const pixels = await readPixels(display);
    return [0, 0.25, 0.5, 0.75, 1].every((part) => {
      const [x, y] = [Math.round(part * 1_279), Math.round(part * 719)];
      return [pixels.at(x, 0), pixels.at(x, 719), pixels.at(0, y), pixels.at(1_279, y)].every(
        ([red, green, blue]) => red < green && green < 90 && blue < 90,
      );
    });
  }

  it('ends, and all is undone', async () => {
    await page.getByRole('button', { name: 'End', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `End the lesson ${ROOM}?` });
    await dialog.getByRole('button', { name: 'End the lesson' }).click();
    await page.getByRole('heading', { name: 'Start a lesson' }).waitFor();
    for (const pc of pcs) {
      await soon('the lock to go', () => !pc.session.windows().includes(LOCK_TITLE));
      await soon('the refused tab to go on', async () => (await pc.page.title()) === 'tetris');
    }
  });
});
