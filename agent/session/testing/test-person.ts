/** A shell that the test answers in the person's place. */
import type { MonitoringFacts, NoticeAnswer, NoticeText, Shell } from '../shell/shell.ts';

/** Who sits there, as far as a session's windows can tell. */
export interface TestPerson {
  readonly shell: Shell;
  /** Notices that were shown, oldest first. */
  readonly notices: NoticeText[];
  /** What "What is monitored on this PC" was told, oldest first. */
  readonly facts: MonitoringFacts[];
  /** Answers the notice that is open. */
  answer(answer: NoticeAnswer): void;
  /** Has the notice that is open fail. */
  fail(error: Error): void;
  /** Asks for the notice, as from the tray. */
  askForNotice(): void;
  /** Whether the PC says that it monitors. */
  state(): MonitoringFacts['state'] | undefined;
}

/** See the top of this file. */
export function startTestPerson(): TestPerson {
  const notices: NoticeText[] = [];
  const facts: MonitoringFacts[] = [];
  let pending: PromiseWithResolvers<NoticeAnswer> | undefined;
  let noticeWanted = () => {};
  const shell: Shell = {
    development: false,
    showNotice(notice) {
      notices.push(notice);
      pending = Promise.withResolvers();
      return pending.promise;
    },
    showFacts: (next) => facts.push(next),
    onNoticeWanted(listener) {
      noticeWanted = listener;
    },
    onLogOff() {},
    async close() {
      pending?.resolve('dismissed');
    },
  };
  return {
    shell,
    notices,
    facts,
    answer: (answer) => pending?.resolve(answer),
    fail: (error) => pending?.reject(error),
    askForNotice: () => noticeWanted(),
    state: () => facts.at(-1)?.state,
  };
}
