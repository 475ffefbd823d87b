/** Real programs on a real display with a window manager. */
import { type ChildProcess, spawn } from 'node:child_process';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import { run } from '../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { startWindowCapture } from '../capture/window/window-capture.ts';
import { closeFrontApplication } from './close-front.ts';
import { isOwnProcess } from './own-processes.ts';
import {
  type RefusedApplication,
  type RestrictedApplications,
  restrictApplications,
} from './restrict-applications.ts';
import { openWindowControl } from './window-control.ts';

const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xprop', 'xterm', 'mousepad']);
const COLLECTOR_MS = 1_800_000_000_000;
const MINUTE_MS = 60_000;
const places = (...applications: string[]) => ({
  setBy: 'Ms Okafor',
  lessonName: '9B Computing',
  untilMs: COLLECTOR_MS + MINUTE_MS,
  applications,
  sites: [],
});

describe.skipIf(missing.length > 0)(suiteName('applications on X11', missing), () => {
  let display: Display;
  let restricted: RestrictedApplications;
  let programs: ChildProcess[];
  let refused: RefusedApplication[];

  const means = {
    watch: (sink: Parameters<typeof startWindowCapture>[0]['sink']) =>
      startWindowCapture({ sink, logger: silentLogger }),
    control: () => openWindowControl(),
    // The programs of the test are children of this process, too.
    isOwn: () => false,
  };

  // A display for each: openbox goes on calling a window active that is gone.
  beforeEach(async () => {
    display = await startDisplay();
    vi.stubEnv('DISPLAY', display.display);
    programs = [];
    refused = [];
    restricted = restrictApplications({
      ...means,
      tellRefused: (one) => refused.push(one),
      logger: silentLogger,
    });
  });
  afterEach(async () => {
    await restricted?.stop();
    for (const program of programs) program.kill('SIGKILL');
    vi.unstubAllEnvs();
    await display?.stop();
  });

  async function activeWindow(): Promise<string> {
    const { stdout } = await run('xdotool', ['getactivewindow'], { env: display.env });
    return stdout.trim();
  }

  async function windowOf(title: string): Promise<string> {
    const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', title], {
      env: display.env,
    });
    return stdout.trim().split('\n')[0] ?? '';
  }

  /** Starts a program; resolves when its window is in front. */
  async function open(program: string, args: string[], title: string): Promise<ChildProcess> {
    const env = { ...display.env, GTK_USE_PORTAL: '0', GSETTINGS_BACKEND: 'memory' };
    const child = spawn(program, args, { env, stdio: 'ignore' });
    programs.push(child);
    await waitFor(`${program} to be in front`, async () => {
      const window = await windowOf(title);
      return window !== '' && window === (await activeWindow());
    });
    return child;
  }
  const terminal = (title: string) => open('xterm', ['-T', title, '-e', 'cat'], title);
  const editor = () => open('mousepad', ['--disable-server'], 'Mousepad');
  const ended = (program: ChildProcess) =>
    waitFor('the program to end', () => program.exitCode !== null || program.signalCode !== null);
  const isIconic = async (window: string) => {
    const { stdout } = await run('xprop', ['-id', window, 'WM_STATE'], { env: display.env });
    return stdout.includes('Iconic');
  };
  /** An editor with a text that is not saved. */
  async function unsavedText(): Promise<{ program: ChildProcess; window: string }> {
    const program = await editor();
    const window = await activeWindow();
    await run('xdotool', ['type', 'an essay'], { env: display.env });
    await waitFor('the text', async () => (await windowOf('^\\*')) === window);
    return { program, window };
  }

  it('that are blocked are closed, those in front at once, and the person is told once', async () => {
    const first = await terminal('first');
    const startedMs = Date.now();
    await restricted.ports.block(places('xterm'), COLLECTOR_MS);
    await ended(first);
    const second = spawn('xterm', ['-T', 'second', '-e', 'cat'], { env: display.env });
    programs.push(second);
    await ended(second);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ application: 'XTerm', setBy: 'Ms Okafor' });
    // By this PC's clock, whatever the collector's shows.
    expect(refused[0]!.untilMs - startedMs).toBeGreaterThanOrEqual(MINUTE_MS);
    expect(refused[0]!.untilMs - Date.now()).toBeLessThanOrEqual(MINUTE_MS);
    const allowed = await editor();
    expect(allowed.exitCode).toBeNull();
  });

  it('outside of the focus are closed, until it is lifted', async () => {
    await restricted.ports.focus(places('mousepad'), COLLECTOR_MS);
    const allowed = await editor();
    const other = spawn('xterm', ['-T', 'other', '-e', 'cat'], { env: display.env });
    programs.push(other);
    await ended(other);
    expect(allowed.exitCode).toBeNull();
    await restricted.ports.focus(null, COLLECTOR_MS);
    const late = await terminal('late');
    await restricted.ports.block(places('minetest'), COLLECTOR_MS);
    expect(late.exitCode).toBeNull();
    expect(refused).toHaveLength(1);
  });

  it('that ask whether to save are put out of sight, and nothing is lost', async () => {
    const { program, window } = await unsavedText();
    await restricted.ports.block(places('mousepad'), COLLECTOR_MS);
    await waitFor('it to be out of sight', () => isIconic(window));
    expect(program.exitCode).toBeNull();
    // Brought back, it goes again.
    await run('xdotool', ['windowactivate', window], { env: display.env });
    await waitFor('it to be out of sight again', () => isIconic(window));
    await restricted.ports.block(null, COLLECTOR_MS);
    await run('xdotool', ['windowactivate', window], { env: display.env });
    await waitFor('it to be back', async () => (await activeWindow()) !== '');
  });

  it('of Lapwing itself are left alone', async () => {
    await restricted.stop();
    const judged: number[] = [];
    restricted = restrictApplications({
      ...means,
      isOwn(processId) {
        judged.push(processId);
        return isOwnProcess(processId);
      },
      tellRefused: (one) => refused.push(one),
      logger: silentLogger,
    });
    await restricted.ports.block(places('xterm'), COLLECTOR_MS);
    const own = await terminal('own');
    await waitFor('it to be judged', () => judged.includes(own.pid!));
    expect(own.exitCode).toBeNull();
    expect(refused).toEqual([]);
  });

  it('in front are closed on demand, and what stays is said', async () => {
    await expect(closeFrontApplication(means)).rejects.toMatchObject({ code: 'nothing-in-front' });
    const own = await terminal('own');
    const asLapwing = { ...means, isOwn: isOwnProcess };
    await expect(closeFrontApplication(asLapwing)).rejects.toMatchObject({
      code: 'not-to-be-closed',
    });
    await closeFrontApplication(means);
    await ended(own);
    await unsavedText();
    const busy = {
      ...means,
      control: async () => ({ ...(await means.control()), close: async () => {} }),
    };
    await expect(closeFrontApplication(busy, 1)).rejects.toMatchObject({ code: 'still-open' });
  });
});
