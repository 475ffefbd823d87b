import { activity, local } from '@lapwing/proto';
import { AppError } from '@lapwing/shared/errors';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { ObservationSink } from './capture/observation.ts';
import { type CaptureSources, type RunningSession, startSession } from './session.ts';
import type { MonitoringFacts, NoticeAnswer, NoticeText, Shell } from './shell/shell.ts';
import { type LinkServer, startLinkServer } from './uplink/link-server.fixture.ts';

const policy = {
  version: 3,
  notice: { version: 'n1', title: 'We monitor this computer', body: 'Be kind.' },
  excludedApplications: ['keepassxc'],
  timeZone: 'Europe/London',
};
const libraryText = (version: string, term: string) =>
  `version ${version}\n[gambling]\nbecause It is a test.\n3  ${term} | certain\n`;

/** A shell that the test answers in the person's place. */
function startTestShell() {
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
    answer: (answer: NoticeAnswer) => pending?.resolve(answer),
    fail: (error: Error) => pending?.reject(error),
    askForNotice: () => noticeWanted(),
    state: () => facts.at(-1)?.state,
  };
}

let server: LinkServer;
let person: ReturnType<typeof startTestShell>;
let session: RunningSession;
let sink: ObservationSink | undefined;
let stopped: number;

function start(overrides: { startSources?: () => Promise<CaptureSources> } = {}): void {
  session = startSession({
    linkPath: server.linkPath,
    account: 'pupil',
    agentVersion: '0.1.0',
    shell: person.shell,
    logger: silentLogger,
    async startSources(observe) {
      sink = observe;
      const stop = async () => {
        stopped += 1;
      };
      return { platform: 'scripted', keyboard: 'scripted', faults: [], stop };
    },
    ...overrides,
  });
}

const events = () => server.submissions.map(({ event }) => event!);
const eventOf = <Kind extends keyof activity.Event.$Properties>(kind: Kind) =>
  waitFor(`an event: ${kind}`, () => events().find((event) => event[kind])?.[kind]);
const noticeShown = (count = 1) => waitFor('the notice', () => person.notices.length >= count);
const capturing = () => waitFor('capture', () => person.state()?.monitoring);

function type(text: string): void {
  for (const character of text) sink?.({ kind: 'text', text: character, atMs: Date.now() });
}

beforeEach(async () => {
  sink = undefined;
  stopped = 0;
  person = startTestShell();
  server = await startLinkServer();
  server.answer = () => [
    { welcome: { schoolName: 'Kestrel High School' } },
    { policy },
    { termLibrary: { version: '2026.11.1', text: libraryText('2026.11.1', 'loot crate') } },
  ];
});

afterEach(async () => {
  await session.close();
  await server.close();
});

describe('a session', () => {
  it('shows the school’s notice and captures nothing until it is accepted', async () => {
    start();
    await noticeShown();
    expect(person.notices).toEqual([
      {
        schoolName: 'Kestrel High School',
        version: 'n1',
        title: 'We monitor this computer',
        body: 'Be kind.',
      },
    ]);
    expect(sink).toBeUndefined();
    expect(person.state()).toEqual({ monitoring: false, reason: 'notice-open' });
    expect(events()).toEqual([]);

    person.answer('accepted');
    await capturing();
    expect(await eventOf('noticeAnswer')).toMatchObject({
      outcome: activity.NoticeOutcome.NOTICE_OUTCOME_ACCEPTED,
      noticeVersion: 'n1',
      developmentShell: false,
    });
    expect(await eventOf('sessionStarted')).toMatchObject({
      agentVersion: '0.1.0',
      platform: 'scripted',
      keyboard: 'scripted',
    });
    expect(person.facts.at(-1)).toMatchObject({ excludedApplications: ['keepassxc'] });
  });

  it('flags what is typed, and reports what is under way when it ends', async () => {
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    const atMs = Date.now();
    sink?.({ kind: 'window', executable: 'mousepad', application: 'Mousepad', title: 'A', atMs });
    type('a loot crate ');
    expect(await eventOf('flag')).toMatchObject({ term: 'loot crate', executable: 'mousepad' });
    sink?.({ kind: 'no-window', atMs: atMs + 5_000 });
    type('another loot crate');
    await session.close();
    expect(stopped).toBe(1);
    expect(await session.ended).toEqual({ kind: 'closed' });
    expect(events().filter(({ flag }) => flag)).toHaveLength(2);
    expect(events().filter(({ applicationUsage }) => applicationUsage)).toHaveLength(1);
    expect(events().at(-1)?.sessionEnded).toMatchObject({
      reason: activity.SessionEndReason.SESSION_END_REASON_LOG_OFF,
    });
  });

  it('counts a term as complete after a moment, without another key', async () => {
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    type('loot crate');
    expect(await eventOf('flag')).toMatchObject({ term: 'loot crate' });
  });

  it('captures nothing when the notice is closed, and shows it again when asked', async () => {
    start();
    await noticeShown();
    person.answer('dismissed');
    expect(await eventOf('noticeAnswer')).toMatchObject({
      outcome: activity.NoticeOutcome.NOTICE_OUTCOME_DISMISSED,
    });
    expect(person.state()).toEqual({ monitoring: false, reason: 'notice-dismissed' });
    expect(sink).toBeUndefined();
    person.askForNotice();
    await noticeShown(2);
    person.answer('accepted');
    await capturing();
  });

  it('captures nothing when the notice cannot be shown, and reports it', async () => {
    start();
    await noticeShown();
    person.fail(new AppError('notice-not-shown', 'There is no display.'));
    expect(await eventOf('agentFault')).toMatchObject({
      code: 'notice-not-shown',
      message: 'There is no display.',
    });
    expect(person.state()).toEqual({ monitoring: false, reason: 'notice-not-shown' });
    expect(sink).toBeUndefined();
  });

  it('reports why capture could not begin', async () => {
    start({
      startSources: async () => {
        throw new AppError('no-x-display', 'Set DISPLAY.');
      },
    });
    await noticeShown();
    person.answer('accepted');
    expect(await eventOf('agentFault')).toMatchObject({ code: 'no-x-display' });
    await waitFor('the state', () => person.state()?.monitoring === false);
    expect(person.state()).toEqual({ monitoring: false, reason: 'capture-failed' });
  });

  it('takes another library and another policy without a restart', async () => {
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    const text = libraryText('2026.11.2', 'slot machine');
    server.send({ termLibrary: { version: '2026.11.2', text } });
    server.send({ policy: { ...policy, version: 4, excludedApplications: [] } });
    await waitFor('the policy', () => person.facts.at(-1)?.excludedApplications.length === 0);
    type('loot crate slot machine ');
    expect(await eventOf('flag')).toMatchObject({
      term: 'slot machine',
      libraryVersion: '2026.11.2',
    });
    expect(person.notices).toHaveLength(1);
  });

  it('shows a notice that has changed, and goes on under the one accepted before', async () => {
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    const notice = { ...policy.notice, version: 'n2', body: 'Be kinder.' };
    server.send({ policy: { ...policy, version: 4, notice } });
    await noticeShown(2);
    expect(person.notices[1]).toMatchObject({ version: 'n2', body: 'Be kinder.' });
    expect(person.state()?.monitoring).toBe(true);
    person.answer('accepted');
    await waitFor('both answers', () => events().filter((one) => one.noticeAnswer).length === 2);
  });

  it('keeps the library in force when a new one has faults, and reports where', async () => {
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    server.send({ termLibrary: { version: '2026.11.2', text: 'version 2026.11.2\nnonsense\n' } });
    expect(await eventOf('agentFault')).toMatchObject({
      code: 'library-invalid',
      message: expect.stringMatching(/line 2, column \d+/),
    });
    type('loot crate ');
    expect(await eventOf('flag')).toMatchObject({ libraryVersion: '2026.11.1' });
  });

  it('shows a notice even where the school has written none', async () => {
    server.answer = () => [{ welcome: { schoolName: 'Kestrel High School' } }, { policy: {} }];
    start();
    await noticeShown();
    expect(person.notices[0]?.title).toBe('Kestrel High School monitors this computer');
    expect(person.notices[0]?.body).not.toBe('');
  });

  it('ends when the service refuses it, with the reason', async () => {
    const reason = local.SessionRefusalReason.SESSION_REFUSAL_REASON_ALREADY_RUNNING;
    server.answer = () => [{ refusal: { reason, message: 'You are logged on already.' } }];
    start();
    expect(await session.ended).toEqual({ kind: 'refused', message: 'You are logged on already.' });
    expect(sink).toBeUndefined();
  });
});
