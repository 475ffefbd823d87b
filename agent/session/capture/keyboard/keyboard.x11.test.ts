import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Display, KEY_REPEAT_MS, startDisplay } from '../../../../test/support/display.ts';
import { run } from '../../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../../test/support/system-programs.ts';
import { waitFor } from '../../../../test/support/wait-for.ts';
import type { Observation } from '../observation.ts';
import { type CaptureProcess, startCaptureProcess } from '../testing/capture-process.ts';
import { requestKeyboard } from '../testing/keyboard-requests.ts';
import { recordContextsOf } from '../x11/pointer-activity.ts';
import { XConnection } from '../x11/x-connection.ts';

const missing = missingPrograms(['Xvfb', 'xdotool', 'setxkbmap']);

/** X keycodes of the keys that are pressed here, by what a US keyboard has printed on them. */
const keys = {
  ...{ esc: 9, backspace: 22, tab: 23, enter: 36, space: 65, menu: 135, kp7: 79, kpDel: 91 },
  ...{ shift: 50, ctrl: 37, alt: 64, altGr: 108, logo: 133, caps: 66, numLock: 77 },
  ...{ home: 110, up: 111, pageUp: 112, left: 113, right: 114, end: 115, delete: 119 },
  ...{ '`': 49, 1: 10, 2: 11, 3: 12, 4: 13, 6: 15, '-': 20, '=': 21 },
  ...{ q: 24, w: 25, e: 26, r: 27, t: 28, y: 29, u: 30, i: 31, o: 32, p: 33, '[': 34, ']': 35 },
  ...{ a: 38, s: 39, d: 40, f: 41, g: 42, h: 43, j: 44, k: 45, l: 46, ';': 47, "'": 48 },
  ...{ '\\': 51, '102nd': 94, z: 52, x: 53, c: 54, v: 55, b: 56, n: 57, m: 58, ',': 59, '/': 61 },
};
type Key = keyof typeof keys;

/** xdotool takes a number of one digit for the digit's key. */
const keySpec = (key: Key) => (key === 'esc' ? 'Escape' : String(keys[key]));

describe.skipIf(missing.length > 0)(suiteName('keyboard capture on X11', missing), () => {
  let display: Display;
  let capture: CaptureProcess;

  beforeAll(async () => {
    display = await startDisplay({ windowManager: false });
    await layout('gb');
    capture = await startCaptureProcess(display.env, 'keyboard');
  });
  afterAll(async () => {
    const code = await capture?.stop();
    await display?.stop();
    expect(code).toBe(0);
  });
  beforeEach(() => {
    capture.observations.length = 0;
  });

  async function layout(...args: string[]): Promise<void> {
    const result = await run('setxkbmap', ['-option', '', ...args], { env: display.env });
    expect(result.stderr).toBe('');
  }

  /** Presses chords, each like `shift+a`, one after the other. */
  async function press(...chords: string[]): Promise<void> {
    const args = chords.flatMap((chord) => {
      const codes = chord.split('+').map((name) => keySpec(name as Key));
      const key = codes.pop() ?? '';
      const down = codes.flatMap((code) => ['keydown', code]);
      return [...down, 'key', key, ...codes.reverse().flatMap((code) => ['keyup', code])];
    });
    await xdotool(...args);
  }

  async function xdotool(...args: string[]): Promise<void> {
    const result = await run('xdotool', args, { env: display.env });
    expect(result).toMatchObject({ code: 0, stderr: '' });
  }

  /** Expects exactly this and nothing more; a last key shows that nothing is still to come. */
  async function expectTranscript(expected: string): Promise<void> {
    await press('enter');
    await waitFor('the Enter key', () => capture.transcript().includes('\n'));
    expect(capture.transcript()).toBe(`${expected}\n`);
  }

  it('asks X for the layout', () => {
    expect(capture.translation).toBe('xkb');
  });

  const types: [layout: string, chords: string, text: string][] = [
    ['gb', "h e l l o shift+1 shift+2 shift+3 4 ' shift+'", 'hello!"£4\'@'],
    ['gb', '\\ shift+\\ 102nd shift+102nd ` shift+` altGr+4', '#~\\|`¬€'],
    ['us', "shift+2 shift+3 ' shift+' \\ shift+\\ ` shift+` / ; =", '@#\'"\\|`~/;='],
    ['pl', 'altGr+a altGr+c altGr+e altGr+l altGr+n altGr+o', 'ąćęłńó'],
    ['pl', 'altGr+s altGr+x altGr+z altGr+shift+a altGr+shift+l z', 'śźżĄŁz'],
    ['fr', 'q w a z ; m , 1 2 shift+1 shift+2', 'azqwm,;&é12'],
    ['fr', '102nd shift+102nd altGr+e altGr+2 / shift+/', '<>€~!§'],
  ];
  it.each(types)('types with the layout %s: %s', async (name, chords, text) => {
    await layout(name);
    await press(...chords.split(' '));
    await expectTranscript(text);
  });

  it('puts dead keys on their letters', async () => {
    await layout('fr');
    await press('[', 'e', 'shift+[', 'i', '[', 'shift+o');
    await layout('us', 'intl');
    await press("'", 'e', '`', 'a', 'shift+`', 'n', "'", 'space', 'shift+6', 'u');
    await expectTranscript("êïÔéàñ'û");
  });

  it('types nothing for a dead key with a letter that cannot carry it', async () => {
    await layout('us', 'intl');
    await press('shift+6', 'k', 'k');
    await expectTranscript('k');
  });

  it('follows Caps Lock, with Shift undoing it, and leaves digits alone', async () => {
    await layout('gb');
    await press('caps', 'a', 'b', 'shift+c', '1', 'caps', 'a');
    await expectTranscript('ABc1a');
  });

  it('takes a layout change between two keys', async () => {
    for (const name of ['gb', 'fr', 'us', 'fr', 'gb']) {
      await layout(name);
      await press('q');
    }
    await expectTranscript('qaqaq');
  });

  it('keeps Caps Lock and a held Shift across a layout change', async () => {
    await layout('gb');
    await press('caps');
    await xdotool('keydown', String(keys.shift), 'key', String(keys.q));
    await layout('fr');
    await xdotool('key', String(keys.q), 'keyup', String(keys.shift), 'key', String(keys.q));
    await press('caps');
    await expectTranscript('qaA');
  });

  it('follows the group of a layout list, switched by a key', async () => {
    await layout('us,fr', '-option', 'grp:menu_toggle');
    const { q, menu } = keys;
    await requestKeyboard(
      display.display,
      [q, menu, q, menu, q].map((key) => ({ key })),
    );
    await expectTranscript('qaq');
  });

  it('follows the group of a layout list, switched by a program', async () => {
    await layout('us,fr');
    for (const [group, transcript] of ['q', 'qa', 'qaq'].entries()) {
      await requestKeyboard(display.display, [{ group: group % 2 }, { key: keys.q }]);
      await waitFor('the key', () => capture.transcript() === transcript);
    }
  });

  it('types with the keypad, by Num Lock', async () => {
    await layout('gb');
    await press('kp7', 'numLock', 'kp7', 'kpDel', 'numLock', 'kp7');
    await expectTranscript('[navigation]7.[navigation]');
  });

  it('tells edits, breaks and lines apart from text', async () => {
    await layout('gb');
    await press('a', 'backspace', 'delete', 'shift+backspace', 'tab', 'b', 'shift+tab');
    await press('home', 'up', 'pageUp', 'left', 'right', 'end', 'esc', 'c');
    await expectTranscript(`a[backspace][delete][backspace]\tb[focus]${'[navigation]'.repeat(7)}c`);
  });

  it('does not take chords for text, and breaks where they change the text', async () => {
    await layout('gb');
    await press('ctrl+c', 'alt+f', 'logo+e', 'ctrl+alt+k', 'ctrl+shift+n');
    await press('ctrl+v', 'ctrl+backspace', 'alt+left', 'ctrl+enter', 'x');
    await expectTranscript('[navigation][navigation][navigation][submit]x');
  });

  it('takes the right Alt of a US keyboard for Alt', async () => {
    await layout('us');
    await press('altGr+e', 'e');
    await expectTranscript('e');
  });

  it('counts a key that repeats', async () => {
    await layout('gb');
    await run('xset', ['r', 'rate', '200', '50'], { env: display.env });
    await xdotool('keydown', String(keys.a));
    await waitFor('the key to repeat', () => capture.transcript().length >= 3);
    await xdotool('keyup', String(keys.a));
    await run('xset', ['r', 'rate', String(KEY_REPEAT_MS), '50'], { env: display.env });
    await press('enter');
    await waitFor('the Enter key', () => capture.transcript().includes('\n'));
    expect(capture.transcript()).toMatch(/^a{3,}\n$/);
  });

  it('breaks at a mouse click and forgets a dead key then, but not at the wheel', async () => {
    await layout('us', 'intl');
    await press('a', 'shift+6');
    await xdotool('mousemove', '10', '10', 'click', '1');
    await press('e');
    await xdotool('click', '4');
    await press('b');
    await expectTranscript('a[mouse]eb');
  });

  it('tells of activity at most once a second, by keys or by the pointer alone', async () => {
    const activity = (observed: Observation[]) =>
      observed.flatMap(({ kind, atMs }) => (kind === 'activity' ? [atMs] : []));
    await waitFor('activity by keys', async () => {
      await press('a', 'b');
      return activity(capture.observations).length >= 2;
    });
    const keysDone = capture.observations.length;
    await waitFor('activity by the pointer', async () => {
      await xdotool('mousemove', '200', '200', 'mousemove', '300', '300');
      return activity(capture.observations.slice(keysDone)).length >= 2;
    });
    const times = activity(capture.observations);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1_000);
  });

  it('does not have the server report every motion of the pointer', async () => {
    vi.stubEnv('DISPLAY', display.display);
    const listener = { propertyChanged() {}, windowClosed() {}, lost() {} };
    const connection = await XConnection.open(listener);
    const contexts = await recordContextsOf(connection, capture.pid);
    expect(contexts).toMatchObject([{ lastEvent: 5 }]);
    connection.close();
    vi.unstubAllEnvs();
  });

  it('starts with the Caps Lock and the keys that are down already', async () => {
    await layout('gb');
    await press('caps');
    await xdotool('keydown', String(keys.shift));
    const late = await startCaptureProcess(display.env, 'keyboard');
    try {
      await press('a');
      await xdotool('keyup', String(keys.shift));
      await press('a', 'caps', 'a', 'enter');
      await waitFor('the Enter key', () => late.transcript().includes('\n'));
      expect(late.transcript()).toBe('aAa\n');
    } finally {
      expect(await late.stop()).toBe(0);
    }
  });
});
