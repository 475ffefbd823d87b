/** Asks whether somebody may look at the screen. */
import { AppError } from '@lapwing/shared/errors';
import type { WatchAnswer, WatchQuestion } from '../../lesson-windows.ts';
import { CONSENT_TITLE } from '../../lesson-wording.ts';
import { createPageHost, type HostedPage } from './page-host.ts';

/** How long a person has to answer; the collector waits as long. */
const ANSWER_TIME_MS = 60_000;

/** The consent's window. */
export interface ConsentWindow {
  /**
   * Asks; silence and closing the window are a no. One question at a time: another is refused.
   *
   * @throws AppError `already-asking`, `page-not-shown`
   */
  ask(question: WatchQuestion): Promise<WatchAnswer>;
  close(): void;
}

/** Registers the consent page's messages. Call once. */
export function createConsentWindow(): ConsentWindow {
  const host = createPageHost('consent');
  let open: HostedPage<'consent'> | undefined;

  return {
    async ask({ from, controls }) {
      if (open) {
        throw new AppError(
          'already-asking',
          'The person is being asked about somebody else at this moment. Try again in a minute.',
        );
      }
      const answer = Promise.withResolvers<WatchAnswer>();
      const page = host.open(
        { from, controls, untilMs: Date.now() + ANSWER_TIME_MS },
        {
          width: 600,
          height: 440,
          center: true,
          title: CONSENT_TITLE,
          minimizable: false,
          maximizable: false,
          alwaysOnTop: true,
        },
        { answered: answer.resolve, gone: () => answer.resolve('declined') },
      );
      open = page;
      const silence = setTimeout(() => answer.resolve('declined'), ANSWER_TIME_MS);
      try {
        await page.shown;
        return await answer.promise;
      } finally {
        clearTimeout(silence);
        open = undefined;
        page.close();
      }
    },
    close: () => open?.close(),
  };
}
