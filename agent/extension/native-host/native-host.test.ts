import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserFrameReader, encodeBrowserFrame } from '@lapwing/shared/browser-frames';
import { MAX_BROWSER_MESSAGE_BYTES } from '@lapwing/shared/browser-messages';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { buildNativeHost } from '../build.ts';
import { EXTENSION_ID } from '../identity.ts';
import { readConfig } from './config.ts';
import { registerInProfile } from './register.ts';

const hello = { type: 'hello', browser: 'chromium', extensionVersion: '1.2.3' };
/** As the session gets it: with the process that started the host, which is the browser. */
const greeting = { ...hello, processId: process.pid };
const frontTab = {
  type: 'front-tab',
  url: 'https://example.org/',
  title: 'Otters',
  privateWindow: false,
  browserFocused: true,
  field: 'none',
};
const observe = { type: 'session-state', capturing: true };
const rest = { type: 'session-state', capturing: false };

/** The session's end, as a plain socket. */
class TestSession {
  readonly received: unknown[] = [];
  readonly sockets: Socket[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      this.sockets.push(socket);
      const reader = new BrowserFrameReader();
      socket.on('data', (chunk) => this.received.push(...reader.push(chunk)));
      socket.on('error', () => {});
    });
  }

  async listen(path: string): Promise<this> {
    this.#server.listen(path);
    await once(this.#server, 'listening');
    return this;
  }

  say(message: object): void {
    this.sockets.at(-1)?.write(encodeBrowserFrame(message));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

describe('the native host', () => {
  let folder: string;
  let linkPath: string;
  let host: ChildProcess;
  let toldBrowser: unknown[];
  const sessions: TestSession[] = [];
  const buildFolder = mkdtempSync(join(tmpdir(), 'lapwing-host-build-'));
  let entry: string;

  beforeAll(async () => {
    entry = await buildNativeHost(join(buildFolder, 'main.mjs'));
  });
  afterAll(() => rmSync(buildFolder, { recursive: true, force: true }));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lapwing-host-'));
    linkPath = join(folder, 'run', 'browser.sock');
    mkdirSync(join(folder, 'run'), { mode: 0o700 });
    // Started as a browser does: by the launcher that its manifest names.
    registerInProfile(folder, { node: process.execPath, entry });
    const manifest = JSON.parse(
      readFileSync(join(folder, 'NativeMessagingHosts', 'org.lapwing.browser.json'), 'utf8'),
    );
    expect(manifest.allowed_origins).toEqual([`chrome-extension://${EXTENSION_ID}/`]);
    host = spawn(manifest.path, manifest.allowed_origins, {
      // Without a PATH: the launcher must not need one to find the right Node.
      env: { LAPWING_BROWSER_LINK: linkPath },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    toldBrowser = [];
    const reader = new BrowserFrameReader();
    host.stdout!.on('data', (chunk: Buffer) => toldBrowser.push(...reader.push(chunk)));
    host.stdin!.on('error', () => {});
  });

  afterEach(async () => {
    host.kill('SIGKILL');
    await Promise.all(sessions.splice(0).map((session) => session.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  async function startSession(): Promise<TestSession> {
    const session = await new TestSession().listen(linkPath);
    sessions.push(session);
    return session;
  }

  function send(...messages: object[]): void {
    for (const message of messages) host.stdin!.write(encodeBrowserFrame(message));
  }

  it('carries messages both ways', async () => {
    const session = await startSession();
    send(hello);
    await waitFor('the greeting', () => session.received.length === 1);
    session.say(observe);
    await waitFor('the answer', () => toldBrowser.length === 2);
    expect(toldBrowser).toEqual([rest, observe]);
    send(frontTab);
    await waitFor('the tab', () => session.received.length === 2);
    expect(session.received).toEqual([greeting, frontTab]);
  });

  it('ends in good order when the browser closes its input', async () => {
    await startSession();
    send(hello);
    await waitFor('the first word', () => toldBrowser.length > 0);
    host.stdin!.end();
    expect(await once(host, 'exit')).toEqual([0, null]);
  });

  it('waits for a session that starts later, and greets each one', async () => {
    send(hello);
    await waitFor('the first word', () => toldBrowser.length > 0);
    const first = await startSession();
    await waitFor('the greeting', () => first.received.length === 1);
    first.say(observe);
    await waitFor('the answer', () => toldBrowser.at(-1) && toldBrowser.length === 2);
    await first.close();
    await waitFor('the rest', () => toldBrowser.length === 3);
    expect(toldBrowser.at(-1)).toEqual(rest);
    const second = await startSession();
    await waitFor('the greeting', () => second.received.length === 1);
    expect(second.received).toEqual([greeting]);
  });

  it.each([
    [
      'a frame over the limit',
      new Uint8Array(new Uint32Array([MAX_BROWSER_MESSAGE_BYTES + 1]).buffer),
    ],
    ['no JSON', new Uint8Array([1, 0, 0, 0, 0x7b])],
    ['an unknown message', encodeBrowserFrame({ type: 'other', secret: 'not-for-logs' })],
    ['an invalid message', encodeBrowserFrame({ ...frontTab, url: 7, title: 'not-for-logs' })],
  ])('ends on %s from the browser, and logs nothing of it', async (_, bytes) => {
    const errors: Buffer[] = [];
    host.stderr!.on('data', (chunk: Buffer) => errors.push(chunk));
    host.stdin!.write(bytes);
    expect(await once(host, 'close')).toEqual([1, null]);
    expect(Buffer.concat(errors).toString()).toContain('Ended the connection.');
    expect(Buffer.concat(errors).toString()).not.toContain('not-for-logs');
  });

  it('does not pass on what no session of ours says', async () => {
    const session = await startSession();
    send(hello);
    await waitFor('the greeting', () => session.received.length === 1);
    session.say({ type: 'run', program: 'anything' });
    session.say(observe);
    await waitFor('the answer', () => toldBrowser.length === 2);
    expect(toldBrowser).toEqual([rest, observe]);
  });

  it('connects anew after a session that sends rubbish', async () => {
    const session = await startSession();
    send(hello);
    await waitFor('the greeting', () => session.received.length === 1);
    session.sockets[0]!.write(new Uint8Array([0xff, 0xff, 0xff, 0xff]));
    await waitFor('another connection', () => session.sockets.length === 2);
    await waitFor('the greeting', () => session.received.length === 2);
  });

  it.skipIf(process.platform === 'win32')(
    'does not talk to a link that others may replace',
    async () => {
      const session = await startSession();
      chmodSync(join(folder, 'run'), 0o777);
      const errors: Buffer[] = [];
      host.stderr!.on('data', (chunk: Buffer) => errors.push(chunk));
      send(hello);
      await waitFor('the warning', () => Buffer.concat(errors).includes('not connecting'));
      expect(session.sockets).toEqual([]);
      // Put right, it is found.
      chmodSync(join(folder, 'run'), 0o700);
      await waitFor('the greeting', () => session.received.length === 1);
    },
  );

  it.skipIf(process.platform === 'win32')('does not follow a link to another folder', async () => {
    const session = await new TestSession().listen(join(folder, 'elsewhere.sock'));
    sessions.push(session);
    symlinkSync(join(folder, 'elsewhere.sock'), linkPath);
    const errors: Buffer[] = [];
    host.stderr!.on('data', (chunk: Buffer) => errors.push(chunk));
    send(hello);
    await waitFor('the warning', () => Buffer.concat(errors).includes('not connecting'));
    expect(session.sockets).toEqual([]);
  });
});

describe("the native host's settings", () => {
  it('name every fault', () => {
    expect(() => readConfig({ LAPWING_LOG_LEVEL: 'chatty' })).toThrow(/LAPWING_LOG_LEVEL/);
  });

  it('take the link from the environment', () => {
    expect(readConfig({ LAPWING_BROWSER_LINK: '/x/y.sock' }).linkPath).toBe('/x/y.sock');
  });
});
