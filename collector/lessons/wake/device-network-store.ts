/** How PCs that are off can be woken, as they said of themselves. The only writer of `device_network`. */
import type { Transaction } from '../../storage/database.ts';

/** Where a PC is in the network. */
export interface DeviceNetwork {
  /** 6 bytes each. */
  readonly macAddresses: readonly Uint8Array[];
  /** IPv4, for example "10.4.12.0/22". */
  readonly subnets: readonly string[];
}

/** A PC to be woken, and PCs that are in one of its subnets. */
export interface Sleeper {
  readonly deviceId: string;
  readonly macAddresses: readonly Buffer[];
  /** Without itself. */
  readonly neighbourIds: readonly string[];
}

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

/** Those of these PCs whose addresses are known, with who shares a subnet with each. */
export async function findSleepers(
  tx: Transaction,
  deviceIds: readonly string[],
): Promise<Sleeper[]> {
  const { rows } = await tx.query<Sleeper>(
    `select sleeper.device_id as "deviceId", sleeper.mac_addresses as "macAddresses",
       array(select other.device_id from device_network other
             where other.subnets && sleeper.subnets and other.school_id = sleeper.school_id
               and other.device_id <> sleeper.device_id
             order by other.seen_at desc)::text[] as "neighbourIds"
     from device_network sleeper where device_id = any($1::uuid[])`,
    [deviceIds],
  );
  return rows;
}
