import { createHash } from 'node:crypto';
import { files } from '@lapwing/proto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { sendSigned } from '../lessons/testing/signed-request.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';
import { openVirtualClass, type VirtualClass } from './testing/virtual-class.ts';

const missing = missingPrograms(['chromium']);
const State = files.TransferState;

describe.skipIf(missing.length > 0)(suiteName('files', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let teacher: Account;
  let room: VirtualClass;
  let page: Page;

  beforeAll(async () => {
    teacher = await console.addAccount('teacher', 'Sam Okafor');
    room = await openVirtualClass(console.collector, console.schoolId, { room: 'IT2', pcs: 2 });
  }, 120_000);
  afterAll(() => room?.close());

  /** A page is for one test; whose lesson runs lands on its wall. */
  async function openFiles(): Promise<void> {
    await page.getByRole('option', { name: /IT2-01/ }).waitFor();
    await page.getByRole('button', { name: 'Files', exact: true }).click();
  }

  const panel = () => page.getByRole('complementary');
  const choose = (name: string, content: string) =>
    panel()
      .locator('input[data-choose="files"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

  it('says what cannot be handed out, hands out, and shows how far each PC is', async () => {
    page = await console.signIn(teacher);
    await page.getByRole('button', { name: /^IT2/ }).click();
    await page.getByRole('button', { name: /^Start IT2 until/ }).click();
    await openFiles();
    await panel().getByText('Nothing was handed out or collected in this lesson yet.').waitFor();
    await expectAccessible(page, 'files');
    await choose('game.exe', 'MZ');
    await panel()
      .getByRole('alert')
      .filter({ hasText: '“game.exe” cannot be handed out' })
      .waitFor();
    await expectAccessible(page, 'a file that cannot be handed out');
    await panel().getByRole('button', { name: 'Clear' }).click();
    await choose('Plan.txt', 'x'.repeat(5_000_000));
    await panel().getByRole('button', { name: 'Hand out to 2 PCs' }).click();
    const commands = await waitFor('the commands', () => {
      const came = room.pcs.map(({ commands: all }) => all.find(({ kind }) => kind === 'handOut'));
      return came.every((one) => one !== undefined) && came;
    });
    const { transferId = '', files: sent } = commands[0]!.handOut!;
    expect(sent).toMatchObject([{ path: 'Plan.txt', size: 5_000_000 }]);
    const [first, second] = room.pcs;
    const running = State.TRANSFER_STATE_RUNNING;
    first!.agent.send({ fileProgress: { transferId, state: running, bytes: 2_500_000 } });
    await panel().getByRole('listitem').filter({ hasText: 'IT2-01' }).getByText('50 %').waitFor();
    await panel().getByText('Handed out: Plan.txt · 0 of 2 PCs').waitFor();
    const done = State.TRANSFER_STATE_DONE;
    const message = 'The lesson ended before it was done.';
    first!.agent.send({ fileProgress: { transferId, state: done, bytes: 5_000_000 } });
    second!.agent.send({
      fileProgress: { transferId, state: State.TRANSFER_STATE_FAILED, message },
    });
    await panel().getByText('Handed out: Plan.txt · 1 of 2 PCs').waitFor();
    await panel().getByText(message).waitFor();
    await expectAccessible(page, 'what was handed out');
    await page.screenshot({ path: 'artifacts/look-files.png' });
    await panel().getByRole('button', { name: 'Try again on 1 PC' }).click();
    await waitFor('the second try', () => {
      const again = second!.commands.filter(({ kind }) => kind === 'handOut');
      return again.length === 2;
    });
    expect(first!.commands.filter(({ kind }) => kind === 'handOut')).toHaveLength(1);
  });

  it('collects what is asked for, and gives it as one zip', async () => {
    page = await console.signIn(teacher);
    await openFiles();
    await panel().getByText('Handed out: Plan.txt').waitFor();
    await panel().getByRole('textbox', { name: 'Collect only files named' }).fill('*.txt, essay*');
    await panel().getByRole('button', { name: 'Collect from 2 PCs' }).click();
    const [pc] = room.pcs;
    const command = await waitFor('the command', () =>
      pc!.commands.find(({ kind }) => kind === 'collect'),
    );
    const { transferId = '', names } = command.collect!;
    expect(names).toEqual(['*.txt', 'essay*']);
    const url = console.collector.url;
    const place = `/agent/v1/files/${transferId}`;
    const sha256 = createHash('sha256').update('my work').digest();
    const listing = { files: [{ path: 'essay.txt', size: 7, sha256 }] };
    const listed = await sendSigned(url, pc!.device, {
      method: 'POST',
      path: `${place}/listing`,
      body: Buffer.from(files.CollectListing.encode(listing).finish()),
    });
    const plan = files.CollectPlan.decode(new Uint8Array(await listed.arrayBuffer()));
    const brought = await sendSigned(url, pc!.device, {
      method: 'PUT',
      path: `${place}/${plan.steps![0]!.fileId}`,
      headers: { 'upload-offset': '0' },
      body: 'my work',
    });
    expect(brought.status).toBe(200);
    const state = State.TRANSFER_STATE_DONE;
    pc!.agent.send({ fileProgress: { transferId, state, bytes: 7 } });
    const button = panel().getByRole('link', { name: 'Download 1 file as zip, 1 KB' });
    await button.waitFor();
    await expectAccessible(page, 'what was collected');
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toMatch(/^txt-essay-.*\.zip$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).includes('Finch Ana - IT2-01/essay.txt')).toBe(true);
  });

  it('says after the lesson what did not succeed, and still gives what was collected', async () => {
    page = await console.signIn(teacher);
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
    await page.getByRole('link', { name: 'Report' }).first().click();
    const part = page.getByRole('region', { name: 'Files' });
    await part.getByText('The lesson ended before it was done.').first().waitFor();
    await part.getByRole('link', { name: 'Download 1 file as zip, 1 KB' }).waitFor();
    expect(await part.getByRole('button', { name: /Try again/ }).count()).toBe(0);
    await expectAccessible(page, 'the files of a lesson that is over');
  });
});
