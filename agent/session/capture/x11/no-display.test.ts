import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startKeyHook } from '../keyboard/key-hook.ts';
import { XConnection } from './x-connection.ts';

const xListener = { propertyChanged() {}, windowClosed() {}, lost() {} };
const keyListener = {
  ...{ keyDown() {}, keyUp() {}, mouseDown() {}, mouseMoved() {}, wheelTurned() {} },
};

afterEach(() => vi.unstubAllEnvs());

describe.runIf(process.platform === 'linux').each([
  ['no display', ''],
  ['a display that nobody serves', ':4095'],
])('with %s', (_what, display) => {
  beforeEach(() => vi.stubEnv('DISPLAY', display));

  it('a connection to it is refused', async () => {
    await expect(XConnection.open(xListener)).rejects.toMatchObject({ code: 'no-x-display' });
  });

  it('the keyboard hook is refused, and the process lives on', async () => {
    for (let time = 0; time < 2; time += 1) {
      await expect(startKeyHook(keyListener)).rejects.toMatchObject({ code: 'no-x-display' });
    }
  });
});
