/** Keeps what was typed out of core dumps: the memory of this process holds the last characters. */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';

/** Options of prctl (prctl(2), PR_SET_DUMPABLE); 0 means no core dump, and no debugger of the same user. */
const PR_SET_DUMPABLE = 4;

/**
 * Asks the system never to write this process's memory to a file, nor to let the user's other
 * programs read it. A limit on the size of core files would not do: it does not count where the
 * system pipes them into a program, as systemd does. On Windows and macOS nothing is written
 * unless an administrator asks for it.
 */
export async function preventCoreDump(logger: Logger): Promise<void> {
  if (process.platform !== 'linux') return;
  try {
    const { default: koffi } = await import('koffi');
    const prctl = koffi
      .load(null)
      .func('int prctl(int option, ulong value, ulong unused2, ulong unused3, ulong unused4)');
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) !== 0) throw new Error('the system refused');
  } catch (error) {
    logger.warn({ reason: messageOf(error) }, 'core dumps of this session cannot be prevented');
  }
}
