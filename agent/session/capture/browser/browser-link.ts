/**
 * The session's end of the browser link: native hosts connect here, and what
 * their extensions report becomes observations.
 */
import { chmodSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { CaptureSource, ObservationSink } from '../observation.ts';
import { BrowserConnection, type FrontTab, type LinkedBrowser } from './browser-connection.ts';
import { FrontTabs } from './front-tabs.ts';
import { prepareLinkPlace } from './link-folder.ts';

/** What a browser link needs. */
export interface BrowserLinkOptions {
  /** Unix socket or named pipe, see `browserLinkPath` in shared. */
  socketPath: string;
  sink: ObservationSink;
  logger: Logger;
  /** Whether the extensions are to observe from the start; else after `setCapturing(true)`. */
  capturing?: boolean;
  /** Told of each browser that has said who it is. */
  joined?: (browser: LinkedBrowser) => void;
  /** The time, Unix milliseconds. */
  now?: () => number;
}

/** A running browser link. */
export interface BrowserLink extends CaptureSource {
  /** Tells all browsers, now and later, whether to observe. Ends visits when it turns false. */
  setCapturing(capturing: boolean): void;
  /** Browsers that are connected now, the one that last had the focus first. */
  browsers(): LinkedBrowser[];
}

/** Browsers and profiles of one user that may be connected at once. */
const MOST_CONNECTIONS = 32;

/**
 * Listens for browsers.
 *
 * @throws AppError `browser-link-unsafe`, `browser-link-taken` or
 * `browser-link-failed`
 */
export async function startBrowserLink(options: BrowserLinkOptions): Promise<BrowserLink> {
  const { socketPath, sink, logger, now = Date.now } = options;
  await prepareLinkPlace(socketPath);
  const connections = new Set<BrowserConnection>();
  const fronts = new FrontTabs<BrowserConnection>();
  let capturing = options.capturing ?? false;
  let isStopped = false;

  function tellFront(browser: string, tab: FrontTab | null): void {
    if (!tab) return;
    const { type: _, ...seen } = tab;
    sink({ kind: 'front-tab', ...seen, browser, atMs: now() });
  }

  const server = createServer((socket) => {
    const connection = new BrowserConnection(socket, {
      joined({ browser }) {
        logger.info({ browser }, 'A browser connected.');
        connection.send({ type: 'session-state', capturing });
        options.joined?.(connection);
      },
      frontTab({ browser }, tab) {
        if (capturing) tellFront(browser, fronts.set(browser, connection, tab));
      },
      visited({ browser }, { type: _, id: __, finished: ___, ...visit }) {
        if (capturing) sink({ kind: 'visit', ...visit, browser, atMs: now() });
      },
      searched({ browser }, { type: _, ...search }) {
        if (capturing) sink({ kind: 'search', ...search, browser, atMs: now() });
      },
      entered({ browser }, { type: _, enteringMs, ...entered }) {
        if (!capturing) return;
        const atMs = now();
        sink({ kind: 'page-text', ...entered, browser, beganAtMs: atMs - enteringMs, atMs });
      },
      left({ browser }, fault) {
        connections.delete(connection);
        if (fault) logger.warn({ browser, code: fault.code }, fault.message);
        if (browser === '') return;
        logger.info({ browser }, 'A browser disconnected.');
        const isLast = ![...connections].some((other) => other.browser === browser);
        if (isLast) {
          fronts.forget(browser);
          sink({ kind: 'browser-gone', browser, atMs: now() });
        } else tellFront(browser, fronts.remove(browser, connection));
      },
    });
    connections.add(connection);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, socketPath);
  server.on('error', (error) => logger.error({ code: error.name }, 'The browser link failed.'));

  return {
    setCapturing(next) {
      if (next === capturing || isStopped) return;
      // What was observed until now still counts; what was on its way when it ended does not.
      for (const connection of connections) connection.cutOffVisits();
      capturing = next;
      for (const connection of connections) {
        if (connection.browser !== '') connection.send({ type: 'session-state', capturing });
      }
    },
    browsers: () =>
      [...connections]
        .filter(({ browser }) => browser !== '')
        .sort((one, other) => other.focusedAtMs - one.focusedAtMs),
    async stop() {
      if (isStopped) return;
      isStopped = true;
      const closed = new Promise((resolve) => server.close(resolve));
      // The server calls itself closed before its last connections have told what they had.
      await Promise.all([closed, ...[...connections].map((connection) => connection.close())]);
    },
  };
}

async function listen(server: Server, socketPath: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new AppError('browser-link-failed', `Cannot listen for browsers at ${socketPath}.`, {
          cause,
        }),
      ),
    );
    server.listen(socketPath, resolve);
  });
  if (process.platform !== 'win32') chmodSync(socketPath, 0o600);
}
