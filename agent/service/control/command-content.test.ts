import type { control } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { contentFault, LONGEST_LESSON_MS } from './command-content.ts';

const NOW_MS = 1_800_000_000_000;
const lesson = { lessonId: 'lesson-1', endsAtMs: NOW_MS + 60_000 };
const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}.example`);

const fault = (command: control.Command.$Properties) =>
  contentFault({ issuerName: 'Ms Okafor', ...command }, NOW_MS);

describe('the content of a command', () => {
  it.each<[string, control.Command.$Properties]>([
    ['a lesson', { kind: 'lessonStart', lesson }],
    ['a lock without words', { kind: 'lock', lock: {} }],
    ['a lock for a while', { kind: 'lock', lock: { words: 'Listen.', untilMs: NOW_MS + 1 } }],
    ['focus on sites', { kind: 'focus', focus: { sites: many(500) } }],
    ['blocked applications', { kind: 'block', block: { applications: ['*game*'] } }],
    ['a message', { kind: 'showMessage', showMessage: { messageId: 'm', text: 'Hello.' } }],
    ['a site', { kind: 'openSite', openSite: { url: 'https://kestrel.example/a?b#c' } }],
    ['a PC to wake', { kind: 'wake', wake: { macAddresses: [new Uint8Array(6)] } }],
    [
      'a picture of a session',
      { kind: 'keepScreenshot', sessionId: 's', keepScreenshot: { screenshotId: 'p' } },
    ],
    ['nothing but a kind', { kind: 'closeFront', closeFront: {} }],
  ])('may be %s', (_what, command) => {
    expect(fault(command)).toBeNull();
  });

  it.each<[string, control.Command.$Properties]>([
    ['nobody’s', { kind: 'mute', mute: {}, issuerName: '' }],
    ['a lesson without id', { kind: 'lessonStart', lesson: { ...lesson, lessonId: '' } }],
    ['a lesson that is over', { kind: 'lessonExtend', lesson: { ...lesson, endsAtMs: NOW_MS } }],
    [
      'a lesson without end',
      { kind: 'lessonStart', lesson: { ...lesson, endsAtMs: NOW_MS + LONGEST_LESSON_MS + 1 } },
    ],
    [
      'a lesson of a long name',
      { kind: 'lessonStart', lesson: { ...lesson, name: 'x'.repeat(201) } },
    ],
    ['a lock with a speech', { kind: 'lock', lock: { words: 'x'.repeat(501) } }],
    ['a restriction that is over', { kind: 'mute', mute: { untilMs: NOW_MS } }],
    ['focus on nothing', { kind: 'focus', focus: {} }],
    ['too many sites', { kind: 'block', block: { sites: many(501) } }],
    ['a site without a name', { kind: 'block', block: { sites: [''] } }],
    ['an empty message', { kind: 'showMessage', showMessage: { messageId: 'm', text: '' } }],
    ['a message without id', { kind: 'showMessage', showMessage: { text: 'Hello.' } }],
    ['a file to open', { kind: 'openSite', openSite: { url: 'file:///etc/passwd' } }],
    ['a script to open', { kind: 'openSite', openSite: { url: 'javascript:alert(1)' } }],
    ['words to open', { kind: 'openSite', openSite: { url: 'kestrel' } }],
    ['a picture of anybody', { kind: 'keepScreenshot', keepScreenshot: { screenshotId: 'p' } }],
    ['a picture without id', { kind: 'keepScreenshot', sessionId: 's', keepScreenshot: {} }],
    ['no PC to wake', { kind: 'wake', wake: {} }],
    ['half an address', { kind: 'wake', wake: { macAddresses: [new Uint8Array(3)] } }],
  ])('may not be %s', (_what, command) => {
    expect(fault(command)).toMatch(/\.$/);
  });
});
