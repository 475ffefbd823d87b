/** Holding the input of a real X display, with a window manager and its shortcuts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { XClient } from 'x11';
import { type Display, startDisplay } from '../../../../test/support/display.ts';
import { run } from '../../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../../test/support/system-programs.ts';
import { waitFor } from '../../../../test/support/wait-for.ts';
import { connectToScreen } from '../../../../test/support/x-monitors.ts';
import { holdXInput } from './x11-input-hold.ts';

/** Requests that nobody else makes, and so are not in the package's types. */
interface WindowMaker {
  AllocID(): number;
  CreateWindow(id: number, parent: number, ...rest: (number | object)[]): void;
  MapWindow(id: number): void;
}

const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xterm', 'xprop']);

describe.skipIf(missing.length > 0)(suiteName('input in hold on X', missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-hold-'));
  const typedFile = join(folder, 'typed');
  let display: Display;
  let xterm: ReturnType<typeof spawn>;
  let displayBefore: string | undefined;
  const xdotool = (...args: string[]) => run('xdotool', args, { env: display.env });
  const typed = () => (existsSync(typedFile) ? readFileSync(typedFile, 'utf8') : '');

  beforeAll(async () => {
    display = await startDisplay();
    displayBefore = process.env.DISPLAY;
    process.env.DISPLAY = display.display;
  });
  afterAll(async () => {
    if (displayBefore === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = displayBefore;
    await display?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    rmSync(typedFile, { force: true });
    const catKeys = ['-T', 'under', '-e', 'sh', '-c', `stty -icanon -echo; cat > ${typedFile}`];
    xterm = spawn('xterm', catKeys, { env: display.env, stdio: 'ignore' });
    await waitFor('the window', async () => {
      const { stdout } = await xdotool('getactivewindow', 'getwindowname');
      return stdout.includes('under');
    });
    await waitFor('keys to reach it', async () => {
      await xdotool('key', 'a');
      return typed().includes('a');
    });
  });
  afterEach(() => xterm.kill());

  it('no key reaches a window, and keys do again when it is released', async () => {
    const hold = holdXInput(silentLogger);
    await waitFor('the input', () => hold.isHeld());
    await xdotool('type', 'held');
    await xdotool('key', 'alt+F4');
    hold.release();
    await waitFor('keys to reach it again', async () => {
      await xdotool('key', 'z');
      return typed().includes('z');
    });
    // What was typed before the hold may come late.
    expect(typed()).toMatch(/^a+z+$/);
  });

  it('keeps the cover above windows that no window manager has a say in', async () => {
    const { client, root } = await connectToScreen(display.display);
    const windows = client as XClient & WindowMaker;
    const make = () => {
      const id = windows.AllocID();
      windows.CreateWindow(id, root, 0, 0, 200, 200, 0, 0, 0, 0, { overrideRedirect: 1 });
      windows.MapWindow(id);
      return id;
    };
    const highest = () =>
      new Promise<number | undefined>((resolve) => {
        client.QueryTree(root, (_error, { children }) => {
          resolve(children.at(-1));
          return true;
        });
      });
    const cover = make();
    const handle = Buffer.alloc(8);
    handle.writeUInt32LE(cover);
    const hold = holdXInput(silentLogger);
    hold.keepOnTop([handle]);
    await waitFor('the input', () => hold.isHeld());
    for (let count = 0; count < 3; count += 1) {
      const intruder = make();
      await waitFor('the cover on top', async () => (await highest()) === cover);
      expect(intruder).not.toBe(cover);
    }
    hold.release();
    const last = make();
    await waitFor(
      'a window on top of what is kept no more',
      async () => (await highest()) === last,
    );
    client.terminate();
  });

  it('takes the input as soon as another program gives it back', async () => {
    const other = await connectToScreen(display.display);
    await new Promise<void>((resolve) => {
      other.client.GrabKeyboard(other.root, false, 0, 1, 1, () => {
        resolve();
        return true;
      });
    });
    const hold = holdXInput(silentLogger);
    expect(hold.isHeld()).toBe(false);
    other.client.UngrabKeyboard(0);
    await waitFor('the input', () => hold.isHeld());
    other.client.terminate();
    hold.release();
  });
});
