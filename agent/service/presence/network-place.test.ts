import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { networkPlace } from './network-place.ts';

const ipv4 = (cidr: string, mac: string, more: object = {}): NetworkInterfaceInfo => ({
  address: cidr.split('/')[0]!,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac,
  internal: false,
  cidr,
  ...more,
});
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('names hardware addresses of real cards first, and the subnets', () => {
  const { macAddresses, subnets } = networkPlace({
    lo: [ipv4('127.0.0.1/8', '00:00:00:00:00:00', { internal: true })],
    docker0: [ipv4('172.17.0.1/16', '02:42:ac:11:00:01')],
    enp3s0: [ipv4('10.4.13.7/22', '00:1b:21:aa:bb:cc'), ipv4('10.4.14.8/22', '00:1b:21:aa:bb:cc')],
    // No address was given to it, and a tunnel has no hardware address.
    enp4s0: [ipv4('169.254.9.9/16', '00:1b:21:aa:bb:cd')],
    tun0: [ipv4('10.8.0.2/32', '00:00:00:00:00:00')],
  });
  expect(macAddresses.map(hex)).toEqual(['001b21aabbcc', '0242ac110001']);
  expect(subnets).toEqual(['172.17.0.0/16', '10.4.12.0/22', '10.8.0.2/32']);
});

it('names at most eight of each', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    ipv4(`10.0.${i}.1/24`, `00:1b:21:00:00:0${i.toString(16)}`),
  );
  const { macAddresses, subnets } = networkPlace({ eth0: many });
  expect(macAddresses).toHaveLength(8);
  expect(subnets).toHaveLength(8);
});

it('reads this PC', () => {
  const { macAddresses } = networkPlace();
  expect(macAddresses.every((bytes) => bytes.length === 6)).toBe(true);
});
