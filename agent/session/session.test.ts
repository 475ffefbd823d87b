import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activity, local } from '@lapwing/proto';
import { AppError } from '@lapwing/shared/errors';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { ObservationSink } from './capture/observation.ts';
import { compileText } from './compile-text.ts';
import { type RunningSession, type SessionOptions, startSession } from './session.ts';
import type { MonitoringFacts, NoticeAnswer, NoticeText, Shell } from './shell/shell.ts';
import { type LinkServer, startLinkServer } from './uplink/link-server.fixture.ts';
import type { LibraryFile } from './uplink/uplink.ts';

const policy = {
  version: 3,
  notice: { version: 'n1', title: 'We monitor this computer', body: 'Be kind.' },
  excludedApplications: ['keepassxc'],
  timeZone: 'Europe/London',
};
const libraryText = (version: string, term: string) =>
  `version ${version}\n[gambling]\nbecause It is a test.\n3  ${term} | certain\n`;

const compiledFolder = mkdtempSync(join(tmpdir(), 'lapwing-compiled-'));
afterAll(() => rmSync(compiledFolder, { recursive: true, force: true }));

/** A file as the service keeps it. */
function fileOf(version: string, bytes: Uint8Array): LibraryFile {
  const path = join(compiledFolder, `${version}-${randomUUID()}.bin`);
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  return { version, path, sha256, size: bytes.length };
}

function compiledFile(version: string, term: string) {
  const compiled = compileText(libraryText(version, term));
  if (compiled.kind === 'invalid') throw new Error(JSON.stringify(compiled.faults));
  return fileOf(version, compiled.bytes);
}

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
/** Versions of the libraries that were put in force. */
let libraries: string[];

function start(overrides: Partial<SessionOptions> = {}): void {
  session = startSession({
    linkPath: server.linkPath,
    account: 'pupil',
    agentVersion: '0.1.0',
    shell: person.shell,
    logger: {
      ...silentLogger,
      info(fields, message) {
        if (message !== 'term library in force') return;
        libraries.push((fields as { version: string }).version);
      },
    },
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
/** Capture runs, and there is a library. */
const capturing = () =>
  waitFor('capture', () => person.state()?.monitoring && libraries.length > 0);
const inForce = (version: string) => waitFor('the library', () => libraries.at(-1) === version);

function type(text: string): void {
  for (const character of text) sink?.({ kind: 'text', text: character, atMs: Date.now() });
}

beforeEach(async () => {
  sink = undefined;
  stopped = 0;
  libraries = [];
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

  it('tells how it stands: who is there, and in a lesson what is in front and not private', async () => {
    const { SESSION_ACTIVITY_ACTIVE } = local.SessionActivity;
    const links = [{ name: 'chromium', processId: 7, answering: false }];
    start({ browserLinks: () => links });
    await noticeShown();
    expect(server.states).toEqual([]);
    person.answer('accepted');
    await capturing();
    const last = () => server.states.at(-1);
    await waitFor('somebody', () => last()?.activity === SESSION_ACTIVITY_ACTIVE);
    const show = (executable: string, application: string) =>
      sink?.({ kind: 'window', executable, application, title: 'A', atMs: Date.now() });
    show('mousepad', 'Mousepad');
    const lesson = { lessonId: 'lesson-1', endsAtMs: 2_000_000 };
    server.send({ lessonState: { lesson, nowMs: 1_000_000 } });
    await waitFor('the front', () => last()?.front?.application === 'Mousepad');
    expect(last()?.front?.site).toBeFalsy();
    show('keepassxc', 'KeePassXC');
    await waitFor('the private place', () => !last()?.front);
    const page = {
      title: 'Tides',
      privateWindow: false,
      browserFocused: true,
      field: 'none' as const,
      browser: 'chromium',
    };
    sink?.({
      kind: 'front-tab',
      url: 'https://www.kestrel.example/tides',
      ...page,
      atMs: Date.now(),
    });
    show('chromium', 'Chromium');
    await waitFor('the site', () => last()?.front?.site === 'www.kestrel.example');
    expect(last()?.front?.application).toBe('Chromium');
    await waitFor('the browser', () => last()?.browsersNotWatched?.[0] === 'Chromium', {
      timeoutMs: 20_000,
    });
    server.send({ lessonState: { nowMs: 1_000_000 } });
    await waitFor('the end of the lesson', () => !last()?.front);
    expect(last()?.browsersNotWatched ?? []).toEqual([]);
    expect(JSON.stringify(server.states)).not.toContain('KeePassXC');
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
    await inForce('2026.11.2');
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

  it('uses a compiled library that the service names, and takes another', async () => {
    server.answer = () => [
      { welcome: {} },
      { policy },
      { compiledLibrary: compiledFile('2026.12.1', 'loot crate') },
    ];
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    type('a loot crate ');
    expect(await eventOf('flag')).toMatchObject({ libraryVersion: '2026.12.1' });
    server.send({ compiledLibrary: compiledFile('2026.12.2', 'slot machine') });
    await inForce('2026.12.2');
    type('a slot machine ');
    await waitFor('its flag', () =>
      events().some(({ flag }) => flag?.libraryVersion === '2026.12.2'),
    );
  });

  it.each<[string, (file: LibraryFile) => LibraryFile]>([
    ['is not there', (file) => ({ ...file, path: `${file.path}.gone` })],
    ['is another size', (file) => ({ ...file, size: file.size - 4 })],
    ['is too large to be read', (file) => ({ ...file, size: 2 ** 33 })],
    ['is not what was verified', (file) => ({ ...file, sha256: new Uint8Array(32) })],
    ['holds another version', (file) => ({ ...file, version: '2026.12.9' })],
  ])('keeps the library in force when a compiled one %s, and reports it', async (_, changed) => {
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    server.send({ compiledLibrary: changed(compiledFile('2026.12.1', 'slot machine')) });
    expect(await eventOf('agentFault')).toMatchObject({
      code: 'library-not-loaded',
      message: expect.stringContaining('The last good one stays in force.'),
    });
    type('slot machine loot crate ');
    expect(await eventOf('flag')).toMatchObject({ term: 'loot crate' });
  });

  it('keeps the library in force when a compiled one is damaged, and reports it', async () => {
    start();
    await noticeShown();
    server.send({ compiledLibrary: fileOf('2026.12.1', new Uint8Array(4_096)) });
    expect(await eventOf('agentFault')).toMatchObject({ code: 'library-not-loaded' });
  });

  it('is not disturbed when the service names the same library again', async () => {
    const compiledLibrary = compiledFile('2026.12.1', 'loot crate');
    server.answer = () => [{ welcome: {} }, { policy }, { compiledLibrary }];
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    type('a loot ');
    server.send({ compiledLibrary });
    server.send({ policy: { ...policy, version: 4, excludedApplications: [] } });
    await waitFor('the policy', () => person.facts.at(-1)?.excludedApplications.length === 0);
    type('crate ');
    expect(await eventOf('flag')).toMatchObject({ matchedText: 'loot crate' });
  });

  it('looks for terms of other year groups only while it does not know the person’s', async () => {
    const term = 'loot crate | years: 7-8';
    server.answer = () => [
      { welcome: {} },
      { profile: { yearGroup: 9 } },
      { policy },
      { compiledLibrary: compiledFile('2026.12.1', term) },
    ];
    start();
    await noticeShown();
    person.answer('accepted');
    await capturing();
    type('a loot crate ');
    server.send({ profile: {} });
    server.send({ policy: { ...policy, version: 4, excludedApplications: [] } });
    await waitFor('the policy', () => person.facts.at(-1)?.excludedApplications.length === 0);
    type(' now a loot crate ');
    expect((await eventOf('flag'))?.contextBefore).toBe(' now a ');
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
