/** LISTEN on a connection of its own that comes back by itself. */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import pg from 'pg';

/** A running LISTEN. */
export interface Listening {
  close(): Promise<void>;
}

const RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/**
 * Calls `onMessage` with the payload of each NOTIFY on `channel`. Notifications sent
 * while the connection was away are lost, so `onConnected` is called after each
 * connect, also the first: whoever listens catches up there. Resolves once connected.
 */
export async function listen(options: {
  connectionString: string;
  /** A constant of the program: an identifier, lower case. */
  channel: string;
  logger: Logger;
  onMessage: (payload: string) => void;
  onConnected?: () => void;
}): Promise<Listening> {
  const { connectionString, channel, logger } = options;
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let retryMs = RETRY_MS;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString,
      keepAlive: true,
      application_name: `lapwing-${channel}`,
    });
    client = fresh;
    fresh.on('error', (error) =>
      logger.warn({ channel, reason: messageOf(error) }, 'Lost a listening database connection.'),
    );
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => options.onMessage(payload ?? ''));
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    retryMs = RETRY_MS;
    options.onConnected?.();
  }

  function again(): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      connect().catch((error: unknown) => {
        logger.warn({ channel, reason: messageOf(error) }, 'Cannot listen to the database yet.');
        again();
      });
    }, retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  try {
    await connect();
  } catch (error) {
    closed = true;
    throw error;
  }
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
