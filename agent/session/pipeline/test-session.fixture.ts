/** A session's pipeline with a clock of its own, for tests. */
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type {
  FrontTabObservation,
  Observation,
  PageTextObservation,
} from '../capture/observation.ts';
import { compileLibrary } from '../matching/compile/compile-library.ts';
import { type Library, loadLibrary } from '../matching/library.ts';
import type { GatePolicy } from '../privacy/privacy-gate.ts';
import type { EventDraft } from '../uplink/event-draft.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';

/** Where the clock starts, Unix milliseconds. */
export const START_MS = Date.UTC(2026, 10, 23, 10, 0);
/** A policy that leaves one program and one site alone. */
export const openPolicy: GatePolicy = {
  excludedApplications: ['keepassxc'],
  excludedSites: ['bank.example'],
  monitoredHours: [],
  timeZone: 'Europe/London',
};

/** A library of these lines of a term file. */
export function libraryOf(version: string, ...terms: string[]): Library {
  const lines = [`version ${version}`, '[gambling]', 'because It is a test.', ...terms];
  const parsed = parseTermFile(`${lines.join('\n')}\n`);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.faults));
  return loadLibrary(compileLibrary(parsed.file));
}

/** Without `atMs`; the session below adds its clock. */
type Happening = Observation extends infer One
  ? One extends Observation
    ? Omit<One, 'atMs'>
    : never
  : never;

/** A running pipeline whose notice is not accepted yet. */
export function startTestSession(options: { policy?: GatePolicy; library?: Library | null } = {}) {
  const sent: EventDraft[] = [];
  let nowMs = START_MS;
  let flags = 0;
  const library =
    options.library === undefined
      ? libraryOf('2026.11.1', '3 loot crate | certain')
      : options.library;
  const pipeline: Pipeline = createPipeline({
    policy: options.policy ?? openPolicy,
    library,
    send: (event) => sent.push(event),
    now: () => nowMs,
    newFlagId: () => `flag-${++flags}`,
  });
  const happen = (happening: Happening) =>
    pipeline.observe({ ...happening, atMs: nowMs } as Observation);
  return {
    pipeline,
    sent,
    happen,
    type: (text: string) => {
      for (const character of text) {
        happen({ kind: 'text', text: character });
        nowMs += 100;
      }
    },
    /** Reports text as the extension does, entered within the last `enteringMs`. */
    enter: (text: string, entered: Partial<PageTextObservation> & { enteringMs?: number } = {}) => {
      const { enteringMs = 2_000, ...rest } = entered;
      happen({
        kind: 'page-text',
        url: 'https://news.example/',
        title: 'News',
        frameUrl: '',
        text,
        newFrom: 0,
        newTo: text.length,
        browser: 'chromium',
        beganAtMs: nowMs - enteringMs,
        ...rest,
      });
    },
    window: (executable: string, title = '') =>
      happen({ kind: 'window', executable, application: executable, title }),
    tab: (tab: Partial<FrontTabObservation> = {}) =>
      happen({
        kind: 'front-tab',
        url: 'https://news.example/',
        title: 'News',
        privateWindow: false,
        browserFocused: true,
        field: 'none',
        browser: 'chromium',
        ...tab,
      }),
    /** Lets time pass as the session's timer does. */
    wait: (ms: number) => {
      const end = nowMs + ms;
      for (let due = pipeline.dueAtMs(); due !== undefined && due <= end; ) {
        nowMs = Math.max(nowMs, due);
        pipeline.advance();
        due = pipeline.dueAtMs();
      }
      nowMs = end;
    },
    flags: () => sent.flatMap(({ flag }) => flag ?? []),
    followUps: () => sent.flatMap(({ flagFollowUp }) => flagFollowUp ?? []),
    usage: () => sent.flatMap(({ applicationUsage }) => applicationUsage ?? []),
    privateTimes: () => sent.flatMap(({ privateTime }) => privateTime ?? []),
  };
}
