import { expect, it } from 'vitest';
import { createDevelopmentLesson } from './development-lesson.ts';

function start() {
  const lines: string[] = [];
  return { lines, lesson: createDevelopmentLesson((...more) => lines.push(...more)) };
}

it('has no lock, consent or broadcast, so that nobody is told that they were carried out', () => {
  const { lesson } = start();
  expect([lesson.lock, lesson.askToWatch, lesson.broadcast]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('prints messages, who looks, and what is restricted, each change once', async () => {
  const { lines, lesson } = start();
  await lesson.showMessage?.({ messageId: 'm', from: 'Ms Okafor', text: 'Save.\nThen stop.' });
  expect(lines).toEqual(['', '>>> MESSAGE FROM MS OKAFOR', '>>> Save.', '>>> Then stop.', '']);
  lines.length = 0;
  const notice = { viewers: [{ name: 'Mr Lee', controls: true }], onWall: true };
  lesson.showScreenNotice(notice);
  lesson.showScreenNotice(notice);
  expect(lines).toEqual(['', '>>> BANNER', '>>> Mr Lee is controlling this PC', '']);
  lines.length = 0;
  lesson.showLesson(null);
  expect(lines).toEqual([]);
  const facts = { name: '9B Computing', teacher: 'Ms Okafor', untilMs: 0, restricted: ['Quiet.'] };
  lesson.showLesson(facts);
  expect(lines.join('\n')).toMatch(/9B Computing, with Ms Okafor, until \d\d:\d\d\.\n>>> Quiet\./);
});

it('says how the hand stands, and who attends to it', () => {
  const { lines, lesson } = start();
  lesson.showHand(true);
  lesson.showHand(false);
  lesson.showHand(false, 'Ms Okafor');
  expect(lines.filter((line) => line !== '')).toEqual([
    '>>> YOUR HAND IS UP',
    '>>> YOUR HAND IS DOWN',
    '>>> HELP IS ON ITS WAY',
    '>>> Ms Okafor has seen your hand and is coming.',
  ]);
});
