/** Locked screens. */
import type { Logger } from '@lapwing/shared/logging';
import type { LockOrder } from '../../lesson-windows.ts';
import { LOCK_TITLE, STANDARD_LOCK_WORDS } from '../../lesson-wording.ts';
import type { LockContent, MessageContent } from '../../page-ports.ts';
import { createPageHost } from './page-host.ts';
import { coverScreens, type ScreenCover } from './screen-cover.ts';

/** The lock. */
export interface LockWindows {
  /** Locks, changes what the lock says, or unlocks; at once, whatever the windows are about. */
  set(order: LockOrder | null): void;
  /** Who looks meanwhile, in words. */
  showViewers(words: string): void;
  /** Shows what a teacher wrote on the lock itself, where nobody could answer a window. */
  showMessage(message: MessageContent): void;
  close(): void;
}

/**
 * Registers the lock page's messages. Call once.
 *
 * @param failed is told that a lock did not come up. It is tried again meanwhile.
 */
export function createLockWindows(logger: Logger, failed: (error: unknown) => void): LockWindows {
  const host = createPageHost('lock');
  let cover: ScreenCover<'lock'> | undefined;
  let content: LockContent | undefined;
  let viewers = '';

  function change(next: Partial<LockContent>): void {
    if (!content) return;
    content = { ...content, ...next };
    cover?.update(content);
  }

  function unlock(): void {
    cover?.close();
    cover = undefined;
    content = undefined;
  }

  return {
    set(order) {
      if (!order) return unlock();
      const { setBy, untilMs } = order;
      const words = order.words.trim() || STANDARD_LOCK_WORDS;
      if (cover) return change({ words, setBy, untilMs });
      content = { words, setBy, untilMs, viewers, messages: [] };
      cover = coverScreens({ host, title: LOCK_TITLE, content, logger });
      cover.shown.catch((error: unknown) => {
        if (content) failed(error);
      });
    },
    showViewers(words) {
      viewers = words;
      change({ viewers });
    },
    showMessage(message) {
      if (content) change({ messages: [...content.messages, message] });
    },
    close: unlock,
  };
}
