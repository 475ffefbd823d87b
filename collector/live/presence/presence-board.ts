/**
 * Who is at which PC now, of all schools: fed by the agents' connections, kept in memory only.
 * Accounts are looked up in the directory before anything of a session is told, so that nobody is
 * taken for a pupil who is a member of staff.
 */
import { isDeepStrictEqual } from 'node:util';
import type { transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { FoundPerson } from '../../directory/people/person-store.ts';
import {
  type DevicePresence,
  identify,
  readPresence,
  type SessionPresence,
  type StatedSession,
} from './device-presence.ts';

/** The directory is asked again after this time: people are imported while others work. */
const LOOK_UP_EVERY_MS = 10 * 60_000;
/** After the directory could not be asked. */
const TRY_AGAIN_MS = 2_000;

/** A device as its connection knows it. */
export interface ConnectedDevice {
  readonly id: string;
  readonly schoolId: string;
}

/** Where a PC is in the network, as it states it. */
export interface DeviceNetwork {
  /** 6 bytes each. */
  readonly macAddresses: readonly Uint8Array[];
  /** For example "10.4.12.0/22". */
  readonly subnets: readonly string[];
}

/** A raised hand. */
export interface Hand {
  readonly deviceId: string;
  readonly sessionId: string;
  readonly at: Date;
}

/** What a board works with. */
export interface PresenceBoardDeps {
  /** Those of these accounts (lower case) that the directory knows. */
  findPeople(schoolId: string, accounts: readonly string[]): Promise<Map<string, FoundPerson>>;
  /** Told when a PC states another place in the network than before. */
  networkChanged?(device: ConnectedDevice, network: DeviceNetwork): void;
  readonly logger: Logger;
  readonly now?: () => Date;
  /** Shorter in tests. */
  readonly tryAgainMs?: number;
}

interface Entry {
  readonly device: ConnectedDevice;
  connected: boolean;
  since: Date;
  stated: readonly StatedSession[];
  sessions: readonly SessionPresence[];
  people: ReadonlyMap<string, FoundPerson>;
  asked: ReadonlySet<string>;
  askedAtMs: number;
  asking: boolean;
  network: DeviceNetwork;
  /** When each hand went up, as it was stated first: a lost connection costs nobody their turn. */
  readonly hands: Map<string, Date>;
}

/** See the top of this file. */
export class PresenceBoard {
  readonly #deps: PresenceBoardDeps;
  readonly #now: () => Date;
  readonly #devices = new Map<string, Entry>();
  readonly #listeners = new Set<(device: ConnectedDevice) => void>();

  constructor(deps: PresenceBoardDeps) {
    this.#deps = deps;
    this.#now = deps.now ?? (() => new Date());
  }

  /** A PC has connected, and will say who is there. */
  connected(device: ConnectedDevice): void {
    const entry = this.#entryOf(device);
    entry.connected = true;
    entry.since = this.#now();
    // Somebody else may be there by now: nobody is shown under another's name.
    entry.stated = [];
    this.#show(entry);
  }

  /** A PC's connection is over. */
  disconnected(device: ConnectedDevice): void {
    const entry = this.#entryOf(device);
    entry.connected = false;
    entry.since = this.#now();
    this.#show(entry);
  }

  /** A connected PC says who is there. */
  take(device: ConnectedDevice, presence: transport.Presence.$Properties): void {
    const entry = this.#entryOf(device);
    entry.stated = readPresence(presence, this.#now());
    this.#takeNetwork(entry, presence);
    this.#identify(entry);
  }

  /** A PC, where it was connected since the collector started; else null. */
  of(deviceId: string): DevicePresence | null {
    const entry = this.#devices.get(deviceId);
    if (entry === undefined) return null;
    const { device, connected, since, sessions } = entry;
    const connection = connected ? 'connected' : 'unreachable';
    return { deviceId, schoolId: device.schoolId, connection, since, sessions };
  }

  /** Raised hands on these PCs, in the order in which they went up. */
  hands(deviceIds: Iterable<string>): Hand[] {
    const hands = [...deviceIds].flatMap((deviceId) => {
      const entry = this.#devices.get(deviceId);
      if (!entry?.connected) return [];
      return [...entry.hands].map(([sessionId, at]) => ({ deviceId, sessionId, at }));
    });
    return hands.sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** Calls back after each change of a PC; returns how to stop that. */
  onChange(listener: (device: ConnectedDevice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #entryOf(device: ConnectedDevice): Entry {
    const known = this.#devices.get(device.id);
    if (known?.device.schoolId === device.schoolId) return known;
    const entry: Entry = {
      device: { id: device.id, schoolId: device.schoolId },
      connected: true,
      since: this.#now(),
      stated: [],
      sessions: [],
      people: new Map(),
      asked: new Set(),
      askedAtMs: 0,
      asking: false,
      network: { macAddresses: [], subnets: [] },
      hands: new Map(),
    };
    this.#devices.set(device.id, entry);
    return entry;
  }

  #takeNetwork(entry: Entry, presence: transport.Presence.$Properties): void {
    const macAddresses = (presence.macAddresses ?? []).filter((mac) => mac.length === 6);
    const network = {
      macAddresses: macAddresses.slice(0, 8).map((mac) => new Uint8Array(mac)),
      subnets: (presence.subnets ?? []).slice(0, 8).map((subnet) => subnet.slice(0, 18)),
    };
    if (isDeepStrictEqual(network, entry.network)) return;
    entry.network = network;
    this.#deps.networkChanged?.(entry.device, network);
  }

  /** Shows what was stated, once the directory was asked for all who are in it. */
  #identify(entry: Entry): void {
    const nowMs = this.#now().getTime();
    const isFresh = nowMs - entry.askedAtMs < LOOK_UP_EVERY_MS;
    const areKnown = entry.stated.every(({ account }) => entry.asked.has(account));
    if (areKnown) {
      this.#noteHands(entry);
      this.#show(entry);
    }
    if ((areKnown && isFresh) || entry.asking || entry.stated.length === 0) return;
    entry.asking = true;
    const accounts = [...new Set(entry.stated.map(({ account }) => account))];
    this.#deps.findPeople(entry.device.schoolId, accounts).then(
      (people) => {
        entry.asking = false;
        entry.people = people;
        entry.asked = new Set(accounts);
        entry.askedAtMs = nowMs;
        // Others may have come meanwhile.
        this.#identify(entry);
      },
      (error: unknown) => {
        const reason = messageOf(error);
        this.#deps.logger.warn({ reason }, 'Could not look up who is at a PC.');
        setTimeout(() => {
          entry.asking = false;
          this.#identify(entry);
        }, this.#deps.tryAgainMs ?? TRY_AGAIN_MS).unref();
      },
    );
  }

  #show(entry: Entry): void {
    // Out of reach, whoever was there at last is still shown.
    if (entry.connected) {
      entry.sessions = entry.stated.map((one) => identify(one, entry.people.get(one.account)));
    }
    for (const listener of this.#listeners) listener(entry.device);
  }

  #noteHands({ stated, people, hands }: Entry): void {
    const before = new Map(hands);
    hands.clear();
    for (const { sessionId, account, handRaisedAt } of stated) {
      // Whoever teaches asks nobody for help.
      if (handRaisedAt === null || people.get(account)?.staff) continue;
      hands.set(sessionId, before.get(sessionId) ?? handRaisedAt);
    }
  }
}
