import { describe, expect, it } from 'vitest';
import {
  lessonInWords,
  linksIn,
  lockedBy,
  refusedInWords,
  restrictionInWords,
  timeLeft,
  viewersInWords,
  watchedInWords,
} from './lesson-wording.ts';

const untilMs = new Date(2026, 10, 20, 10, 5).getTime();
const looks = (name: string) => ({ name, controls: false });
const controls = (name: string) => ({ name, controls: true });

describe('words of a lesson', () => {
  it.each([
    [-5, '0 s'],
    [999, '1 s'],
    [59_000, '59 s'],
    [60_000, '1 min 00 s'],
    [245_000, '4 min 05 s'],
    [3_600_000, '1 h 00 min'],
    [5_460_000, '1 h 31 min'],
  ])('%i ms left are %s', (leftMs, words) => {
    expect(timeLeft(leftMs)).toBe(words);
  });

  it.each([
    [[], ''],
    [[looks('Ms Okafor')], 'Ms Okafor is looking at this screen'],
    [[controls('Mr Lee')], 'Mr Lee is controlling this PC'],
    [
      [looks('Ms Okafor'), looks('Mr Lee'), looks('Dr Rao')],
      'Ms Okafor, Mr Lee and Dr Rao are looking at this screen',
    ],
    [
      [looks('Ms Okafor'), controls('Mr Lee')],
      'Mr Lee is controlling this PC · Ms Okafor is looking at this screen',
    ],
    // Twice the same person, once with the mouse: named once, with the graver of both.
    [[looks('Mr Lee'), controls('Mr Lee')], 'Mr Lee is controlling this PC'],
    [[looks('')], 'A member of staff is looking at this screen'],
  ])('%j: %s', (viewers, words) => {
    expect(viewersInWords(viewers)).toBe(words);
  });

  it('the tray tells of a wall where nobody looks closer', () => {
    expect(watchedInWords({ viewers: [], onWall: false })).toBe('');
    expect(watchedInWords({ viewers: [], onWall: true })).toContain('wall');
    expect(watchedInWords({ viewers: [looks('Mr Lee')], onWall: true })).not.toContain('wall');
  });

  it.each([
    ['see https://a.example/x?y=1, then stop', ['https://a.example/x?y=1']],
    ['(http://a.example/)', ['http://a.example/']],
    ['javascript:alert(1) file:///etc/passwd ftp://a.example', []],
    ['"https://a.example"<script>', ['https://a.example']],
    ['https://', []],
  ])('links in %j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it('says what is restricted, by whom and until when', () => {
    const common = { setBy: 'Ms Okafor', untilMs };
    const focus = { kind: 'focus', sites: ['bbc.co.uk'], applications: ['writer'] } as const;
    expect(restrictionInWords({ ...common, ...focus })).toEqual([
      'Only these web sites: bbc.co.uk (Ms Okafor, until 10:05).',
      'Only these programs: writer (Ms Okafor, until 10:05).',
    ]);
    expect(restrictionInWords({ ...common, kind: 'block', sites: ['a.example'] })).toEqual([
      'Not these web sites: a.example (Ms Okafor, until 10:05).',
    ]);
    expect(restrictionInWords({ kind: 'pauseInternet', setBy: '', untilMs })).toEqual([
      'Web sites are paused (your teacher, until 10:05).',
    ]);
    expect(refusedInWords('Minecraft', 'Ms Okafor', untilMs)).toBe(
      'Ms Okafor has limited this lesson, so Minecraft is closed. You can use it again at 10:05.',
    );
    expect(lockedBy('')).toBe('The screens are locked');
    expect(lessonInWords({ name: '', teacher: '', untilMs, restricted: [] })).toEqual([
      'A lesson, until 10:05.',
      'Nothing is restricted.',
    ]);
  });
});
