/** Muting, by real programs that answer as the sound systems' own do. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { findLinuxMixer } from './linux-mixer.ts';
import { macMixer } from './mac-mixer.ts';
import { type Muting, muteSound } from './mute.ts';
import { openSound } from './session-sound.ts';

const restriction = { setBy: 'Ms Okafor', lessonName: '9B Computing', untilMs: 0 };

/** What each program answers; a muted output is a file of its name. */
const programs = {
  wpctl: `
    if (args[0] === 'inspect') print('id ' + output() + ', type PipeWire:Interface:Node\\n  device.api = "alsa"');
    if (args[0] === 'get-volume') print('Volume: 0.40' + (isMuted(args[1]) ? ' [MUTED]' : ''));
    if (args[0] === 'set-mute') setMuted(args[1], args[2] === '1');`,
  pactl: `
    if (args[0] === 'get-default-sink') print(output());
    if (args[0] === 'get-sink-mute') print('Mute: ' + (isMuted(args[1]) ? 'yes' : 'no'));
    if (args[0] === 'set-sink-mute') setMuted(args[1], args[2] === '1');`,
  amixer: `
    if (args[0] === 'get') print("Simple mixer control 'Master',0\\n  Front Left: Playback 52428 [80%] " + (isMuted('Master') ? '[off]' : '[on]'));
    if (args[0] === 'set') setMuted('Master', args[2] === 'mute');`,
  osascript: `
    if (args[1].includes('get volume')) print(isMuted('output'));
    else setMuted('output', args[1].endsWith('true'));`,
};

let folder: string;
let muting: Muting;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapwing-sound-'));
});
afterEach(() => {
  muting?.stop();
  rmSync(folder, { recursive: true });
});

const setOutput = (name: string) => writeFileSync(join(folder, 'output'), name);
const isMuted = (output: string) => existsSync(join(folder, `${output}.muted`));
const setMuted = (output: string) => writeFileSync(join(folder, `${output}.muted`), '');
const turnOn = (output: string) => rmSync(join(folder, `${output}.muted`));

function install(name: keyof typeof programs, output = '51'): void {
  setOutput(output);
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!${process.execPath}
const fs = require('node:fs');
process.chdir(${JSON.stringify(folder)});
const args = process.argv.slice(2);
const print = (text) => console.log(String(text));
const output = () => fs.readFileSync('output', 'utf8');
const isMuted = (name) => fs.existsSync(name + '.muted');
const setMuted = (name, muted) => muted ? fs.writeFileSync(name + '.muted', '') : fs.rmSync(name + '.muted');
${programs[name]}
`,
  );
  chmodSync(path, 0o755);
}

const execute = promisify(execFile);
const run = async (program: string, args: readonly string[]) =>
  (await execute(join(folder, program.split('/').at(-1)!), args)).stdout;

function start(lookMs = 60_000): Muting {
  muting = muteSound(() => findLinuxMixer(run), lookMs);
  return muting;
}

describe.skipIf(process.platform === 'win32')('mute', () => {
  it.each(['wpctl', 'pactl', 'amixer'] as const)('turns sound off and on with %s', async (name) => {
    install(name);
    const output = name === 'amixer' ? 'Master' : '51';
    const { ports } = start();
    await ports.mute(null, 0);
    await ports.mute(restriction, 0);
    expect(isMuted(output)).toBe(true);
    await ports.mute(null, 0);
    expect(isMuted(output)).toBe(false);
  });

  it('leaves an output muted that was so before', async () => {
    install('pactl', 'speakers');
    setMuted('speakers');
    const { ports } = start();
    await ports.mute(null, 0);
    await ports.mute(restriction, 0);
    await ports.mute(null, 0);
    expect(isMuted('speakers')).toBe(true);
  });

  it('undoes what a session before it did, which was killed', async () => {
    install('pactl', 'speakers');
    setMuted('speakers');
    const { ports } = start();
    await ports.mute(restriction, 0);
    await ports.mute(null, 0);
    expect(isMuted('speakers')).toBe(false);
  });

  it('mutes again what was turned on, and headphones that were plugged in; all come back', async () => {
    install('pactl', 'speakers');
    const { ports } = start(5);
    await ports.mute(null, 0);
    await ports.mute(restriction, 0);
    turnOn('speakers');
    await waitFor('silence again', () => isMuted('speakers'));
    setOutput('headphones');
    await waitFor('silent headphones', () => isMuted('headphones'));
    await ports.mute(null, 0);
    expect([isMuted('speakers'), isMuted('headphones')]).toEqual([false, false]);
  });

  it('is supported where a program for it is on the path', async () => {
    expect(openSound('linux', { PATH: folder }).restrictions).toEqual({});
    expect(openSound('freebsd', { PATH: folder }).restrictions).toEqual({});
    install('pactl', 'speakers');
    // Its interpreter is named by its path.
    const { restrictions, stop } = openSound('linux', { PATH: `/nowhere:${folder}` });
    await restrictions.mute?.(null, 0);
    await restrictions.mute?.(restriction, 0);
    stop();
    expect(isMuted('speakers')).toBe(true);
  });

  it('says so where there is nothing to mute with', async () => {
    const { ports } = start();
    await expect(ports.mute(restriction, 0)).rejects.toMatchObject({ code: 'no-sound-system' });
    await ports.mute(null, 0);
  });

  it('speaks AppleScript on macOS', async () => {
    install('osascript');
    const mixer = macMixer(run);
    await mixer.setMuted('output', true);
    expect(await mixer.isMuted('output')).toBe(true);
    await mixer.setMuted('output', false);
    expect(await mixer.isMuted('output')).toBe(false);
  });
});
