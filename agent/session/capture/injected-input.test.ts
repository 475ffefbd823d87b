import { describe, expect, it } from 'vitest';
import { InjectedInput, UNNAMED_KEY } from './injected-input.ts';

const [A, B] = [30, 48];

function start() {
  let nowMs = 1_000_000;
  const injected = new InjectedInput({ keyOf: (code) => code, now: () => nowMs });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { injected, pass, now: () => nowMs };
}

describe('input that this process makes', () => {
  it('is known once, each event of it', () => {
    const { injected } = start();
    injected.key(A, true);
    injected.key(A, false);
    expect(injected.takeKey(A, true)).toBe(true);
    expect(injected.takeKey(A, false)).toBe(true);
    expect(injected.takeKey(A, true)).toBe(false);
    expect(injected.takeButton()).toBe(false);
    injected.button();
    injected.wheel();
    expect([injected.takeButton(), injected.takeWheel()]).toEqual([true, true]);
    expect([injected.takeButton(), injected.takeWheel()]).toEqual([false, false]);
  });

  it('is told apart from the person’s keys between it', () => {
    const { injected } = start();
    injected.key(A, true);
    injected.key(A, false);
    expect(injected.takeKey(B, true)).toBe(false);
    expect(injected.takeKey(A, true)).toBe(true);
    expect(injected.takeKey(B, false)).toBe(false);
    expect(injected.takeKey(A, false)).toBe(true);
  });

  it('repeats while it is held', () => {
    const { injected } = start();
    injected.key(A, true);
    expect(injected.takeKey(A, true)).toBe(true);
    expect(injected.takeKey(A, true)).toBe(true);
    injected.key(A, false);
    expect(injected.takeKey(A, true)).toBe(false);
    injected.key(UNNAMED_KEY, true);
    expect(injected.takeKey(UNNAMED_KEY, true)).toBe(true);
    expect(injected.takeKey(UNNAMED_KEY, true)).toBe(false);
  });

  it('is forgotten where it never came', () => {
    const { injected, pass } = start();
    injected.key(A, true);
    injected.key(A, false);
    pass(60_000);
    expect(injected.takeKey(A, true)).toBe(false);
  });

  it('counts as the last input until the person does something', () => {
    const { injected } = start();
    expect(injected.wasLast(0, performance.now())).toBe(false);
    injected.motion();
    expect(injected.wasLast(0, performance.now())).toBe(true);
    injected.done();
    const doneMs = performance.now();
    // Idle since then, or a little longer: nobody else has done anything.
    expect(injected.wasLast(400, doneMs + 400)).toBe(true);
    expect(injected.wasLast(100, doneMs + 400)).toBe(false);
  });

  it('remembers when keys and buttons were pressed, and not motions', () => {
    const { injected, pass, now } = start();
    const fromMs = now();
    injected.motion();
    expect(injected.between(fromMs, now())).toBe(false);
    pass(10);
    injected.key(A, true);
    pass(500);
    injected.button();
    expect(injected.between(fromMs, fromMs + 9)).toBe(false);
    expect(injected.between(fromMs, fromMs + 10)).toBe(true);
    expect(injected.between(fromMs + 200, fromMs + 300)).toBe(true);
    expect(injected.between(fromMs + 511, fromMs + 600)).toBe(false);
  });
});
