/** Remote control on a real X display: a browser's page says what arrives. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium, type TestChromium } from '../../../test/support/chromium.ts';
import { type Display, startDisplay } from '../../../test/support/display.ts';
import { run } from '../../../test/support/run.ts';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type CaptureProcess, startCaptureProcess } from '../capture/testing/capture-process.ts';
import { type ControlledProcess, startControlled } from './testing/controlled-process.ts';
import { type Person, sitDown } from './testing/person.ts';

const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'chromium', 'xclip', 'setxkbmap']);

const page = `<!doctype html><meta charset="utf-8"><body style="margin:0;height:4000px">
<textarea id="field" style="position:fixed;left:0;top:0;width:600px;height:200px"></textarea>
<div id="box" style="position:fixed;left:0;top:250px;width:600px;height:200px;background:#cde"></div>
<script>
  const box = document.getElementById('box');
  window.seen = [];
  const say = (event) => window.seen.push([event.type, event.button, event.screenX, event.screenY].join(' '));
  for (const type of ['mousedown', 'mouseup', 'dblclick', 'contextmenu']) {
    box.addEventListener(type, (event) => { event.preventDefault(); say(event); });
  }
  box.addEventListener('mousemove', (event) => { if (event.buttons === 1) say(event); });
  addEventListener('wheel', (event) => window.seen.push(['wheel', Math.sign(event.deltaX), Math.sign(event.deltaY)].join(' ')));
  addEventListener('keydown', (event) => window.seen.push('down ' + event.code));
  addEventListener('keyup', (event) => window.seen.push('up ' + event.code));
</script>`;

const first = { monitor: 1, primary: true, x: 0, y: 0, width: 1280, height: 720 };
const second = { monitor: 2, primary: false, x: 20, y: 30, width: 1200, height: 690 };

/** X keycodes of a UK keyboard. */
const keys = { a: 38, b: 56, x: 53, enter: 36, shift: 50, capsLock: 66 };

describe.skipIf(missing.length > 0)(suiteName('remote control on X', missing), () => {
  let display: Display;
  let chromium: TestChromium;
  let shown: Page;
  let controlled: ControlledProcess;
  let person: Person;
  /** Where the page is on the desktop. */
  let origin: { x: number; y: number };

  beforeAll(async () => {
    display = await startDisplay();
    await layout('gb');
    chromium = await startChromium({ env: display.env, args: ['--window-size=1000,680'] });
    shown = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await shown.setContent(page);
    person = await sitDown(display.display);
    await waitFor('the page to have the keyboard', async () => {
      // Anew each time: the window manager may still be placing it.
      origin = await shown.evaluate(
        `({ x: screenX + (outerWidth - innerWidth) / 2, y: screenY + outerHeight - innerHeight })`,
      );
      const [x, y] = [origin.x + 700, origin.y + 100];
      await run('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '1'], { env: display.env });
      return shown.evaluate('document.hasFocus()');
    });
  });
  afterAll(async () => {
    person?.leave();
    await chromium?.close();
    await display?.stop();
  });
  beforeEach(async () => {
    controlled = await startControlled(display.env, [first, second]);
    await shown.evaluate(`field.value = ''; field.focus(); seen.length = 0`);
    controlled.control('view-1');
  });
  afterEach(async () => {
    expect(await controlled.stop()).toBe(0);
    expect(controlled.faults).toEqual([]);
    expect(await person.keysDown()).toEqual([]);
  });

  async function layout(...args: string[]): Promise<void> {
    const result = await run('setxkbmap', ['-option', '', ...args], { env: display.env });
    expect(result.stderr).toBe('');
  }
  const value = () => shown.evaluate<string>('field.value');
  const seen = () => shown.evaluate<string[]>('seen');
  const type = (text: string) => controlled.input({ text: { text } });
  const pointer = (x: number, y: number, buttons = 0) =>
    controlled.input({ pointer: { monitor: 1, x, y, buttons } });
  const key = (code: string, down: boolean) => controlled.input({ key: { code, down } });
  const strike = (code: string) => {
    key(code, true);
    key(code, false);
  };
  /** The field comes to hold exactly this. */
  async function typed(text: string): Promise<void> {
    await waitFor('as many characters', async () => (await value()).length >= text.length);
    expect(await value()).toBe(text);
  }
  const typedByPerson = () =>
    controlled.observed.flatMap((one) => (one.kind === 'text' ? [one.text] : [])).join('');

  it('types characters of any layout, and takes none for the person’s', async () => {
    const text = 'Grüße, façade, 漢字 €: "a\\b" #~|@ 🦆';
    type(text);
    await typed(text);
    await person.press(keys.x);
    await waitFor('the person’s key', () => typedByPerson() !== '');
    expect(typedByPerson()).toBe('x');
  });

  it('types what a French keyboard has elsewhere, with Caps Lock on', async () => {
    await layout('fr');
    await person.press(keys.capsLock);
    const text = 'aQz1& Été\nzwei';
    type(text);
    await typed(text);
    await person.press(keys.x);
    await waitFor('the person’s key, a capital', () => typedByPerson() === 'X');
    await person.press(keys.capsLock);
    await layout('gb');
  });

  it('carries out shortcuts, and puts text on the clipboard and fetches it', async () => {
    type('copy this: é');
    key('ControlLeft', true);
    strike('KeyA');
    strike('KeyC');
    key('ControlLeft', false);
    await waitFor('the clipboard', async () => {
      controlled.input({ getClipboard: {} });
      return controlled.clipboards.includes('copy this: é');
    });
    controlled.input({ putClipboard: { text: 'from the teacher: ß' } });
    key('ControlLeft', true);
    strike('KeyV');
    key('ControlLeft', false);
    await waitFor('the paste', async () => (await value()) === 'from the teacher: ß');
    expect(typedByPerson()).toBe('');
  });

  it('shares long text with other programs', async () => {
    const long = 'Grüße 漢字 '.repeat(11_000).slice(0, 100_000);
    controlled.input({ putClipboard: { text: long } });
    await waitFor('the text in another program', async () => {
      const { stdout } = await run('xclip', ['-selection', 'clipboard', '-o'], {
        env: display.env,
      });
      return stdout === long;
    });
    const other = 'aus einem Programm '.repeat(5_000);
    await run(
      'sh',
      ['-c', `printf '%s' "$1" | xclip -selection clipboard -i >/dev/null 2>&1`, 'sh', other],
      {
        env: display.env,
      },
    );
    await waitFor('its text here', async () => {
      controlled.input({ getClipboard: {} });
      return controlled.clipboards.includes(other);
    });
  });

  it('clicks, drags and turns the wheel', async () => {
    const { x, y } = origin;
    pointer(x + 100, y + 300);
    pointer(x + 100, y + 300, 1);
    pointer(x + 100, y + 300, 0);
    await waitFor('the click', async () => (await seen()).some((one) => /^mouseup 0/.test(one)));
    expect(await seen()).toContain(`mousedown 0 ${x + 100} ${y + 300}`);
    // The second monitor begins further to the right and further down.
    const onSecond = { monitor: 2, x: x + 120 - second.x, y: y + 320 - second.y };
    controlled.input({ pointer: { ...onSecond, buttons: 2 } });
    controlled.input({ pointer: { ...onSecond, buttons: 0 } });
    await waitFor('the menu', async () => (await seen()).some((one) => /^contextmenu 2/.test(one)));
    expect(await seen()).toContain(`mousedown 2 ${x + 120} ${y + 320}`);
    pointer(x + 50, y + 280, 1);
    pointer(x + 200, y + 380, 1);
    pointer(x + 300, y + 400, 1);
    pointer(x + 300, y + 400, 0);
    const end = `0 ${x + 300} ${y + 400}`;
    await waitFor('the drag', async () => (await seen()).includes(`mouseup ${end}`));
    expect(await seen()).toEqual(expect.arrayContaining([`mousemove ${end}`]));
    // One after the other, two notches last: Chromium adds up what comes at once.
    for (const [wheel, told] of [
      [{ down: -1, right: 0 }, 'wheel 0 -1'],
      [{ down: 0, right: 1 }, 'wheel 1 0'],
      [{ down: 2, right: 0 }, 'wheel 0 1'],
    ] as const) {
      controlled.input({ wheel });
      await waitFor(told, async () => (await seen()).includes(told));
    }
    await waitFor('no button down', async () => (await person.buttonsDown()) === 0);
    expect(controlled.observed.filter(({ kind }) => kind === 'activity')).toEqual([]);
  });

  it('takes a viewer’s motions for nobody’s activity, and the person’s for theirs', async () => {
    const activity = ({ observations }: CaptureProcess) =>
      observations.filter(({ kind }) => kind === 'activity').length;
    const mine = () => controlled.observed.filter(({ kind }) => kind === 'activity').length;
    // One that does not know of the injection shows that there was something to see.
    const unaware = await startCaptureProcess(display.env, 'keyboard');
    try {
      let x = 0;
      await waitFor('activity', async () => {
        x = (x + 7) % 600;
        pointer(x, 700);
        return activity(unaware) >= 3;
      });
      expect(mine()).toBe(0);
      await waitFor('the person’s activity', async () => {
        await person.press(keys.x);
        return mine() > 0;
      });
    } finally {
      await unaware.stop();
    }
  });

  it('releases a key whose release never comes', async () => {
    key('ArrowDown', true);
    await waitFor('the release', async () => (await seen()).includes('up ArrowDown'));
    expect((await seen()).filter((one) => one === 'down ArrowDown')).toHaveLength(1);
  });

  it('releases what is held when the view ends', async () => {
    key('ShiftLeft', true);
    pointer(origin.x + 100, origin.y + 300, 1);
    await waitFor('the key and the button', async () => {
      return (await person.keysDown()).includes(keys.shift) && (await person.buttonsDown()) === 1;
    });
    controlled.control();
    await waitFor('their release', async () => {
      return (await person.keysDown()).length === 0 && (await person.buttonsDown()) === 0;
    });
    type('too late');
    controlled.control('view-2');
    controlled.input({ text: { text: 'in time' } }, 'view-2');
    await shown.evaluate('field.focus()');
    await waitFor('the text', async () => (await value()).includes('in time'));
    expect(await value()).not.toContain('too late');
  });

  it('takes the person’s input away, and gives it back', async () => {
    await person.hold(keys.shift, true);
    await person.button(1, true);
    controlled.input({ pupilInput: { taken: true } });
    await waitFor('what they hold to come up', async () => {
      return (await person.keysDown()).length === 0 && (await person.buttonsDown()) === 0;
    });
    await person.press(keys.a, keys.b);
    await shown.evaluate('field.focus()');
    type('teacher');
    await waitFor('the teacher’s text', async () => (await value()) === 'teacher');
    await person.hold(keys.shift, false);
    await person.button(1, false);
    controlled.input({ pupilInput: { taken: false } });
    await waitFor('their keys to arrive', async () => {
      await person.press(keys.x);
      return (await value()).includes('x');
    });
    expect(await value()).toMatch(/^teacherx+$/);
    await waitFor('them to be known for theirs', () => typedByPerson().includes('x'));
    expect(typedByPerson()).toMatch(/^x+$/);
  });

  it.each(['the view ends', 'the session crashes'])('gives it back when %s', async (how) => {
    controlled.input({ pupilInput: { taken: true } });
    await person.press(keys.enter);
    await waitFor('it to be taken', async () => {
      const before = (await seen()).length;
      await person.press(keys.a);
      type('t');
      await waitFor('the teacher’s key', async () => (await seen()).includes('down KeyT'));
      return !(await seen()).slice(before).includes('down KeyA');
    });
    if (how === 'the view ends') controlled.control();
    else await controlled.kill();
    await waitFor('their keys to arrive', async () => {
      await person.press(keys.x);
      return (await seen()).includes('down KeyX');
    });
    if (how === 'the session crashes') {
      controlled = await startControlled(display.env, []);
    }
  });
});
