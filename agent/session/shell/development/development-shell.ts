/**
 * The shell for development and tests: the notice is printed on the terminal and
 * accepted with Enter. Not for pupils, and it says so: a terminal is no place
 * where a pupil would see what is monitored.
 */
import type { Readable, Writable } from 'node:stream';
import type { NoticeAnswer, NoticeText, Shell } from '../shell.ts';
import { leftAlone, paragraphs, recorded, stateInWords } from '../wording.ts';
import { CANNOT_DO, createDevelopmentLesson } from './development-lesson.ts';

/** Where it prints, and what it reads. */
export interface DevelopmentShellOptions {
  input: Readable;
  output: Writable;
  /** Accept the notice without waiting for Enter, for scripts. */
  acceptNotice: boolean;
}

const WIDTH = 78;
const RULE = '!'.repeat(WIDTH);

/** Opens the shell on a terminal. */
export function openDevelopmentShell(options: DevelopmentShellOptions): Shell {
  const { input, output, acceptNotice } = options;
  let lastState = '';
  let dismiss = () => {};
  const print = (...lines: string[]) => output.write(`${lines.join('\n')}\n`);

  print(
    RULE,
    '!! DEVELOPMENT SHELL: NOT FOR PUPILS.',
    '!! The log-on notice and the state of monitoring appear on this terminal only.',
    '!! Events that this session reports are marked as coming from it.',
    ...CANNOT_DO,
    RULE,
  );

  function waitForEnter(): Promise<NoticeAnswer> {
    return new Promise((resolve) => {
      const finish = (answer: NoticeAnswer) => {
        input.off('data', onData);
        input.off('end', onEnd);
        input.pause();
        dismiss = () => {};
        resolve(answer);
      };
      const onData = (data: Buffer | string) => {
        if (data.toString().includes('\n')) finish('accepted');
      };
      const onEnd = () => finish('dismissed');
      dismiss = onEnd;
      input.on('data', onData);
      input.on('end', onEnd);
      input.resume();
    });
  }

  return {
    development: true,
    lesson: createDevelopmentLesson(print),
    async showNotice(notice) {
      print(...noticeLines(notice));
      if (acceptNotice) {
        print('Accepted, because of --accept-notice.');
        return 'accepted';
      }
      print('Press Enter to accept, Ctrl-D to close the notice without an answer.');
      return waitForEnter();
    },
    showFacts({ state }) {
      const words = stateInWords(state);
      if (words !== lastState) print(`[tray] ${words}`);
      lastState = words;
    },
    onNoticeWanted() {},
    onLogOff() {},
    async close() {
      dismiss();
    },
  };
}

function noticeLines(notice: NoticeText): string[] {
  const list = (entries: readonly string[]) => entries.flatMap((entry) => wrap(entry, '  - '));
  return [
    '',
    `== ${notice.title} ==`,
    '',
    ...paragraphs(notice.body).flatMap((paragraph) => [...wrap(paragraph, ''), '']),
    'What Lapwing records:',
    ...list(recorded),
    'What it leaves alone:',
    ...list(leftAlone),
    '',
  ];
}

/** Breaks a paragraph at spaces; following lines are indented as far as the first one's mark. */
function wrap(text: string, mark: string): string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(mark.length);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
