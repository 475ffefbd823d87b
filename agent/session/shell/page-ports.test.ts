import { describe, expect, it } from 'vitest';
import { pagePorts } from './page-ports.ts';

const { lock, message, banner, consent, broadcast } = pagePorts;
const picture = {
  broadcastId: 'b',
  codec: 1,
  stream: 1,
  number: 1,
  key: true,
  width: 16,
  height: 16,
  data: new Uint8Array([1]),
};

describe('what crosses between the pages of a lesson and the main process', () => {
  it('is taken where it has the right shape', () => {
    const content = { words: 'W', setBy: 'S', untilMs: 5, viewers: '', messages: [] };
    expect(lock.content(content)).toBe(true);
    expect(message.answer('read')).toBe(true);
    expect(banner.answer('bottom')).toBe(true);
    expect(consent.answer('allowed')).toBe(true);
    expect(broadcast.news(picture)).toBe(true);
    expect(broadcast.answer({ stream: 1, number: 2, needsKey: false })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'maybe'],
    ['a number that is none', { stream: Number.NaN, number: 1, needsKey: true }],
    ['a picture without bytes', { ...picture, data: 'AQ==' }],
    ['a message that is none in a list', { words: '', messages: [{}] }],
  ])('is refused where it is %s', (_what, value) => {
    for (const check of [lock.content, lock.answer, banner.answer, consent.answer]) {
      expect(check(value)).toBe(false);
    }
    expect(broadcast.news(value)).toBe(false);
    expect(broadcast.answer(value)).toBe(false);
  });
});
