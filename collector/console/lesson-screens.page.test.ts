import { control, screen } from '@lapwing/proto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';
import { openVirtualClass, type VirtualClass, type VirtualPc } from './testing/virtual-class.ts';
import type { ShownPicture } from './testing/virtual-screens.ts';

const missing = missingPrograms(['chromium']);
const { COMMAND_OUTCOME_REFUSED, COMMAND_OUTCOME_DONE } = control.CommandOutcome;
const { COMMAND_REFUSAL_DECLINED } = control.CommandRefusal;
const { SCREEN_CODEC_VP8, SCREEN_CODEC_VP9, SCREEN_CODEC_H264 } = screen.ScreenCodec;

/** What is used of the page; the tests are compiled without the DOM's types. */
interface Drawn {
  querySelector(selector: string): {
    width: number;
    height: number;
    getContext(kind: '2d'): {
      getImageData(x: number, y: number, w: number, h: number): { data: number[] };
    };
  } | null;
}

/** As above: how a tab is chosen that is shown to others. */
interface Chooser {
  navigator: {
    mediaDevices: { getDisplayMedia(options: { preferCurrentTab?: boolean }): Promise<unknown> };
  };
}

describe.skipIf(missing.length > 0)(
  suiteName('lesson’s screens', missing),
  { timeout: 180_000 },
  () => {
    const console = useRunningConsole({ withSchool: true, sharesScreen: true });
    let teacher: Account;
    let room: VirtualClass;
    let red: ShownPicture;
    let blue: ShownPicture;

    beforeAll(async () => {
      teacher = await console.addAccount('teacher', 'Sam Okafor');
      room = await openVirtualClass(console.collector, console.schoolId, { room: 'IT2', pcs: 4 });
    });
    afterAll(() => room?.close());

    const tile = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
    const canvasOf = (pc: VirtualPc) => `[data-device="${pc.device.id}"] canvas`;

    /** A picture of one colour, as a screen of 1280×720 would send it. */
    async function picture(page: Page, colour: string): Promise<ShownPicture> {
      const blank = await page.context().newPage();
      await blank.setViewportSize({ width: 1_280, height: 720 });
      await blank.setContent(
        `<body style="margin:0;background:${colour};font:40px sans-serif">
           <div style="margin:60px;padding:40px;background:#fff">Essay about the lapwing</div>`,
      );
      const jpeg = await blank.screenshot({ type: 'jpeg', quality: 80 });
      await blank.close();
      return { width: 1_280, height: 720, jpeg };
    }

    /** The colour that a canvas has in a corner: which of red, green and blue is strongest. */
    async function colourOf(page: Page, selector: string): Promise<string> {
      const [r = 0, g = 0, b = 0] = await page.evaluate((wanted) => {
        const { document } = globalThis as unknown as { document: Drawn };
        const canvas = document.querySelector(wanted);
        if (!canvas || canvas.width < 10) return [];
        return [...canvas.getContext('2d').getImageData(4, 4, 1, 1).data];
      }, selector);
      if (Math.max(r, g, b) < 60) return 'nothing';
      return r > g && r > b ? 'red' : b > g ? 'blue' : 'green';
    }

    async function openWall(): Promise<Page> {
      const page = await console.signIn(teacher);
      await Promise.race([
        tile(page, /IT2-01/).waitFor(),
        page.getByRole('heading', { name: 'Start a lesson' }).waitFor(),
      ]);
      if ((await tile(page, /IT2-01/).count()) === 0) {
        await page.getByRole('button', { name: /^IT2/ }).click();
        await page
          .getByRole('button', { name: /^Start IT2 until/ })
          .first()
          .click();
        await tile(page, /IT2-01/).waitFor();
      }
      return page;
    }

    async function lookAt(page: Page, name: RegExp): Promise<void> {
      await tile(page, name).focus();
      await page.keyboard.press('Enter');
    }

    it('shows each PC’s picture on its tile, and takes it away when somebody else logs on', async () => {
      const page = await openWall();
      red = await picture(page, '#c02020');
      blue = await picture(page, '#2030c0');
      const [first, second] = room.pcs as [VirtualPc, VirtualPc];
      first.screens.show(red);
      second.screens.show(blue);
      await expect.poll(() => colourOf(page, canvasOf(first)), { timeout: 20_000 }).toBe('red');
      await expect.poll(() => colourOf(page, canvasOf(second)), { timeout: 20_000 }).toBe('blue');
      await expectAccessible(page, 'wall with pictures');

      first.logOn('it2.pupil3');
      await tile(page, /Chloe Finch IT2-01/).waitFor();
      await page.locator(`${canvasOf(first)}:not([data-drawn])`).waitFor({ state: 'attached' });
      first.screens.show(blue);
      await expect.poll(() => colourOf(page, canvasOf(first)), { timeout: 20_000 }).toBe('blue');
      first.logOn('it2.pupil1');
      await tile(page, /Ana Finch IT2-01/).waitFor();
    });

    it('shows one screen live under its pupil’s name, and starts anew under another’s', async () => {
      const page = await openWall();
      const [, second] = room.pcs as [VirtualPc, VirtualPc];
      second.screens.show(blue);
      await lookAt(page, /Ben Finch/);
      await page.getByRole('heading', { level: 1, name: 'Ben Finch' }).waitFor();
      const live = page.getByRole('img', { name: 'Screen of Ben Finch' });
      await live.waitFor();
      await expect.poll(() => colourOf(page, 'canvas[role="img"]')).toBe('blue');
      await page.getByText('Ben Finch sees a banner with your name while you look.').waitFor();
      const watch = second.commands.findLast((one) => one.watch?.mode === 2);
      expect(watch).toMatchObject({ issuerName: 'Sam Okafor', sessionId: second.sessionId });
      await expectAccessible(page, 'one screen live');

      await page.keyboard.press('l');
      await page.getByText('Lock 1 screen1 done').waitFor();
      expect(second.commands.some(({ kind }) => kind === 'lock')).toBe(true);
      await page.getByRole('button', { name: 'Unlock' }).click();
      await page.getByText('Unlock: 1 PC1 done').waitFor();
      await page.keyboard.press('m');
      await page.getByRole('textbox', { name: 'Message' }).fill('Well done.');
      await expectAccessible(page, 'a message to one');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Message to 1 PC1 done').waitFor();
      const message = second.commands.findLast(({ kind }) => kind === 'showMessage');
      expect(message?.showMessage?.text).toBe('Well done.');

      second.screens.show(red);
      await expect.poll(() => colourOf(page, 'canvas[role="img"]')).toBe('red');
      second.logOn('it2.pupil4');
      await page.getByRole('heading', { level: 1, name: 'Dev Finch' }).waitFor();
      second.screens.show(blue);
      await expect.poll(() => colourOf(page, 'canvas[role="img"]')).toBe('blue');
      await page.keyboard.press('Escape');
      await tile(page, /IT2-02/).waitFor();
      second.logOn('it2.pupil2');
      await tile(page, /Ben Finch IT2-02/).waitFor();
    });

    it('sends mouse and keyboard of any layout, and gives the keyboard back', async () => {
      const page = await openWall();
      const [, , third] = room.pcs as [VirtualPc, VirtualPc, VirtualPc];
      third.screens.show(red);
      await lookAt(page, /Chloe Finch/);
      const live = page.getByRole('img', { name: 'Screen of Chloe Finch' });
      await expect.poll(() => colourOf(page, 'canvas[role="img"]')).toBe('red');
      await page.getByRole('button', { name: 'Take control' }).click();
      await page.getByRole('button', { name: 'End control' }).waitFor();
      await page.getByText(/gives the keyboard back/).waitFor();
      await expectAccessible(page, 'remote control');
      const inputs = third.screens.inputs;
      const box = await live.boundingBox();
      await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
      const pressed = await waitFor('the click', () =>
        inputs.find(({ pointer }) => pointer?.buttons === 1),
      );
      expect(Math.abs(pressed.pointer!.x! - 640)).toBeLessThanOrEqual(1);
      expect(Math.abs(pressed.pointer!.y! - 360)).toBeLessThanOrEqual(1);
      await waitFor('the button to come up', () =>
        inputs.some(({ pointer }, at) => pointer?.buttons === 0 && at > inputs.indexOf(pressed)),
      );

      await page.keyboard.insertText('Grüße, ½');
      await waitFor('the text', () => inputs.some(({ text }) => text?.text === 'Grüße, ½'));
      await page.keyboard.press('Control+c');
      await waitFor('the shortcut', () =>
        inputs.some(({ key }) => key?.code === 'ControlLeft' && !key.down),
      );
      expect(inputs.flatMap(({ key }) => (key ? [`${key.code} ${key.down}`] : []))).toEqual([
        'ControlLeft true',
        'KeyC true',
        'KeyC false',
        'ControlLeft false',
      ]);
      await page.getByRole('button', { name: 'Take the pupil’s input' }).click();
      await waitFor('the pupil’s input to be taken', () =>
        inputs.some(({ pupilInput }) => pupilInput?.taken === true),
      );
      await live.click();
      await page.keyboard.press('Control+Alt+Home');
      await page.getByText(/Click the picture to type there again/).waitFor();
      await page.getByRole('button', { name: 'Keys', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Alt + Tab' }).click();
      await waitFor('the combination', () => inputs.some(({ key }) => key?.code === 'Tab'));
      await page.getByRole('button', { name: 'End control' }).click();
      await page.getByRole('button', { name: 'Take control' }).waitFor();
    });

    it('says that somebody did not agree, and can be asked again', async () => {
      const page = await openWall();
      const [, , , fourth] = room.pcs as [VirtualPc, VirtualPc, VirtualPc, VirtualPc];
      fourth.answer = {
        outcome: COMMAND_OUTCOME_REFUSED,
        refusal: COMMAND_REFUSAL_DECLINED,
        message: 'They were asked and said no.',
      };
      await lookAt(page, /Dev Finch/);
      await page.getByText('They did not agree').waitFor();
      await expectAccessible(page, 'a view that was declined');
      fourth.answer = { outcome: COMMAND_OUTCOME_DONE };
      fourth.screens.show(blue);
      await page.getByRole('button', { name: 'Ask again' }).click();
      await expect.poll(() => colourOf(page, 'canvas[role="img"]')).toBe('blue');
    });

    it('shows the teacher’s screen to the class, in what agents play, until it is stopped', async () => {
      const page = await openWall();
      // Nobody is there to choose: the tab itself is shown. All after that is the browser's own.
      await page.evaluate(() => {
        const { mediaDevices } = (globalThis as unknown as Chooser).navigator;
        const choose = mediaDevices.getDisplayMedia.bind(mediaDevices);
        mediaDevices.getDisplayMedia = (options) => choose({ ...options, preferCurrentTab: true });
      });
      await page.getByRole('button', { name: 'Show my screen' }).click();
      const panel = page.getByRole('complementary', { name: 'Show my screen' });
      await panel.getByLabel('Full screen, with mouse and keyboard locked').check();
      await expectAccessible(page, 'showing a screen');
      await panel.getByRole('button', { name: 'Show to 4 PCs' }).click();
      await page.getByText('Your screen is shown on 4 PCs, full screen').waitFor();
      for (const { commands, screens } of room.pcs) {
        const [first] = await waitFor(
          'a picture',
          () => screens.broadcasts.length > 0 && screens.broadcasts,
        );
        expect(first).toMatchObject({ key: true, stream: 1 });
        expect([SCREEN_CODEC_VP9, SCREEN_CODEC_VP8, SCREEN_CODEC_H264]).toContain(first!.codec);
        expect(first!.data!.length).toBeGreaterThan(500);
        expect(commands.find(({ broadcast }) => broadcast)?.broadcast?.fullScreen).toBe(true);
      }
      await expectAccessible(page, 'a screen that is shown');
      await page.getByRole('button', { name: 'Stop showing it' }).click();
      await waitFor('the end', () =>
        room.pcs.every(({ commands }) => commands.some(({ kind }) => kind === 'broadcastEnd')),
      );
      await page.getByRole('button', { name: 'Stop showing it' }).waitFor({ state: 'detached' });
    });

    it('lets ICT staff help at one PC outside of lessons, with their reason', async () => {
      const [, , , fourth] = room.pcs as [VirtualPc, VirtualPc, VirtualPc, VirtualPc];
      const page = await console.signIn(console.administrator, `/devices/${fourth.device.id}`);
      fourth.screens.show(await picture(page, '#c02020'));
      await page.getByRole('link', { name: 'Help at IT2-04' }).click();
      await page.getByText(/A member of staff is asked first/).waitFor();
      await page.getByLabel('Why').fill('Ticket 42: no sound');
      await expectAccessible(page, 'offering help');
      await page.getByRole('button', { name: 'Look at the screen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Dev Finch' }).waitFor();
      await expect.poll(() => colourOf(page, 'canvas[role="img"]')).toBe('red');
      expect(fourth.commands.findLast(({ watch }) => watch)).toMatchObject({
        issuerName: 'Robin Marsh',
      });
      await page.getByRole('button', { name: 'Take control' }).waitFor();
      const { rows } = await console.collector.database.inSchool(console.schoolId, (tx) =>
        tx.query<{ found: string }>(
          `select count(*) as found from audit_entry where to_jsonb(audit_entry)::text like '%Ticket 42%'`,
        ),
      );
      expect(Number(rows[0]!.found)).toBeGreaterThan(0);
    });
  },
);
