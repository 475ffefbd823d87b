/**
 * Keyboard requests that xdotool cannot make: it puts the first group of a layout
 * list in force around each key that it presses.
 */
import x11, { type KeyboardExtension, type TestExtension, type XClient } from 'x11';
import { ask } from '../x11/x-connection.ts';

const CORE_KEYBOARD = 0x100;
const KEY_PRESS = 2;
const KEY_RELEASE = 3;
const CURRENT_TIME = 0;

/** Put a group of the layout list in force, as a panel's switch does; or press a key by its keycode. */
export type KeyboardRequest = { group: number } | { key: number };

/** Makes the requests in order; resolves when the server has carried them out. */
export async function requestKeyboard(
  display: string,
  requests: readonly KeyboardRequest[],
): Promise<void> {
  const client = await connect(display);
  const keyboard = await ask<KeyboardExtension>((answer) => client.require('xkb', answer));
  const test = await ask<TestExtension>((answer) => client.require('xtest', answer));
  if (!keyboard || !test) throw new Error('The display lacks XKB or XTEST.');
  for (const request of requests) {
    if ('group' in request) {
      keyboard.LatchLockState(CORE_KEYBOARD, 0, 0, true, request.group, 0, 0, false, 0);
    } else {
      test.FakeInput(KEY_PRESS, request.key, CURRENT_TIME, 0, 0, 0);
      test.FakeInput(KEY_RELEASE, request.key, CURRENT_TIME, 0, 0, 0);
    }
  }
  await ask((answer) => keyboard.GetState(CORE_KEYBOARD, answer));
  client.terminate();
}

function connect(display: string): Promise<XClient> {
  return new Promise((resolve, reject) => {
    const options = { display, shm: false, disableBigRequests: true };
    const client = x11.createClient(options, (error) => {
      if (error) reject(error);
      else resolve(client);
    });
  });
}
