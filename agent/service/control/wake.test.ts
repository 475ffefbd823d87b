import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { magicPacket, subnetBroadcasts, wake } from './wake.ts';

const address = Uint8Array.of(0x02, 0x00, 0x5e, 0x10, 0x00, 0x01);

it('a magic packet is six times 0xff and the address sixteen times', () => {
  const packet = magicPacket(address);
  expect(packet.length).toBe(102);
  expect(packet.subarray(0, 6).toString('hex')).toBe('ffffffffffff');
  expect(packet.toString('hex', 6)).toBe('02005e100001'.repeat(16));
});

it('magic packets are sent for each address', async () => {
  const card = createSocket('udp4');
  const packets: string[] = [];
  card.on('message', (packet) => packets.push(packet.toString('hex')));
  card.bind(0, '127.0.0.1');
  await once(card, 'listening');
  const other = Uint8Array.of(2, 0, 0, 0, 0, 9);
  const both = once(card, 'message');
  await wake([address, other], ['127.0.0.1'], card.address().port);
  await both;
  if (packets.length < 2) await once(card, 'message');
  expect(packets).toEqual([address, other].map((one) => magicPacket(one).toString('hex')));
  card.close();
});

it('says so where there is no network to send them to', async () => {
  await expect(wake([address], [])).rejects.toThrow('no IPv4 network');
  for (const broadcast of subnetBroadcasts()) expect(broadcast).toMatch(/^(\d+\.){3}\d+$/);
});
