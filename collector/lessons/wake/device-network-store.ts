/** How PCs that are off can be woken, as they said of themselves. The only writer of `device_network`. */
import type { Transaction } from '../../storage/database.ts';

/** Where a PC is in the network. */
export interface DeviceNetwork {
  /** 6 bytes each. */
  readonly macAddresses: readonly Uint8Array[];
  /** IPv4, for example "10.4.12.0/22". */
  readonly subnets: readonly string[];
}

/** A PC to be woken. */
export interface Sleeper {
  readonly deviceId: string;
  readonly macAddresses: readonly Buffer[];
  readonly subnets: readonly string[];
}

/** The PCs of each subnet. A magic packet reaches those that share its broadcast address, so it is the same one. */
export type Neighbourhood = ReadonlyMap<string, readonly string[]>;

/** An IPv4 subnet: four numbers up to 255 and a length. */
const SUBNET = /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!\/)|(?=\/))){4}\/([12]?\d|3[0-2])$/;
const MAC_BYTES = 6;

/** Remembers where a PC is. What is no address or subnet is left out; nothing at all changes nothing. */
export async function saveDeviceNetwork(
  tx: Transaction,
  device: { id: string; schoolId: string },
  network: DeviceNetwork,
  now: Date,
): Promise<void> {
  const macAddresses = network.macAddresses.filter(({ length }) => length === MAC_BYTES);
  const subnets = network.subnets.filter((subnet) => SUBNET.test(subnet));
  if (macAddresses.length === 0) return;
  await tx.query(
    `insert into device_network (device_id, school_id, mac_addresses, subnets, seen_at)
     select $1, $2, $3, array(select network(subnet::inet) from unnest($4::text[]) subnet), $5
     on conflict (device_id) do update set mac_addresses = excluded.mac_addresses,
       subnets = excluded.subnets, seen_at = excluded.seen_at`,
    [device.id, device.schoolId, macAddresses.map((mac) => Buffer.from(mac)), subnets, now],
  );
}

/** Those of these PCs whose addresses are known, and who else is in their subnets. */
export async function findSleepers(
  tx: Transaction,
  deviceIds: readonly string[],
): Promise<{ sleepers: Sleeper[]; neighbourhood: Neighbourhood }> {
  const { rows: sleepers } = await tx.query<Sleeper>(
    `select device_id as "deviceId", mac_addresses as "macAddresses", subnets::text[] as subnets
     from device_network where device_id = any($1::uuid[])`,
    [deviceIds],
  );
  const { rows } = await tx.query<{ subnet: string; deviceIds: string[] }>(
    `select subnet::text as subnet,
            array_agg(device_id::text order by seen_at desc, device_id) as "deviceIds"
     from device_network, unnest(subnets) as subnet
     where subnet = any($1::cidr[]) group by subnet`,
    [[...new Set(sleepers.flatMap(({ subnets }) => subnets))]],
  );
  return { sleepers, neighbourhood: new Map(rows.map((row) => [row.subnet, row.deviceIds])) };
}
