/** Windows' injection as far as it runs elsewhere: the bytes that SendInput would get. */
import { expect, it } from 'vitest';
import { InjectedInput } from '../../capture/injected-input.ts';
import { INPUT_BYTES } from './input-records.ts';
import { openWindowsInjector } from './windows-injector.ts';

function open({ takes = true } = {}) {
  const sent: Buffer[] = [];
  const injected = new InjectedInput({ keyOf: (code) => code });
  const injector = openWindowsInjector(injected, {
    send(records) {
      sent.push(...records);
      return takes;
    },
    desktop: () => ({ x: -1920, y: 0, width: 3840, height: 1080 }),
  });
  /** Keyboard records: scan code or character, and flags. */
  const keys = () =>
    sent
      .filter((record) => record.readUInt32LE(0) === 1)
      .map((record) => [record.readUInt16LE(10), record.readUInt32LE(12)]);
  /** Mouse records: x, y, data, flags. */
  const mice = () =>
    sent
      .filter((record) => record.readUInt32LE(0) === 0)
      .map((record) => [
        ...[record.readInt32LE(8), record.readInt32LE(12)],
        ...[record.readInt32LE(16), record.readUInt32LE(20)],
      ]);
  return { injector, injected, sent, keys, mice };
}
const going = () => true;

it('sends characters as they are, and tells capture of each', async () => {
  const { injector, injected, sent, keys } = open();
  expect(await injector.text('é🦆', going)).toBe(0);
  expect(keys()).toEqual([
    ...[
      [0xe9, 4],
      [0xe9, 6],
    ],
    ...[
      [0xd83e, 4],
      [0xdd86, 4],
      [0xd83e, 6],
      [0xdd86, 6],
    ],
  ]);
  expect(sent.every(({ length }) => length === INPUT_BYTES)).toBe(true);
  expect([1, 2, 3, 4].map(() => injected.takeKey(0, true))).toEqual([true, true, true, false]);
});

it('sends keys by their scan codes, extended ones too, and no unknown ones', async () => {
  const { injector, injected, keys } = open();
  await injector.key('ControlLeft', true);
  await injector.key('ArrowUp', true);
  await injector.key('ArrowUp', false);
  expect(await injector.key('BrowserBack', true)).toBe(false);
  expect(keys()).toEqual([
    [0x1d, 8],
    [0x48, 9],
    [0x48, 11],
  ]);
  expect(injected.takeKey(0x1d, true)).toBe(true);
  expect(injected.takeKey(0xe048, true)).toBe(true);
});

it('types a new line by its key, without the modifiers that are held', async () => {
  const { injector, keys } = open();
  await injector.key('ShiftLeft', true);
  await injector.text('\r\n', going);
  expect(keys()).toEqual([
    [0x2a, 8],
    [0x2a, 10],
    [0x1c, 8],
    [0x1c, 10],
    [0x2a, 8],
  ]);
});

it('places the pointer over all monitors, presses buttons and turns the wheel', async () => {
  const { injector, mice } = open();
  await injector.move(-1920, 0);
  await injector.move(1919, 1079);
  await injector.button('right', true);
  await injector.button('right', false);
  await injector.wheel(-1, 1);
  const [move, rightDown, rightUp, wheel, across] = [0xc001, 0x08, 0x10, 0x0800, 0x1000];
  expect(mice()).toEqual([
    [0, 0, 0, move],
    [65_535, 65_535, 0, move],
    [0, 0, 0, rightDown],
    [0, 0, 0, rightUp],
    [0, 0, -120, across],
    [0, 0, -120, wheel],
  ]);
});

it('says so where Windows takes nothing, and that it cannot take the person’s input', async () => {
  const { injector } = open({ takes: false });
  await expect(injector.move(0, 0)).rejects.toMatchObject({ code: 'input-not-injected' });
  await expect(injector.takePupilInput()).rejects.toMatchObject({ code: 'pupil-input-not-taken' });
});
