/**
 * Whether a Linux desktop is locked for its user. Desktops tell systemd-logind (GNOME, KDE, Cinnamon,
 * light-locker), or a screensaver tells on the user's bus; either is enough.
 */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type Bus, connectToBus, listenFor } from './bus.ts';
import { type BusMessage, NO_AUTO_START, readBody } from './bus-message.ts';

/** Addresses of this PC's message buses. */
export interface BusAddresses {
  /** Of the whole PC, where logind is. */
  readonly system: string;
  /** Of the user; null where none is known. */
  readonly session: string | null;
}

/** What it works with, and whom it tells. */
export interface DesktopLockOptions {
  readonly buses: BusAddresses;
  /** Told at each change; at first it counts as not locked. */
  tell(locked: boolean): void;
  readonly logger: Logger;
}

/** What watches a desktop. */
export interface DesktopLock {
  stop(): void;
}

const LOGIND = 'org.freedesktop.login1';
const LOGIND_SESSION = 'org.freedesktop.login1.Session';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const ACTIVE_CHANGED = 'ActiveChanged';
const NAME_OWNER_CHANGED = 'NameOwnerChanged';

/** Names of screensavers, and of their interfaces. GNOME's is left out: its curtain is no lock yet. */
const SCREENSAVERS = ['freedesktop', 'mate', 'xfce', 'cinnamon'].map(
  (desktop) => `org.${desktop}.ScreenSaver`,
);

/** Begins to watch. Where there is no bus, one line in the log says so, and nothing is told. */
export function watchDesktopLock({ buses, tell, logger }: DesktopLockOptions): DesktopLock {
  const lockedBy = new Set<string>();
  const connected: Bus[] = [];
  let stopped = false;

  function set(by: string, locked: boolean): void {
    const before = lockedBy.size > 0;
    if (locked) lockedBy.add(by);
    else lockedBy.delete(by);
    const now = lockedBy.size > 0;
    if (now !== before && !stopped) tell(now);
  }

  /** @param names who tells over this bus */
  async function connect(
    address: string | null,
    names: readonly string[],
    signal: (message: BusMessage) => void,
  ): Promise<Bus> {
    if (address === null) throw new Error('The user has no message bus.');
    let inUse = false;
    const bus = await connectToBus(address, {
      signal,
      ended(reason) {
        if (!inUse || stopped) return;
        logger.warn({ reason }, 'a message bus of this PC ended');
        for (const name of names) set(name, false);
      },
    });
    inUse = true;
    connected.push(bus);
    if (stopped) bus.close();
    return bus;
  }

  async function watchLogind(): Promise<void> {
    const path = `/org/freedesktop/login1/user/_${process.getuid?.()}`;
    let look = () => {};
    const bus = await connect(buses.system, [LOGIND], () => look());
    const display = await getProperty(bus, path, `${LOGIND}.User`, 'Display');
    const [, session] = display as [string, string];
    if (session === '/') throw new Error('The user is at no screen that logind knows.');
    look = () => {
      getProperty(bus, session, LOGIND_SESSION, 'LockedHint').then(
        (locked) => set(LOGIND, locked === true),
        // The session or the bus is gone.
        () => set(LOGIND, false),
      );
    };
    await listenFor(bus, {
      sender: LOGIND,
      path: session,
      interface: PROPERTIES,
      member: 'PropertiesChanged',
    });
    look();
  }

  async function watchScreensavers(): Promise<void> {
    const bus = await connect(buses.session, SCREENSAVERS, (message) => {
      if (message.member === NAME_OWNER_CHANGED) {
        // Whoever held the name is gone, locked or not.
        set(String(readBody(message)[0]), false);
      } else if (message.member === ACTIVE_CHANGED) {
        set(message.interface ?? '', readBody(message)[0] === true);
      }
    });
    for (const name of SCREENSAVERS) {
      await listenFor(bus, { sender: name, interface: name, member: ACTIVE_CHANGED });
      await listenFor(bus, {
        sender: 'org.freedesktop.DBus',
        member: NAME_OWNER_CHANGED,
        arg0: name,
      });
      const at = { destination: name, path: `/${name.replaceAll('.', '/')}`, interface: name };
      bus.call({ ...at, member: 'GetActive', flags: NO_AUTO_START }).then(
        ([active]) => set(name, active === true),
        // It does not run.
        () => {},
      );
    }
  }

  Promise.allSettled([watchLogind(), watchScreensavers()]).then((outcomes) => {
    const faults = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [messageOf(one.reason)] : [],
    );
    if (faults.length === 0 || stopped) return;
    const none = faults.length === outcomes.length;
    logger.warn({ faults }, `whether the desktop is locked is ${none ? 'not' : 'partly'} known`);
  });

  return {
    stop() {
      stopped = true;
      for (const bus of connected) bus.close();
    },
  };
}

async function getProperty(bus: Bus, path: string, ofInterface: string, name: string) {
  const [value] = await bus.call({
    ...{ destination: LOGIND, path, interface: PROPERTIES, member: 'Get' },
    strings: [ofInterface, name],
  });
  return value;
}
