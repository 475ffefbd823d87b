/** A whole session that is controlled: real capture, matching and screens, a real window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { control, type screen } from '@lapwing/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import { run } from '../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { SESSION_EXIT } from '../exit-codes.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { type Person, sitDown } from './testing/person.ts';
import { keycodeOf } from './x11/keycodes.ts';

const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xterm', 'xprop', 'setxkbmap']);
const main = fileURLToPath(new URL('../main.ts', import.meta.url));

describe.skipIf(missing.length > 0)(suiteName('a session that is controlled', missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-controlled-'));
  const typedFile = join(folder, 'typed');
  let display: Display;
  let server: LinkServer;
  let session: ChildProcess;
  let person: Person;

  beforeAll(async () => {
    display = await startDisplay();
    await run('setxkbmap', ['gb'], { env: display.env });
    const catKeys = [
      '-T',
      'essay',
      '-geometry',
      '80x24+0+0',
      '-e',
      'sh',
      '-c',
      `stty -icanon -echo; cat > ${typedFile}`,
    ];
    spawn('xterm', catKeys, { env: display.env, stdio: 'ignore' });
    await waitFor('the window', async () => {
      const { stdout } = await run('xdotool', ['getactivewindow', 'getwindowname'], {
        env: display.env,
      });
      return stdout.includes('essay');
    });
    server = await startLinkServer();
    const text = 'version 2026.11.1\n[gambling]\nbecause It is a test.\n3  loot crate | certain\n';
    server.answer = () => [
      { welcome: { schoolName: 'Kestrel High School' } },
      { policy: { version: 1, notice: { version: 'n', title: 'Monitored', body: 'Be kind.' } } },
      { termLibrary: { version: '2026.11.1', text } },
    ];
    const args = ['--link', server.linkPath, '--development-shell', '--accept-notice'];
    const env = { ...display.env, LAPWING_BROWSER_LINK: join(folder, 'browsers.sock') };
    session = spawn(process.execPath, [main, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    session.stderr?.on('data', (data) => {
      log += data;
    });
    await waitFor('capture', () =>
      server.submissions.some(({ event }) => event?.sessionStarted?.keyboard === 'xkb'),
    );
    await waitFor('the library', () => log.includes('term library in force'));
    person = await sitDown(display.display);
  });
  afterAll(async () => {
    person?.leave();
    if (session && session.exitCode === null && session.signalCode === null) {
      const ended = once(session, 'exit');
      session.kill('SIGTERM');
      await ended;
    }
    await server?.close();
    await display?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const typed = () => (existsSync(typedFile) ? readFileSync(typedFile, 'utf8') : '');
  const flags = () => server.submissions.flatMap(({ event }) => event?.flag ?? []);
  const input = (kind: screen.RemoteInput.$Properties) =>
    server.send({ remoteInput: { viewId: 'view-1', ...kind } });
  const keysOf = (text: string) =>
    [...text].map((one) => keycodeOf(one === ' ' ? 'Space' : `Key${one.toUpperCase()}`)!);

  it('types what a viewer types, and flags only what the person types', async () => {
    const mode = control.WatchMode.WATCH_MODE_CONTROL;
    server.send({
      screenViews: {
        views: [{ viewId: 'view-1', viewerName: 'Ms Okafor', mode }],
        watch: { live: [{ monitor: 1, maxWidth: 640, viewIds: ['view-1'] }] },
      },
    });
    await waitFor('the monitors', () => server.screens.some(({ monitors }) => monitors));
    // With the pointer in the window, as a viewer would click into it.
    input({ pointer: { monitor: 1, x: 100, y: 100, buttons: 1 } });
    input({ pointer: { monitor: 1, x: 100, y: 100, buttons: 0 } });
    input({ text: { text: 'try a loot crate now. ' } });
    await waitFor('the viewer’s words', () => typed().endsWith('now. '));
    await person.press(...keysOf('hello '));
    input({ text: { text: 'loot ' } });
    await waitFor('the viewer’s word', () => typed().endsWith('loot '));
    // Half of it is the viewer's: no term of the person's.
    await person.press(...keysOf('crate '));
    await person.press(...keysOf('my loot crate '));
    const flag = await waitFor('the person’s flag', () => flags()[0]);
    expect(flag).toMatchObject({ term: 'loot crate' });
    expect(`${flag.contextBefore}`).not.toMatch(/try|loot/);
    const whole = 'try a loot crate now. hello loot crate my loot crate ';
    await waitFor('all of it in the window', () => typed().length >= whole.length);
    expect(typed()).toBe(whole);
    server.send({ screenViews: {} });
    const ended = once(session, 'exit');
    session.kill('SIGTERM');
    expect(await ended).toEqual([SESSION_EXIT.signalled, null]);
    // All that was under way has been reported by now.
    expect(flags()).toHaveLength(1);
  });
});
