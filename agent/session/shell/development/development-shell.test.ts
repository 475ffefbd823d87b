import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { NoticeText } from '../shell.ts';
import { openDevelopmentShell } from './development-shell.ts';

const notice: NoticeText = {
  schoolName: 'Kestrel High School',
  version: '1',
  title: 'Kestrel High School monitors this computer',
  body: `${'Be kind to others. '.repeat(12)}\n\nSecond paragraph.`,
};

function open(acceptNotice = false) {
  const input = new PassThrough();
  const output = new PassThrough();
  let printed = '';
  output.on('data', (data) => {
    printed += data;
  });
  const shell = openDevelopmentShell({ input, output, acceptNotice });
  return { shell, input, printed: () => printed };
}

describe('the development shell', () => {
  it('says loudly that it is not for pupils', () => {
    const { shell, printed } = open();
    expect(printed()).toContain('DEVELOPMENT SHELL: NOT FOR PUPILS');
    expect(shell.development).toBe(true);
  });

  it('prints the notice within the width of a terminal', async () => {
    const { shell, printed } = open(true);
    expect(await shell.showNotice(notice)).toBe('accepted');
    expect(printed()).toContain('== Kestrel High School monitors this computer ==');
    expect(printed()).toContain('Second paragraph.');
    expect(printed()).toContain('  - Passwords and card payments.');
    for (const line of printed().split('\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('waits for Enter', async () => {
    const { shell, input } = open();
    const answer = shell.showNotice(notice);
    let answered = false;
    answer.then(() => {
      answered = true;
    });
    input.write('not yet');
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    input.write('\n');
    expect(await answer).toBe('accepted');
  });

  it('takes the end of the input, and its own closing, as no answer', async () => {
    const ended = open();
    const answer = ended.shell.showNotice(notice);
    ended.input.end();
    expect(await answer).toBe('dismissed');

    const closed = open();
    const second = closed.shell.showNotice(notice);
    await closed.shell.close();
    expect(await second).toBe('dismissed');
  });
});
