import { control, transport } from '@lapwing/proto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';
import { openVirtualClass, type VirtualClass } from './testing/virtual-class.ts';

const missing = missingPrograms(['chromium']);
const { SESSION_ACTIVITY_IDLE, SESSION_ACTIVITY_NOT_RUNNING } = transport.SessionActivity;
const { COMMAND_OUTCOME_REFUSED, COMMAND_OUTCOME_DONE } = control.CommandOutcome;

describe.skipIf(missing.length > 0)(suiteName('lesson', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let teacher: Account;
  let colleague: Account;
  let room: VirtualClass;

  beforeAll(async () => {
    teacher = await console.addAccount('teacher', 'Sam Okafor');
    colleague = await console.addAccount('teacher', 'Alex Reed');
    room = await openVirtualClass(console.collector, console.schoolId, { room: 'IT2', pcs: 6 });
  });
  afterAll(() => room?.close());

  const wallOf = (page: Page) => page.getByRole('listbox', { name: 'Screens of the lesson' });
  const tile = (page: Page, name: string | RegExp) => wallOf(page).getByRole('option', { name });

  /** The wall of the lesson that the first test has started. */
  async function openWall(): Promise<Page> {
    const page = await console.signIn(teacher);
    await tile(page, /IT2-01/).waitFor();
    return page;
  }

  it('starts for a room with two clicks, and shows who is at its PCs', async () => {
    const page = await console.signIn(teacher);
    await page.getByRole('heading', { name: 'Start a lesson' }).waitFor();
    await page.getByRole('button', { name: /^IT2/ }).click();
    await expectAccessible(page, 'starting a lesson');
    await page.getByRole('button', { name: /^Start IT2 until/ }).click();
    await tile(page, /Ana Finch IT2-01 Active/).waitFor();
    expect(await wallOf(page).getByRole('option').count()).toBe(6);
    await page
      .getByRole('banner')
      .getByText(/(1 h 0|5)\d min left/)
      .waitFor();
    await expectAccessible(page, 'wall');
    const started = await waitFor('the lesson on the PC', () =>
      room.pcs[0]!.commands.find(({ kind }) => kind === 'lessonStart'),
    );
    expect(started.lesson).toMatchObject({ name: 'IT2', teacherName: 'Sam Okafor' });
  });

  it('tells a colleague who holds the PCs, and lets them in when asked', async () => {
    const page = await openWall();
    const other = await console.signIn(colleague);
    await other.getByRole('button', { name: /^IT2/ }).click();
    await other.getByRole('button', { name: /^Start IT2 until/ }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText(/Sam Okafor has 6 PCs in “IT2” until/).waitFor();
    await expectAccessible(other, 'PCs that are held');
    await dialog.getByRole('button', { name: 'Ask to teach along: IT2' }).click();
    const asked = page.getByRole('dialog', { name: 'Alex Reed asks' });
    await asked.getByRole('button', { name: 'Teach together' }).click();
    await tile(other, /IT2-01/).waitFor();
    // A co-teacher leaves; whoever leads it ends it.
    await other.getByRole('button', { name: 'Leave' }).click();
    await other.getByRole('heading', { name: 'Start a lesson' }).waitFor();
  });

  it('says on a tile how a PC stands, and wakes no other tile by it', async () => {
    const page = await openWall();
    const [first, second, third, fourth] = room.pcs;
    await page.evaluate(() => {
      const drawn: string[] = [];
      Object.assign(globalThis, { drawn });
      new PerformanceObserver((list) => {
        for (const mark of list.getEntriesByName('lapwing-tile')) {
          drawn.push(String((mark as unknown as { detail: string }).detail));
        }
      }).observe({ type: 'mark' });
    });
    const drawn = () => page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);

    first!.tell({ application: 'LibreOffice Writer' });
    await tile(page, /Ana Finch.*LibreOffice Writer/).waitFor();
    // The wall asks for the pictures of its tiles first; that is none of what a message costs.
    const before = (await drawn()).length;
    first!.tell({ application: 'Chromium', site: 'bbc.co.uk' });
    await tile(page, /Ana Finch.*bbc.co.uk · Chromium/).waitFor();
    const after = (await drawn()).slice(before);
    expect(after).toEqual([first!.device.id]);

    second!.tell({ activity: SESSION_ACTIVITY_IDLE });
    await tile(page, /Ben Finch.*Idle since \d\d:\d\d/).waitFor();
    third!.tell({ activity: SESSION_ACTIVITY_NOT_RUNNING });
    await tile(page, /Chloe Finch.*Session stopped/).waitFor();
    fourth!.logOn(null);
    await tile(page, /IT2-04 No one logged on/).waitFor();
    first!.tell({ browsersNotWatched: ['Firefox'] });
    await tile(page, /Ana Finch.*Not watched/).waitFor();
    await expectAccessible(page, 'tiles in all states');
    for (const pc of [first!, second!, third!]) pc.tell();
    fourth!.logOn('it2.pupil4');
    await tile(page, /Dev Finch.*Active/).waitFor();
  });

  it('is worked by keyboard: move, select, lock, look closely', async () => {
    const page = await openWall();
    await page.locator('[role=option]:focus', { hasText: 'Ana Finch' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await tile(page, /Ben Finch/)
      .and(page.locator('[aria-selected="true"]'))
      .waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Lock 2 screens' }).waitFor();
    await page.keyboard.press('l');
    const lock = await waitFor('a lock', () =>
      room.pcs[1]!.commands.find(({ kind }) => kind === 'lock'),
    );
    expect(lock).toMatchObject({ issuerName: 'Sam Okafor', sessionId: room.pcs[1]!.sessionId });
    expect(room.pcs[0]!.commands.some(({ kind }) => kind === 'lock')).toBe(false);
    await page.getByText('Lock 2 screens2 done').waitFor();
    const chips = page.getByRole('list', { name: 'In force' });
    await chips.getByText('Locked · 2 PCs · until the lesson ends').waitFor();
    await expectAccessible(page, 'locked screens');
    // The collector knows what should hold: it is there again after the page was loaded anew.
    const again = await openWall();
    await again.getByText('Locked · 2 PCs · until the lesson ends').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await waitFor('the lift', () => room.pcs[2]!.commands.some(({ kind }) => kind === 'lift'));
    await chips.waitFor({ state: 'detached' });

    await tile(page, /Ana Finch/).focus();
    await page.keyboard.press('Control+a');
    await page.getByText('6 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('All 6 PCs').waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('dev');
    await page.getByRole('button', { name: 'Select 1 shown' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Look closely' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await tile(page, /Ana Finch/).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Search or do' }).fill('chloe');
    await page.getByRole('button', { name: /Chloe Finch/ }).click();
    await page.getByRole('heading', { name: 'Chloe Finch' }).waitFor();
  });

  it('shows each PC’s answer as it comes in, with why it was not done', async () => {
    room.pcs[4]!.answer = {
      outcome: COMMAND_OUTCOME_REFUSED,
      message: 'Somebody else is logged on.',
    };
    const page = await openWall();
    await page.getByRole('button', { name: 'Message' }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('textbox', { name: 'Message' }).fill('Five minutes left.');
    await expectAccessible(page, 'writing a message');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Message to 6 PCs5 done, 1 not done').waitFor();
    await page.getByRole('button', { name: 'Each PC’s answer' }).click();
    await panel
      .getByRole('listitem')
      .filter({ hasText: 'Ella Finch IT2-05' })
      .getByText('Refused')
      .waitFor();
    await panel.getByText('Somebody else is logged on.').waitFor();
    await expectAccessible(page, 'each PC’s answer');
    const message = room.pcs[0]!.commands.find(({ kind }) => kind === 'showMessage');
    expect(message?.showMessage?.text).toBe('Five minutes left.');
    const { messageId = '' } = message!.showMessage!;
    const { sessionId, agent } = room.pcs[0]!;
    agent.send({ messageRead: { messageId, sessionId, readAtMs: Date.now() } });
    await page.getByText('5 done, 1 not done, 1 read it').first().waitFor();
    room.pcs[4]!.answer = { outcome: COMMAND_OUTCOME_DONE };
  });

  it('takes what is typed where a panel opens, moves no tile for it, and closes it with Escape', async () => {
    const page = await openWall();
    const panel = page.getByRole('complementary');
    const bar = page.getByRole('toolbar', { name: 'Steer the lesson' });
    const focused = page.locator(':focus');
    await page.keyboard.press('m');
    const message = panel.getByRole('textbox', { name: 'Message' });
    await message.and(focused).waitFor();
    // Each letter is a key of the page, too: L would lock everybody.
    await page.keyboard.type('Hello, all');
    expect(await message.inputValue()).toBe('Hello, all');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await bar.getByRole('button', { name: 'Open', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Site' }).and(focused).waitFor();
    await page.keyboard.type('hello there');
    await page.keyboard.press('Enter');
    await panel.getByText('That is no site. Enter one like bbc.co.uk/bitesize.').waitFor();
    await expectAccessible(page, 'opening what is no site');
    expect(room.pcs[0]!.commands.some(({ kind }) => kind === 'openSite')).toBe(false);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    const before = await tile(page, /Ella Finch/).boundingBox();
    await bar.getByRole('button', { name: 'Mute', exact: true }).click();
    await page.getByText(/^Muted · 6 PCs/).waitFor();
    expect(await tile(page, /Ella Finch/).boundingBox()).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('list', { name: 'In force' }).waitFor({ state: 'detached' });
  });

  it('limits the selected PCs to sites, and takes addresses as they are pasted', async () => {
    const page = await openWall();
    await tile(page, /Ella Finch/).click();
    await page.getByRole('button', { name: 'Focus', exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText('For Ella Finch.').waitFor();
    await panel.getByRole('combobox', { name: 'Sites' }).fill('https://www.bbc.co.uk/bitesize');
    await page.keyboard.press('Enter');
    await panel.getByText('www.bbc.co.uk', { exact: true }).waitFor();
    await panel.getByRole('combobox', { name: 'Sites' }).fill('wikipedia');
    await page.keyboard.press('Enter');
    await panel.getByText('“wikipedia” is not a whole address.').waitFor();
    await expectAccessible(page, 'focus');
    await panel.getByRole('button', { name: 'Focus Ella Finch' }).click();
    const focus = await waitFor('the focus', () =>
      room.pcs[4]!.commands.find(({ kind }) => kind === 'focus'),
    );
    expect(focus.focus?.sites).toEqual(['www.bbc.co.uk']);
    await page
      .getByText(/^Focus on www.bbc.co.uk/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'End focus: 1 PC' }).click();
    await page.getByRole('list', { name: 'In force' }).waitFor({ state: 'detached' });
  });

  it('limits PCs to applications by their names: the school’s, and what is in front', async () => {
    const page = await openWall();
    const [first] = room.pcs;
    first!.tell({ application: 'Scratch 3', executable: 'Scratch.exe' });
    await tile(page, /Ana Finch.*Scratch 3/).waitFor();
    await tile(page, /Ana Finch/).click();
    await page.getByRole('button', { name: 'Focus', exact: true }).click();
    const panel = page.getByRole('complementary');
    const field = panel.getByRole('combobox', { name: 'Applications' });
    await field.click();
    await page.getByRole('option', { name: 'Scratch 3', exact: true }).click();
    await field.fill('word');
    await page.getByRole('option', { name: 'Microsoft Word', exact: true }).click();
    await expectAccessible(page, 'focus on applications');
    await panel.getByRole('button', { name: 'Focus Ana Finch' }).click();
    const focus = await waitFor('the focus', () =>
      first!.commands.find(({ kind }) => kind === 'focus'),
    );
    expect(focus.focus?.applications).toEqual(['scratch.exe', 'winword', 'microsoft word']);
    const inForce = page.getByRole('list', { name: 'In force' });
    await inForce.getByText(/Focus on Microsoft Word and 1 more/).waitFor();
    await page.getByRole('button', { name: 'End focus: 1 PC' }).click();
    await inForce.waitFor({ state: 'detached' });
  });

  it('saves what is in force as a scene, and starts it with one click', async () => {
    const page = await openWall();
    await page.getByRole('button', { name: 'Mute', exact: true }).click();
    await page.getByText('Mute 6 PCs6 done').waitFor();
    await page.getByRole('button', { name: 'Scenes' }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText(/^A scene is a name for/).waitFor();
    await panel.getByRole('button', { name: 'Save what is in force' }).click();
    await panel.getByRole('button', { name: 'Save the scene' }).click();
    await panel.getByText('Enter a name.').waitFor();
    await panel.getByLabel('Name', { exact: true }).fill('Essay');
    await panel.getByLabel('Open a site').fill('library.school.example');
    await expectAccessible(page, 'editing a scene');
    await panel.getByRole('button', { name: 'Save the scene' }).click();
    await panel.getByText('Open library.school.example').waitFor();
    await page.getByRole('button', { name: 'Unmute: 6 PCs' }).click();
    await page.getByRole('list', { name: 'In force' }).waitFor({ state: 'detached' });

    await panel.getByRole('button', { name: 'Start Essay on 6 PCs' }).click();
    const opened = await waitFor('the site', () =>
      room.pcs[0]!.commands.find(({ kind }) => kind === 'openSite'),
    );
    expect(opened.openSite?.url).toBe('https://library.school.example');
    await page.getByText(/^Muted · 6 PCs/).waitFor();
    await expectAccessible(page, 'scenes');
    await panel.getByRole('button', { name: 'More for Essay' }).click();
    await page.getByRole('menuitem', { name: 'Undo what it sets' }).click();
    await page.getByRole('list', { name: 'In force' }).waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'More for Essay' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await panel.getByText(/^A scene is a name for/).waitFor();
  });

  it('keeps hands in the order of asking, and lowers one that was attended to', async () => {
    const page = await openWall();
    const [first, , third] = room.pcs;
    await page.getByRole('button', { name: 'No hand up' }).waitFor();
    third!.tell({ handRaised: true });
    await tile(page, /Chloe Finch/)
      .getByText('Hand up')
      .waitFor();
    first!.tell({ handRaised: true });
    await page.getByRole('button', { name: '2 hands up' }).click();
    const panel = page.getByRole('complementary', { name: 'Hands up' });
    await panel.getByRole('listitem').nth(1).waitFor();
    expect(await panel.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('Chloe Finch'),
      expect.stringContaining('Ana Finch'),
    ]);
    await expectAccessible(page, 'hands up');
    await panel.getByRole('button', { name: 'Done with Chloe Finch' }).click();
    await waitFor('the hand’s answer', () =>
      third!.commands.some(({ kind }) => kind === 'lowerHand'),
    );
    third!.tell();
    first!.tell();
    await panel.getByText('Nobody asks for help.').waitFor();
  });

  it('asks before people lose what they have not saved', async () => {
    const page = await openWall();
    await tile(page, /Farid Finch/).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Shut down…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Shut down Farid Finch?' });
    await expectAccessible(page, 'shutting down');
    await dialog.getByRole('button', { name: 'Leave them on' }).click();
    expect(room.pcs[5]!.commands.some(({ kind }) => kind === 'shutDown')).toBe(false);
  });

  it('finds, orders and projects without names', async () => {
    const page = await openWall();
    await page.getByLabel('Find on the wall').fill('chloe');
    await tile(page, /Ana Finch/).waitFor({ state: 'detached' });
    expect(await wallOf(page).getByRole('option').count()).toBe(1);
    await page.getByLabel('Find on the wall').fill('nobody of that name');
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await tile(page, /Ana Finch/).waitFor();
    await page.getByRole('button', { name: 'Full screen, names hidden' }).click();
    await tile(page, /^IT2-01/).waitFor();
    expect(await page.getByText('Finch').count()).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Pages' }).count()).toBe(0);
    await expectAccessible(page, 'projector');
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await tile(page, /Ana Finch/).waitFor();
  });

  it('says since when a PC is out of reach', async () => {
    const page = await openWall();
    room.pcs[5]!.cut();
    await tile(page, /Farid Finch.*Not reachable since \d\d:\d\d/).waitFor();
  });

  it('is extended and ended from any page, after saying what is undone', async () => {
    const page = await openWall();
    const address = page.url();
    await page.goto('/overview');
    await page.getByRole('button', { name: 'Extend' }).click();
    await page.getByRole('menuitem', { name: /^By 15 min, until/ }).click();
    await page.getByText(/^IT2 runs until \d\d:\d\d$/).waitFor();
    await waitFor('the extension', () =>
      room.pcs[0]!.commands.some(({ kind }) => kind === 'lessonExtend'),
    );
    await page.getByRole('button', { name: 'End', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'End the lesson IT2?' });
    await dialog.getByText(/locked screens are unlocked/).waitFor();
    await expectAccessible(page, 'ending a lesson');
    await dialog.getByRole('button', { name: 'End the lesson' }).click();
    await page.getByRole('heading', { name: 'Start a lesson' }).waitFor();
    await waitFor('the end', () => room.pcs[0]!.commands.some(({ kind }) => kind === 'lessonEnd'));
    // It can be started again with one click.
    await page.getByRole('button', { name: /^Start IT2 until \d\d:\d\d$/ }).waitFor();
    await page.getByRole('button', { name: 'Extend' }).waitFor({ state: 'detached' });
    await page.goto(address);
    await page.getByText(/^Sam Okafor ended it at \d\d:\d\d\./).waitFor();
    await expectAccessible(page, 'a lesson that is over');
  });

  it('shows a class of 32 at once on a laptop, and steers it in one line', async () => {
    const large = await openVirtualClass(console.collector, console.schoolId, {
      room: 'Library',
      pcs: 32,
    });
    try {
      const page = await console.signIn(colleague);
      await page.getByRole('button', { name: /^Library/ }).click();
      await page.getByRole('button', { name: /^Start Library until/ }).click();
      await wallOf(page).getByRole('option').nth(31).waitFor();
      const wall = page.getByRole('region', { name: 'Wall' });
      const bar = page.getByRole('toolbar', { name: 'Steer the lesson' });
      const { height } = (await bar.getByRole('button', { name: /^Lock/ }).first().boundingBox())!;
      // What is too much of the wall to be in sight, and of the bar for one line.
      const tooMuch = async () => [
        await wall.evaluate((it) => it.scrollHeight - it.clientHeight),
        (await bar.boundingBox())!.height - height,
      ];
      const fits = () => expect.poll(tooMuch).toEqual([0, 0]);
      await bar.getByRole('button', { name: 'Lock 32 screens' }).waitFor();
      await fits();
      await wallOf(page).getByRole('option').first().click();
      await bar.getByRole('button', { name: 'Lock 1 screen' }).waitFor();
      await fits();
      await page.getByRole('button', { name: 'Narrow the rail' }).click();
      await page.getByRole('button', { name: 'Widen the rail' }).waitFor();
      await fits();
    } finally {
      large.close();
    }
  });
});
