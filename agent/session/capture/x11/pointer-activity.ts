/**
 * Pointer activity on X11, cheaply. uiohook asks the server for every motion of
 * the pointer, of which a mouse makes 125 to 1,000 a second: about 0.2 ms of work
 * each, 2 % of a core and more, only to learn that somebody is there. Here the
 * hook's record context is narrowed to keys and buttons, and the server is asked
 * once a second how long nobody has used the computer.
 */
import type { Logger } from '@lapwing/shared/logging';
import type { InjectedInput } from '../injected-input.ts';
import { clientsOf } from './processes.ts';
import { ask, XConnection } from './x-connection.ts';

const POLL_INTERVAL_MS = 1_000;
/** Core events of keys and buttons, without MotionNotify (6). */
const KEYS_AND_BUTTONS = { first: 2, last: 5 };
/** A client's record context is among its first resources. */
const RESOURCES_LOOKED_AT = 16;

/** A watch in force. */
export interface PointerActivity {
  stop(): void;
}

/**
 * Narrows the hook of this process and calls `active` about once a second while
 * the computer is used. Where the server cannot do that, nothing is changed, and
 * the hook goes on reporting motions.
 *
 * @param injected input of this process itself, which is nobody's activity
 */
export async function watchPointerActivity(
  active: () => void,
  logger: Logger,
  injected?: InjectedInput,
): Promise<PointerActivity> {
  let timer: NodeJS.Timeout | undefined;
  const connection = await XConnection.open({
    propertyChanged() {},
    windowClosed() {},
    lost: () => clearInterval(timer),
  }).catch(() => undefined);
  const screenSaver = await connection?.extension('screen-saver');
  if (!connection || !screenSaver || !(await leaveOutMotions(connection, process.pid))) {
    logger.info({}, 'The X server reports every motion of the pointer');
    connection?.close();
    return { stop() {} };
  }
  timer = setInterval(async () => {
    const askedMs = performance.now();
    const info = await ask<{ idle: number }>((answer) =>
      screenSaver.QueryInfo(connection.root, answer),
    );
    if (!info || info.idle >= POLL_INTERVAL_MS) return;
    if (!injected?.wasLast(info.idle, askedMs)) active();
  }, POLL_INTERVAL_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      connection.close();
    },
  };
}

/** Changes the record contexts of a process; false if none was found. */
async function leaveOutMotions(connection: XConnection, pid: number): Promise<boolean> {
  const record = await connection.extension('record');
  if (!record) return false;
  const contexts = await recordContextsOf(connection, pid);
  for (const { id, elementHeader } of contexts) {
    // What is registered again replaces what was registered before.
    const ranges = [{ deviceEvents: KEYS_AND_BUTTONS }];
    record.RegisterClients(id, elementHeader, [record.CS.AllClients], ranges);
  }
  return contexts.length > 0;
}

/** A record context: its number, its header flags, and the last core event that it reports. */
export interface RecordContext {
  id: number;
  elementHeader: number;
  lastEvent: number;
}

/** The record contexts in force of a process, as far as they can be found. */
export async function recordContextsOf(
  connection: XConnection,
  pid: number,
): Promise<RecordContext[]> {
  const record = await connection.extension('record');
  if (!record) return [];
  const contexts: RecordContext[] = [];
  for (const base of await clientsOf(connection, pid)) {
    for (let id = base; id < base + RESOURCES_LOOKED_AT; id++) {
      const context = await ask<Parameters<Parameters<typeof record.GetContext>[1]>[1]>((answer) =>
        record.GetContext(id, answer),
      );
      if (!context?.enabled) continue;
      const ranges = context.interceptedClients.flatMap((client) => client.ranges);
      const lastEvent = Math.max(0, ...ranges.map(({ deviceEvents }) => deviceEvents.last));
      contexts.push({ id, elementHeader: context.elementHeader, lastEvent });
    }
  }
  return contexts;
}
