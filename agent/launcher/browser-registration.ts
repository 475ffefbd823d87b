import { join } from 'node:path';
import { messageOf } from '@lapwing/shared/errors';
import { registerForUser } from '../extension/native-host/register.ts';

/** The extension as `npm run agent` builds it for Chrome, Chromium and Edge. */
const chromiumExtension = join(import.meta.dirname, '../extension/dist/chromium');

/**
 * Lets this user's browsers reach the session, and says what is left to do by hand.
 * Without it everything but the visits to web sites works, so a failure is told and
 * nothing more.
 *
 * @returns what to tell whoever started the launcher.
 */
export function registerBrowsers(register: () => unknown = registerForUser): string {
  try {
    register();
  } catch (error) {
    return `Web sites will not be seen: this user's browsers could not be told of Lapwing. ${messageOf(error)}`;
  }
  return (
    'To see web sites as well, load the extension once: open chrome://extensions, switch on ' +
    `Developer mode, choose "Load unpacked", and pick ${chromiumExtension}`
  );
}
