/** macOS' injection as far as it runs elsewhere: the events that would be posted. */
import { expect, it } from 'vitest';
import { InjectedInput } from '../../capture/injected-input.ts';
import { openMacInjector } from './mac-injector.ts';

const [SHIFT, COMMAND] = [0x02_00_00, 0x10_00_00];

function open({ isAllowed = true } = {}) {
  const posted: unknown[][] = [];
  const injected = new InjectedInput({ keyOf: (code) => code });
  const injector = openMacInjector(injected, {
    isAllowed: () => isAllowed,
    key: (virtualKey, down) => ['key', virtualKey, down],
    characters: (text, down) => ['characters', text, down],
    mouse: (...facts) => ['mouse', ...facts],
    wheel: (...facts) => ['wheel', ...facts],
    post: (event, flags) => posted.push([...(event as unknown[]), flags]),
  });
  return { injector, injected, posted };
}

it('types characters as they are, without the modifiers that are held', async () => {
  const { injector, injected, posted } = open();
  await injector.key('ShiftLeft', true);
  expect(await injector.text('ß\u0007', () => true)).toBe(1);
  expect(posted).toEqual([
    ['key', 56, true, SHIFT],
    ['characters', 'ß', true, 0],
    ['characters', 'ß', false, 0],
  ]);
  expect([injected.takeKey(0x1e, true), injected.takeKey(0x1e, true)]).toEqual([true, false]);
});

it('sends shortcuts with their modifiers', async () => {
  const { injector, posted } = open();
  await injector.key('MetaLeft', true);
  await injector.key('KeyC', true);
  await injector.key('KeyC', false);
  await injector.key('MetaLeft', false);
  expect(await injector.key('BrowserBack', true)).toBe(false);
  expect(posted).toEqual([
    ['key', 55, true, COMMAND],
    ['key', 8, true, COMMAND],
    ['key', 8, false, COMMAND],
    ['key', 55, false, 0],
  ]);
});

it('drags with a button that is held, and turns the wheel', async () => {
  const { injector, posted } = open();
  await injector.move(10, 20);
  await injector.button('left', true);
  await injector.move(30, 40);
  await injector.button('left', false);
  await injector.wheel(0, 2);
  expect(posted.map((one) => one.slice(0, -1))).toEqual([
    ['mouse', 5, 10, 20, 0],
    ['mouse', 1, 10, 20, 0],
    ['mouse', 6, 30, 40, 0],
    ['mouse', 2, 30, 40, 0],
    ['wheel', -2, -0],
  ]);
});

it('says so where the Mac does not allow it', () => {
  expect(() => open({ isAllowed: false })).toThrow(/Accessibility/);
});
