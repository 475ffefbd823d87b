import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../../test/support/display.ts';
import { run } from '../../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../../test/support/system-programs.ts';
import { waitFor } from '../../../../test/support/wait-for.ts';
import type { Observation, WindowObservation } from '../observation.ts';
import { type CaptureProcess, startCaptureProcess } from '../testing/capture-process.ts';

const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xprop', 'xterm', 'mousepad']);

describe.skipIf(missing.length > 0)(suiteName('window capture on X11', missing), () => {
  let display: Display;
  let capture: CaptureProcess;
  const programs: ChildProcess[] = [];

  beforeAll(async () => {
    display = await startDisplay();
    capture = await startCaptureProcess(display.env, 'window');
  });
  afterAll(async () => {
    for (const program of programs) program.kill('SIGKILL');
    const code = await capture?.stop();
    await display?.stop();
    expect(code).toBe(0);
  });

  /** An xterm whose title stays as given; resolves when it is in front. */
  async function openTerminal(title: string): Promise<ChildProcess> {
    const program = spawn('xterm', ['-T', title, '-e', 'cat'], { env: display.env });
    programs.push(program);
    await inFront(title);
    return program;
  }

  function inFront(title: string): Promise<WindowObservation> {
    return waitFor(`the window ${title}`, () => {
      const last = capture.observations.at(-1);
      return last?.kind === 'window' && last.title.includes(title) ? last : undefined;
    });
  }

  async function windowOf(title: string): Promise<string> {
    const { stdout } = await run('xdotool', ['search', '--name', title], { env: display.env });
    return stdout.trim();
  }

  const withoutTime = (observations: Observation[]) =>
    observations.map(({ atMs: _, ...rest }) => {
      if (rest.kind !== 'window') return rest;
      const { windowId: __, processId: ___, ...shown } = rest;
      return shown;
    });

  it('says so when nothing is in front', () => {
    expect(withoutTime(capture.observations)).toEqual([{ kind: 'no-window' }]);
  });

  it('tells program, name and title of a window that comes to the front', async () => {
    const terminal = await openTerminal('Essay');
    const { windowId, processId } = await inFront('Essay');
    expect(`${windowId}`).toBe(await windowOf('Essay'));
    expect(processId).toBe(terminal.pid);
    expect(withoutTime(capture.observations.slice(-2))).toEqual([
      { kind: 'break', reason: 'focus' },
      { kind: 'window', executable: 'xterm', application: 'XTerm', title: 'Essay' },
    ]);
  });

  it('tells a new title without a break', async () => {
    capture.observations.length = 0;
    const window = await windowOf('^Essay$');
    const title = 'Essai – “zażółć” 日本';
    await run('xdotool', ['set_window', '--name', title, window], { env: display.env });
    await inFront(title);
    expect(capture.observations.map(({ kind }) => kind)).toEqual(['window']);
  });

  it('merges the steps of an animated title', async () => {
    capture.observations.length = 0;
    const window = await windowOf('^Essai');
    const steps = Array.from({ length: 100 }, (_, step) => [
      ...['set_window', '--name', `Loading ${step}`, window],
    ]);
    await run('xdotool', steps.flat(), { env: display.env });
    await inFront('Loading 99');
    expect(capture.observations.length).toBeLessThan(50);
  });

  it('tells a program by its own process, and goes back to the window behind', async () => {
    const pad = spawn('mousepad', { env: { ...display.env, GTK_USE_PORTAL: '0' } });
    programs.push(pad);
    const window = await inFront('Mousepad');
    expect(window).toMatchObject({ executable: 'mousepad', application: 'Mousepad' });
    capture.observations.length = 0;
    pad.kill('SIGKILL');
    await inFront('Loading 99');
    expect(capture.observations.map(({ kind }) => kind).filter((k) => k !== 'no-window')).toContain(
      'break',
    );
  });

  it('breaks between two windows of the same program', async () => {
    const second = await openTerminal('Second');
    capture.observations.length = 0;
    await run('xdotool', ['windowactivate', await windowOf('^Loading 99$')], { env: display.env });
    await inFront('Loading 99');
    expect(withoutTime(capture.observations)).toEqual([
      { kind: 'break', reason: 'focus' },
      { kind: 'window', executable: 'xterm', application: 'XTerm', title: 'Loading 99' },
    ]);
    second.kill('SIGKILL');
    await once(second, 'exit');
  });

  it('says so when the last window is gone', async () => {
    for (const program of programs) program.kill('SIGKILL');
    await waitFor('no window', () => capture.observations.at(-1)?.kind === 'no-window');
  });

  it('ends in an orderly way when the display goes away', async () => {
    const other = await startDisplay();
    const watcher = await startCaptureProcess(other.env, 'window');
    await other.stop();
    expect(await watcher.stop()).toBe(0);
  });
});
