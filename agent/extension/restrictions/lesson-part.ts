/** The browser's part in lessons: wires the browser's events to what keeps restrictions. */
import type { BrowserOutcome, BrowserRequest } from '@lapwing/shared/browser-messages';
import { REFUSED_FILE } from '../refused/refused-address.ts';
import { type RefusedAnswer, refusedQuestionSchema } from '../refused/refused-message.ts';
import { kindsInForce } from './countdown.ts';
import { carryOut } from './lesson-requests.ts';
import { refusedBy } from './refusal.ts';
import { RefusedTabs } from './refused-tabs.ts';
import { RestrictionKeeper } from './restriction-keeper.ts';

/** Carries out what the session asks for. */
export type LessonPart = (request: BrowserRequest) => Promise<BrowserOutcome>;

/**
 * Begins. Must be called in the first turn of the background, or events that woke
 * it are lost.
 */
export function takePartInLessons(): LessonPart {
  const { runtime, tabs, webNavigation } = chrome;
  const refusedPage = runtime.getURL(REFUSED_FILE);
  const refusedTabs = new RefusedTabs(refusedPage);
  const keeper = new RestrictionKeeper(refusedPage, {
    changed: (now) => void refusedTabs.changed(now),
    inForce: (now) => void refusedTabs.sweep(now),
  });

  /** @param frame address of the frame that opened, where it is not the tab's own page */
  async function look(tabId: number, frame?: string): Promise<void> {
    await keeper.loaded;
    keeper.check();
    const now = keeper.current();
    if (kindsInForce(now) === '' && frame !== undefined) return;
    // The tab may be gone by now.
    const tab = await tabs.get(tabId).catch(() => null);
    if (!tab) return;
    if (frame === undefined) refusedTabs.look(tab, now);
    else refusedTabs.lookAtFrame(tab, frame, now);
  }

  async function answer(address: string): Promise<RefusedAnswer> {
    await keeper.loaded;
    keeper.check();
    const restrictions = keeper.current();
    return { by: refusedBy(address, restrictions), restrictions };
  }

  webNavigation.onBeforeNavigate.addListener(() => void keeper.loaded.then(() => keeper.check()));
  webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {
    void look(tabId, frameId === 0 ? undefined : url);
  });
  // A page that was loaded in advance and is now shown has no navigation of its own.
  tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined || change.status === 'complete') void look(tabId);
  });
  tabs.onReplaced.addListener((addedId) => void look(addedId));
  runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const question = refusedQuestionSchema.safeParse(message);
    if (!question.success || sender.id !== runtime.id) return;
    if (!sender.url?.startsWith(refusedPage)) return;
    void answer(question.data.address).then(respond);
    // The answer comes later.
    return true;
  });
  return (request) => carryOut(request, keeper);
}
