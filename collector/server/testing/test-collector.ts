/** A whole collector for a test, on its own ports. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import WebSocket from 'ws';
import { type RunningCollector, startCollector } from '../collector.ts';
import type { CollectorConfig } from '../config.ts';

/** A running collector and what it logged. */
export interface TestCollector extends RunningCollector {
  readonly log: string[];
  readonly dataDir: string;
}

/** Starts a collector with free ports and a fresh data directory, which goes when it is closed. */
export async function startTestCollector(
  more: Partial<CollectorConfig> = {},
): Promise<TestCollector> {
  const dataDir = more.dataDir ?? (await mkdtemp(join(tmpdir(), 'lapwing-collector-')));
  const log: string[] = [];
  const removeDataDir = async () => {
    if (more.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const collector = await startCollector(
    {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      loopbackHttpPort: 0,
      publicUrl: null,
      databaseUrl: null,
      tls: null,
      consoleFolder: join(dataDir, 'console'),
      logLevel: 'debug',
      ...more,
    },
    pino({ level: 'debug' }, { write: (line) => void log.push(line) }),
  ).catch(async (error) => {
    await removeDataDir();
    throw error;
  });
  return Object.assign(Object.create(null), collector, {
    log,
    dataDir,
    close: async () => {
      await collector.close();
      await removeDataDir();
    },
  });
}

/** A console’s live connection, and what came over it. */
export interface LiveEar {
  readonly messages: { type: string; id?: string }[];
  /** Code of the close, once it is closed. */
  readonly closed: Promise<number>;
  /** Called at each message. */
  onMessage: (message: { type: string; id?: string }) => void;
  close(): void;
}

/** Opens a live connection, and waits for its first tick. Rejects with the HTTP status where refused. */
export async function openLive(url: string, headers: Record<string, string>): Promise<LiveEar> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, {
    headers: { origin: url, ...headers },
    rejectUnauthorized: false,
  });
  const ready = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<number>();
  const ear: LiveEar = {
    messages: [],
    closed: closed.promise,
    onMessage: () => {},
    close: () => socket.close(),
  };
  socket.on('unexpected-response', (_request, response) => {
    ready.reject(new Error(`refused with ${response.statusCode}`));
  });
  socket.on('error', (error) => ready.reject(error));
  socket.on('close', (code) => closed.resolve(code));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    ear.messages.push(message);
    ready.resolve();
    ear.onMessage(message);
  });
  await ready.promise;
  return ear;
}
