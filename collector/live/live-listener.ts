import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import pg from 'pg';

/** How often the connection is tried while it is quiet, and how long that may take. */
const PROBE_EVERY_MS = 15_000;
const PROBE_LIMIT_MS = 5_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** A running listener. */
export interface LiveListener {
  /** Resolves when it listens for the first time. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Listens to PostgreSQL's notifications on a connection of its own. When that is lost it
 * reconnects, with full jitter, and then calls `missed`: PostgreSQL keeps nothing for
 * those who were away.
 */
export function listenLive(options: {
  connectionString: string;
  /** What to do with the payloads of each channel. */
  channels: Readonly<Record<string, (payload: string) => void>>;
  missed(): void;
  logger: Logger;
}): LiveListener {
  const { channels, logger } = options;
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let attempts = 0;
  let wasLost = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: options.connectionString,
      application_name: 'lapwing live',
      keepAlive: true,
      connectionTimeoutMillis: PROBE_LIMIT_MS,
      query_timeout: PROBE_LIMIT_MS,
    });
    client = fresh;
    fresh.on('error', (error) => lost(fresh, error));
    fresh.on('end', () => lost(fresh, new Error('The server closed the connection.')));
    fresh.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    try {
      await fresh.connect();
      for (const channel of Object.keys(channels)) {
        await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      }
    } catch (error) {
      lost(fresh, error);
      return;
    }
    if (stopped || client !== fresh) return;
    if (wasLost) {
      logger.info({ attempts }, 'Live messages flow again.');
      options.missed();
    }
    attempts = 0;
    wasLost = false;
    isReady();
    timer = setInterval(() => {
      fresh.query('select 1').catch((error) => lost(fresh, error));
    }, PROBE_EVERY_MS);
  }

  /** Leaves a connection behind, once, and arranges for the next. */
  function lost(former: pg.Client, error: unknown): void {
    if (stopped || client !== former) return;
    client = undefined;
    clearInterval(timer);
    former.end().catch(() => {});
    if (!wasLost) {
      logger.warn({ reason: messageOf(error) }, 'Live messages are interrupted; reconnecting.');
    }
    wasLost = true;
    const limit = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 10), LONGEST_RETRY_MS);
    attempts += 1;
    timer = setTimeout(() => void connect(), Math.random() * limit);
  }

  void connect();
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
