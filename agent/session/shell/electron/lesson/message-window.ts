/** Teachers' messages: one at a time, in the order in which they came. */
import { shell } from 'electron';
import type { TeacherMessage } from '../../lesson-windows.ts';
import { linksIn, MESSAGE_TITLE } from '../../lesson-wording.ts';
import type { MessageContent } from '../../page-ports.ts';
import { createPageHost, type HostedPage } from './page-host.ts';

/** Most messages that wait; the oldest ones go unread. */
const MOST_WAITING = 50;

/** The message's window. */
export interface MessageWindow {
  /** Resolves once it is on the screen, or in the queue. */
  show(message: TeacherMessage): Promise<void>;
  /** Whether windows may come up; while they may not, messages wait. */
  setHeldBack(heldBack: boolean): void;
  close(): void;
}

/** What the window needs. */
export interface MessageOptions {
  /** Told of a message that the person said to have read. */
  read(messageId: string): void;
  /** Told that one of the queue did not get to the screen. */
  failed(error: unknown): void;
}

/** Registers the message page's messages. Call once. */
export function createMessageWindow({ read, failed }: MessageOptions): MessageWindow {
  const host = createPageHost('message');
  const queue: TeacherMessage[] = [];
  let page: HostedPage<'message'> | undefined;
  let heldBack = false;
  let closed = false;

  const contentOf = ({ from, text }: TeacherMessage): MessageContent => ({
    from,
    text,
    waiting: queue.length - 1,
  });

  /** Shows the first of the queue, in the window that is open or in a new one. */
  async function showFirst(): Promise<void> {
    const [first] = queue;
    if (heldBack || !first) {
      page?.close();
      return;
    }
    if (page) {
      page.update(contentOf(first));
      return;
    }
    const opened = host.open(
      contentOf(first),
      {
        width: 560,
        height: 380,
        center: true,
        title: MESSAGE_TITLE,
        minimizable: false,
        maximizable: false,
        alwaysOnTop: true,
      },
      {
        answered(answer) {
          if (answer === 'read') next();
          else if (linksIn(queue[0]?.text ?? '').includes(answer)) shell.openExternal(answer);
        },
        gone() {
          if (page !== opened) return;
          page = undefined;
          // Closed without an answer: gone from the screen, and not read.
          if (heldBack) return;
          queue.shift();
          showNow();
        },
      },
    );
    page = opened;
    try {
      await opened.shown;
    } catch (error) {
      // Where it was taken away on its way, it waits in the queue.
      if (!heldBack && !closed) throw error;
    }
  }

  /** The same where nobody waits for it. */
  function showNow(): void {
    showFirst().catch(failed);
  }

  function next(): void {
    const message = queue.shift();
    if (message) read(message.messageId);
    showNow();
  }

  return {
    async show(message) {
      if (message.atOnce) queue.unshift(message);
      else queue.push(message);
      if (queue.length > MOST_WAITING) queue.splice(1, 1);
      await showFirst();
      // The window may be on its way for the one that was first.
      if (message.atOnce) await page?.shown;
    },
    setHeldBack(next) {
      if (heldBack === next) return;
      heldBack = next;
      showNow();
    },
    close() {
      closed = true;
      queue.length = 0;
      page?.close();
    },
  };
}
