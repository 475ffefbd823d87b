/**
 * The consoles that are connected for live messages. Each message goes only to the school it is
 * about and to the roles that `liveMessageRoles` names.
 */
import type { Logger } from '@lapwing/shared/logging';
import type { Role } from '../api/roles.ts';
import type { Database } from '../storage/database.ts';
import { type ConsoleSockets, createConsoleSockets, liveCloseCodes } from './console-sockets.ts';
import { type LiveMessage, liveMessageRoles } from './live.contract.ts';
import { readLiveNotice } from './live-notice.ts';

/** See the top of this file. */
export interface LiveHub extends Pick<ConsoleSockets<null>, 'handleUpgrade' | 'tick' | 'close'> {
  /** Passes on a notification of LIVE_CHANNEL. */
  deliver(payload: string): void;
  /** Cuts all, because notifications may have been missed. */
  missed(): void;
}

/** Makes a hub without connections. */
export function createLiveHub(deps: {
  database: Database;
  logger: Logger;
  now?: () => Date;
}): LiveHub {
  const { logger, now = () => new Date() } = deps;
  const sockets = createConsoleSockets<null>({
    ...deps,
    admit: async () => ({ kind: 'admitted', state: null }),
    opened: (connection) =>
      sockets.send(connection, JSON.stringify({ type: 'tick', at: now().toISOString() })),
    ticked: (at) => broadcast({ type: 'tick', at: at.toISOString() }, null),
  });

  function broadcast(message: LiveMessage, schoolId: string | null): void {
    const allowed: readonly Role[] = liveMessageRoles[message.type];
    const text = JSON.stringify(message);
    for (const connection of sockets.all()) {
      const { staff } = connection;
      if (schoolId !== null && staff.schoolId !== schoolId) continue;
      if (allowed.includes(staff.role)) sockets.send(connection, text);
    }
  }

  return {
    handleUpgrade: sockets.handleUpgrade,
    deliver(payload) {
      const notice = readLiveNotice(payload);
      if (notice === null) {
        logger.error({ bytes: payload.length }, 'A live message was not understood.');
      } else if (notice.kind === 'session-ended') sockets.sessionEnded(notice.sessionId);
      else broadcast(notice.message, notice.schoolId);
    },
    missed() {
      sockets.cut(() => true, liveCloseCodes.missed, 'messages may have been missed');
    },
    tick: sockets.tick,
    close: sockets.close,
  };
}
