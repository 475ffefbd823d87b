/**
 * A lesson on the terminal. What a terminal cannot do is absent, so that a teacher
 * is told that it is not supported, and not that it is done.
 */
import type { LessonWindows } from '../lesson-windows.ts';
import {
  HAND_ANSWERED_TITLE,
  HAND_UP,
  handAnswered,
  lessonInWords,
  refusedInWords,
  watchedInWords,
} from '../lesson-wording.ts';

/** Said once, at the start. */
export const CANNOT_DO = [
  '!! It cannot lock the screen, ask before somebody looks at it, or show a',
  '!! teacher’s screen: whoever orders that is told that it is not supported.',
] as const;

/** @param print writes lines to the terminal. */
export function createDevelopmentLesson(print: (...lines: string[]) => void): LessonWindows {
  let watched = '';
  let lesson = '';
  const loudly = (what: string, ...lines: string[]) =>
    print('', `>>> ${what.toUpperCase()}`, ...lines.map((line) => `>>> ${line}`), '');

  return {
    async showMessage({ from, text }) {
      loudly(`message from ${from || 'your teacher'}`, ...text.split(/\r?\n/));
    },
    showScreenNotice(notice) {
      const words = watchedInWords(notice);
      if (words === watched) return;
      watched = words;
      loudly('banner', words || 'Nobody is looking at this screen.');
    },
    tellRefused({ application, setBy, untilMs }) {
      loudly('refused', refusedInWords(application, setBy, untilMs));
    },
    showLesson(facts) {
      const words = facts ? lessonInWords(facts).join('\n>>> ') : 'There is no lesson.';
      if (words === lesson || (!facts && lesson === '')) return;
      lesson = words;
      loudly('lesson', words);
    },
    showHand(raised, answeredBy) {
      if (raised) loudly(HAND_UP.title);
      else if (answeredBy !== undefined) loudly(HAND_ANSWERED_TITLE, handAnswered(answeredBy));
      else loudly('your hand is down');
    },
    listen() {},
  };
}
