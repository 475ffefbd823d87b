import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Most addresses and most subnets that are told. */
const MOST = 8;

/** Second bit of the first byte: made up by a system rather than burnt in by a maker (IEEE 802). */
const MADE_UP = 0x02;

/** Link-local addresses (RFC 3927): a PC that got no address has no neighbours to wake. */
const NO_ADDRESS = '169.254.';

/** Fields of lapwing.transport.v1.Presence. */
export interface NetworkPlace {
  /** 6 bytes each. */
  readonly macAddresses: Uint8Array[];
  /** For example "10.4.12.0/22". */
  readonly subnets: string[];
}

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/**
 * Where this PC is in the network, so that another one of its subnet can wake it:
 * hardware addresses, those of real network cards first, and IPv4 subnets.
 */
export function networkPlace(interfaces: Interfaces = networkInterfaces()): NetworkPlace {
  const usable = Object.values(interfaces).flatMap((addresses) =>
    (addresses ?? []).filter(
      ({ family, internal, address }) =>
        family === 'IPv4' && !internal && !address.startsWith(NO_ADDRESS),
    ),
  );
  const macs = [...new Set(usable.map(({ mac }) => mac))]
    .map((mac) => Buffer.from(mac.replaceAll(':', ''), 'hex'))
    .filter((bytes) => bytes.length === 6 && bytes.some((byte) => byte !== 0))
    .sort((a, b) => (a[0]! & MADE_UP) - (b[0]! & MADE_UP));
  const subnets = [...new Set(usable.flatMap(({ cidr }) => subnetOf(cidr ?? '') ?? []))];
  return { macAddresses: macs.slice(0, MOST), subnets: subnets.slice(0, MOST) };
}

/** The subnet that an address like "10.4.13.7/22" is in: "10.4.12.0/22"; null for other texts. */
function subnetOf(cidr: string): string | null {
  const [address = '', prefix = ''] = cidr.split('/');
  const bytes = address.split('.').map(Number);
  const bits = Number(prefix);
  if (bytes.length !== 4 || prefix === '' || !(bits >= 0 && bits <= 32)) return null;
  const inSubnet = bytes.map((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return `${inSubnet.join('.')}/${bits}`;
}
