import { createHash, randomBytes } from 'node:crypto';
import { control, screen } from '@lapwing/proto';
import { AGENT_SCREENSHOTS_PATH } from '@lapwing/proto/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { sendSigned } from '../lessons/testing/signed-request.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';
import { openVirtualClass, type VirtualClass, type VirtualPc } from './testing/virtual-class.ts';

const missing = missingPrograms(['chromium']);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const JPEG = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), randomBytes(5_000)]);

describe.skipIf(missing.length > 0)(
  suiteName('notes of a lesson', missing),
  { timeout: 120_000 },
  () => {
    const console = useRunningConsole({ withSchool: true });
    let teacher: Account;
    let room: VirtualClass;
    let pc: VirtualPc;
    let page: Page;
    let asked: control.Command[];

    beforeAll(async () => {
      teacher = await console.addAccount('teacher', 'Sam Okafor');
      room = await openVirtualClass(console.collector, console.schoolId, { room: 'IT2', pcs: 2 });
      pc = room.pcs[0]!;
      asked = [];
      pc.before = async (command) => {
        const { keepScreenshot, sessionId } = command;
        if (!keepScreenshot) return;
        asked.push(command);
        if (pc.answer.outcome) return;
        const facts = {
          sessionId,
          monitor: 1,
          width: 1920,
          height: 1080,
          capturedAtMs: Date.now(),
        };
        const { screenshotId } = keepScreenshot;
        const said = { ...facts, screenshotId, sha256: sha256(JPEG), data: JPEG };
        const body = Buffer.from(screen.Screenshot.encode(said).finish());
        const { status } = await sendSigned(console.collector.url, pc.device, {
          method: 'PUT',
          path: `${AGENT_SCREENSHOTS_PATH}/${screenshotId}`,
          headers: { 'content-sha256': sha256(body).toString('hex') },
          body,
        });
        expect(status).toBe(200);
      };
    }, 120_000);
    afterAll(() => room?.close());

    /** A page is for one test; whose lesson runs lands on its wall. */
    async function openWall(): Promise<void> {
      page = await console.signIn(teacher);
      await tile(/Ana Finch IT2-01/).waitFor();
    }
    async function openNotes(): Promise<void> {
      await openWall();
      await (await more(/Notes of this lesson/)).click();
    }

    const tile = (name: RegExp) => page.getByRole('option', { name });
    const panel = () => page.getByRole('complementary', { name: 'Notes' });
    const dialog = () => page.getByRole('dialog');
    const more = async (item: RegExp) => {
      await page.getByRole('button', { name: 'More' }).click();
      const entry = page.getByRole('menuitem', { name: item });
      await entry.waitFor();
      return entry;
    };

    it('keeps a screenshot of the one pupil who is selected, with a reason', async () => {
      page = await console.signIn(teacher);
      await page.getByRole('button', { name: /^IT2/ }).click();
      await page.getByRole('button', { name: /^Start IT2 until/ }).click();
      await tile(/Ana Finch IT2-01/).waitFor();
      expect(await (await more(/Keep a screenshot/)).textContent()).toContain('select one pupil');
      await page.keyboard.press('Escape');
      await tile(/Ana Finch IT2-01/).click();
      await (await more(/Keep a screenshot…/)).click();
      await dialog().getByText('Keep a screenshot of Ana Finch’s screen?').waitFor();
      const keep = dialog().getByRole('button', { name: 'Keep the screenshot' });
      expect(await keep.isDisabled()).toBe(true);
      await expectAccessible(page, 'before a screenshot is kept');
      await dialog().getByRole('textbox').fill('She showed me a message.');
      await keep.click();
      await page.getByText('The screenshot is kept, and sealed').waitFor();
      await dialog().waitFor({ state: 'hidden' });
      expect(asked).toMatchObject([
        { sessionId: pc.sessionId, issuerName: 'Sam Okafor', keepScreenshot: { monitor: 0 } },
      ]);
    });

    it('shows in the notes that it was kept, and no picture', async () => {
      await openNotes();
      const kept = panel().getByRole('listitem').filter({ hasText: 'Screenshot kept' });
      await kept.getByText('Screenshot kept: Ana Finch’s screen, IT2-01').waitFor();
      await kept.getByText('She showed me a message.').waitFor();
      await kept.getByText('Sealed: the safeguarding lead can open it.').waitFor();
      expect(await kept.locator('img, canvas, a, button').count()).toBe(0);
      await panel().getByRole('textbox', { name: 'New note' }).fill('Loops went well.');
      await panel().getByRole('button', { name: 'Add note' }).click();
      await panel().getByRole('listitem').filter({ hasText: 'Loops went well.' }).waitFor();
      await expectAccessible(page, 'notes');
      await page.screenshot({ path: 'artifacts/look-notes.png' });
    });

    it('lets one’s own notes be changed and deleted, and takes a deletion back', async () => {
      await openNotes();
      const note = (text: string) => panel().getByRole('listitem').filter({ hasText: text });
      await note('Loops went well.').getByRole('button', { name: 'Change this note' }).click();
      await panel().getByRole('textbox', { name: 'Your note' }).fill('Loops went very well.');
      await panel().getByRole('button', { name: 'Save' }).click();
      await note('Loops went very well.').getByText('changed').waitFor();
      await note('very well').getByRole('button', { name: 'Delete this note' }).click();
      await panel().getByText('The note is deleted.').waitFor();
      await note('very well').waitFor({ state: 'detached' });
      await panel().getByRole('button', { name: 'Undo' }).click();
      await note('Loops went very well.').waitFor();
    });

    it('says from the live view why a screenshot was not kept', async () => {
      await openWall();
      await tile(/Ana Finch IT2-01/).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Keep a screenshot' }).click();
      const { COMMAND_OUTCOME_FAILED } = control.CommandOutcome;
      const message = 'Nothing is kept of this screen now: it is private.';
      pc.answer = { outcome: COMMAND_OUTCOME_FAILED, message };
      await dialog().getByRole('textbox').fill('She showed me a message.');
      await dialog().getByRole('button', { name: 'Keep the screenshot' }).click();
      await dialog().getByRole('alert').getByText(message).waitFor();
      pc.answer = {};
      await dialog().getByRole('button', { name: 'Keep the screenshot' }).click();
      await dialog().waitFor({ state: 'hidden' });
      expect(asked).toHaveLength(3);
    });

    it('has the notes in the report, also for later ones', async () => {
      await openWall();
      await page.getByRole('button', { name: /^End/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
      await page.getByRole('link', { name: 'Report' }).first().click();
      const part = page.getByRole('region', { name: 'Notes' });
      await part.getByText('Loops went very well.').waitFor();
      expect(await part.getByText('Sealed: the safeguarding lead').count()).toBe(2);
      await part.getByRole('textbox', { name: 'New note' }).fill('Next time: functions.');
      await part.getByRole('button', { name: 'Add note' }).click();
      await part.getByRole('listitem').filter({ hasText: 'functions' }).waitFor();
      await expectAccessible(page, 'notes of a lesson that is over');
    });
  },
);
