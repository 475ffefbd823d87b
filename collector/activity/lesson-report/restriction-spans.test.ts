import { describe, expect, it } from 'vitest';
import { type CommandRow, restrictionSpans } from './restriction-spans.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));
const END = at(50);

const command = (minute: number, action: string, done: string[], content = {}): CommandRow => ({
  action,
  content,
  at: at(minute),
  by: 'Sam Okafor',
  devices: 2,
  done,
});

const spans = (...commands: CommandRow[]) =>
  restrictionSpans(commands, END).map(({ kind, from, to, devices }) => [
    kind,
    new Date(from).getUTCMinutes(),
    new Date(to).getUTCMinutes(),
    devices,
  ]);

describe('a restriction', () => {
  it('holds until the lesson’s end where nothing ends it before', () => {
    expect(spans(command(10, 'lock', ['a', 'b']))).toEqual([['lock', 10, 50, 2]]);
  });

  it('holds until it is lifted on its last PC', () => {
    expect(
      spans(
        command(10, 'lock', ['a', 'b']),
        command(12, 'mute', ['a']),
        command(15, 'lift', ['a'], { restrictions: ['lock'] }),
        command(20, 'lift', ['a', 'b'], { restrictions: [] }),
      ),
    ).toEqual([
      ['lock', 10, 20, 2],
      ['mute', 12, 20, 1],
    ]);
  });

  it('is not lifted by what lifts another kind', () => {
    expect(
      spans(command(10, 'focus', ['a']), command(15, 'lift', ['a'], { restrictions: ['lock'] })),
    ).toEqual([['focus', 10, 50, 1]]);
  });

  it('is over when its minutes are, however late it is lifted', () => {
    expect(
      spans(
        command(10, 'pauseInternet', ['a'], { minutes: 5 }),
        command(30, 'lift', ['a'], { restrictions: [] }),
        command(45, 'mute', ['a'], { minutes: 30 }),
      ),
    ).toEqual([
      ['pauseInternet', 10, 15, 1],
      ['mute', 45, 50, 1],
    ]);
  });

  it('ends where one of its kind replaces it', () => {
    expect(spans(command(10, 'focus', ['a', 'b']), command(20, 'focus', ['a', 'b']))).toEqual([
      ['focus', 10, 20, 2],
      ['focus', 20, 50, 2],
    ]);
  });

  it('that no PC took is left out', () => {
    expect(spans(command(10, 'lock', []))).toEqual([]);
  });
});
