/**
 * A lesson's applications, through the whole of Lapwing: the real agent on a real display, a real
 * collector process, and what a teacher's page is told live.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandMessage } from '../../collector/lessons/commands.contract.ts';
import type { Lesson } from '../../collector/lessons/lessons.contract.ts';
import {
  lessonLiveMessageSchema,
  type SessionPresenceView,
} from '../../collector/live/presence/presence.contract.ts';
import { ApiClient } from '../support/api-client.ts';
import { run } from '../support/run.ts';
import { startSchool, type TestSchool } from '../support/school.ts';
import { type SchoolPc, startSchoolPc } from '../support/school-pc.ts';
import { missingPrograms, suiteName } from '../support/system-programs.ts';
import { waitFor } from '../support/wait-for.ts';

const missing = missingPrograms(['Xvfb', 'openbox', 'xdotool', 'xprop', 'xterm', 'mousepad']);

describe.skipIf(missing.length > 0)(suiteName('a lesson’s applications', missing), () => {
  let school: TestSchool;
  let pc: SchoolPc;
  let teacher: ApiClient;
  let lesson: Lesson;
  let page: Awaited<ReturnType<typeof openPage>>;
  const programs: ChildProcess[] = [];

  beforeAll(async () => {
    school = await startSchool();
    const { client } = school.administrator;
    const { id: roomId } = await client.request<{ id: string }>('POST', '/api/rooms', {
      name: 'IT 1',
    });
    teacher = await invite(client);
    const token = { label: 'IT 1', roomId };
    const { text } = await client.request<{ text: string }>('POST', '/api/enrolment-tokens', token);
    pc = await startSchoolPc({ agentUrl: school.agentUrl, token: text });
    const started = await teacher.request<{ lesson: Lesson }>('POST', '/api/lessons', { roomId });
    lesson = started.lesson;
    page = await openPage();
  }, 300_000);
  afterAll(async () => {
    page?.close();
    for (const program of programs) program.kill('SIGKILL');
    await pc?.close();
    await school?.close();
  });

  async function invite(administrator: ApiClient): Promise<ApiClient> {
    const who = { name: 'Ms Okafor', email: 'a.okafor@kestrel.example', role: 'teacher' };
    const { path } = await administrator.request<{ path: string }>('POST', '/api/staff', who);
    const client = new ApiClient(school.consoleUrl);
    const accept = `/api/invitations/${path.split('/').at(-1)}/accept`;
    await client.request('POST', accept, { password: randomUUID() });
    await client.refreshSession();
    return client;
  }

  /** The lesson's page, as far as it is told things live. */
  async function openPage() {
    const headers = { origin: school.consoleUrl, cookie: teacher.cookie };
    const url = `${school.consoleUrl.replace('http', 'ws')}/api/live/lesson?lesson=${lesson.id}`;
    // Node's own client, which takes headers, too.
    const socket = new WebSocket(url, { headers } as unknown as string[]);
    let session: SessionPresenceView | undefined;
    let closed: number | null = null;
    const results = new Map<string, CommandMessage>();
    socket.onmessage = ({ data }) => {
      const message = lessonLiveMessageSchema.parse(JSON.parse(String(data)));
      if (message.type === 'state') session = message.devices[0]?.sessions[0];
      if (message.type === 'device') session = message.device.sessions[0];
      if (message.type === 'command') results.set(message.batchId, message);
    };
    socket.onclose = ({ code }) => {
      closed = code;
    };
    await new Promise<void>((resolve, reject) => {
      socket.onopen = () => resolve();
      socket.onerror = () => reject(new Error('The page’s connection was refused.'));
    });
    return {
      results,
      session: () => session,
      closed: () => closed,
      close: () => socket.close(),
    };
  }

  /** Asks something of all PCs of the lesson, and waits for what the page is told of it. */
  async function ask(command: object): Promise<CommandMessage> {
    const batch = { batchId: randomUUID(), deviceIds: 'all', command };
    await teacher.request('POST', `/api/lessons/${lesson.id}/commands`, batch);
    return waitFor('the result', () => {
      const result = page.results.get(batch.batchId);
      return result?.outcome === 'waiting' ? undefined : result;
    });
  }

  function openTerminal(): ChildProcess {
    const terminal = spawn('xterm', ['-e', 'cat'], { env: pc.display.env, stdio: 'ignore' });
    programs.push(terminal);
    return terminal;
  }
  const ended = (program: ChildProcess) =>
    waitFor('the program to end', () => program.exitCode !== null || program.signalCode !== null);
  const inFront = (application: string) =>
    waitFor(`${application} on the page`, () => page.session()?.application === application);

  it('are seen on the teacher’s page as they come to the front', async () => {
    await waitFor('somebody at the PC', () => page.session()?.activity === 'active');
    expect(page.session()).toMatchObject({ name: pc.account, staff: false, site: '' });
    await pc.openTextWindow();
    await inFront('Mousepad');
    const terminal = openTerminal();
    await inFront('XTerm');
    expect(await ask({ action: 'closeFront' })).toMatchObject({ outcome: 'done' });
    await ended(terminal);
    await inFront('Mousepad');
  });

  it('are closed where the lesson does not allow them, until it is over', async () => {
    expect(await ask({ action: 'focus', applications: ['mousepad'] })).toMatchObject({
      outcome: 'done',
    });
    await ended(openTerminal());
    await inFront('Mousepad');
    expect(await ask({ action: 'lift', restrictions: ['focus'] })).toMatchObject({
      outcome: 'done',
    });
    const terminal = openTerminal();
    await inFront('XTerm');
    expect(terminal.exitCode).toBeNull();
    expect(await ask({ action: 'block', applications: ['xterm'] })).toMatchObject({
      outcome: 'done',
    });
    await ended(terminal);
    await teacher.request('POST', `/api/lessons/${lesson.id}/end`);
    const undone = '"restriction":"block","inForce":false';
    // The first says that nothing was in force when the session began.
    await waitFor('the end on the PC', () => pc.log().split(undone).length === 3);
    await waitFor('the end on the page', () => page.closed() !== null);
    const late = openTerminal();
    await waitFor('a window', async () => {
      const found = await run('xdotool', ['search', '--class', 'xterm'], { env: pc.display.env });
      return found.stdout.trim() !== '';
    });
    expect(late.exitCode).toBeNull();
    expect(page.closed()).toBe(4410);
  });
});
