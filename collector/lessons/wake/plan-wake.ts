/** Who wakes whom: a PC that is on sends the magic packets for those of its subnet that are off. */
import { type CommandEnd, commandEnd } from '../dispatch/command-end.ts';
import type { Neighbourhood, Sleeper } from './device-network-store.ts';

/** Most addresses in one command (lapwing.control.v1.Wake). */
const MOST_ADDRESSES = 200;

/** What one PC is asked to do. */
export interface WakeOrder {
  readonly wakerId: string;
  readonly macAddresses: readonly Uint8Array[];
  /** PCs that these addresses belong to. */
  readonly sleeperIds: readonly string[];
}

/** How some PCs are woken. */
export interface WakePlan {
  readonly orders: readonly WakeOrder[];
  /** Those for which nothing has to be, or can be, sent. */
  readonly ends: ReadonlyMap<string, CommandEnd>;
}

/** Plans to wake PCs; as few wakers as there are subnets. */
export function planWake(
  deviceIds: readonly string[],
  { sleepers, neighbourhood }: { sleepers: readonly Sleeper[]; neighbourhood: Neighbourhood },
  isConnected: (deviceId: string) => boolean,
): WakePlan {
  const byId = new Map(sleepers.map((sleeper) => [sleeper.deviceId, sleeper]));
  const ends = new Map<string, CommandEnd>();
  const byWaker = new Map<string, Sleeper[]>();
  const awakeIn = new Map(
    [...neighbourhood].map(([subnet, ids]) => [subnet, ids.filter(isConnected)]),
  );
  for (const deviceId of deviceIds) {
    const sleeper = byId.get(deviceId);
    if (isConnected(deviceId)) {
      ends.set(deviceId, commandEnd('done'));
    } else if (sleeper === undefined) {
      const why =
        'It is not known how this PC can be woken: it has not been on since it can say so.';
      ends.set(deviceId, commandEnd('refused', why));
    } else {
      const awake = sleeper.subnets.flatMap((subnet) => awakeIn.get(subnet) ?? []);
      // One that wakes others already, so that few have to.
      const waker = awake.find((id) => byWaker.has(id)) ?? awake[0];
      if (waker === undefined) {
        const why =
          'No other PC of its part of the network is on, so nothing can wake it from here.';
        ends.set(deviceId, commandEnd('refused', why));
      } else byWaker.set(waker, [...(byWaker.get(waker) ?? []), sleeper]);
    }
  }
  const orders = [...byWaker].flatMap(([wakerId, asleep]) => ordersOf(wakerId, asleep));
  return { orders, ends };
}

function ordersOf(wakerId: string, sleepers: readonly Sleeper[]): WakeOrder[] {
  const orders: { wakerId: string; macAddresses: Uint8Array[]; sleeperIds: string[] }[] = [];
  for (const { deviceId, macAddresses } of sleepers) {
    let order = orders.at(-1);
    if (!order || order.macAddresses.length + macAddresses.length > MOST_ADDRESSES) {
      order = { wakerId, macAddresses: [], sleeperIds: [] };
      orders.push(order);
    }
    order.macAddresses.push(...macAddresses);
    order.sleeperIds.push(deviceId);
  }
  return orders;
}
