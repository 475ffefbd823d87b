/** Events as tests send them. */
import { randomUUID } from 'node:crypto';

/** A log-on session. */
export interface TestSession {
  readonly sessionId: string;
  readonly account: string;
}

/** A new log-on session of an account. */
export function session(account = 'a.pupil'): TestSession {
  return { sessionId: randomUUID(), account };
}

/** A stretch in a text editor. */
export function usage(sequence: number, more: object = {}) {
  return {
    sequence,
    occurredAtMs: Date.now(),
    applicationUsage: {
      executable: 'gedit',
      application: 'Text Editor',
      title: `Essay ${sequence}`,
      durationMs: 5_000,
      idleMs: 100,
    },
    ...more,
  };
}

/** Usage events numbered from `first` to `last`. */
export function usages(first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, index) => usage(first + index));
}

/** A flagged term. */
export function flag(sequence: number, more: object = {}, content: object = {}) {
  return {
    sequence,
    occurredAtMs: Date.now(),
    session: session(),
    flag: {
      flagId: randomUUID(),
      termId: 'bullying.flock-of-lapwings',
      term: 'flock of lapwings',
      theme: 'bullying',
      severity: 3,
      reasons: ['It is an example.'],
      ruleIds: ['term'],
      contextBefore: 'they are a ',
      matchedText: 'Flock of Lapwings',
      contextAfter: '',
      deleted: false,
      source: 1,
      executable: 'gedit',
      windowTitle: 'Essay',
      url: '',
      libraryVersion: '2026.11.1',
      ...content,
    },
    ...more,
  };
}
