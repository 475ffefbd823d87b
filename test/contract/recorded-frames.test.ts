/**
 * Frames as the first version that knew them wrote them. PCs and collectors are updated at
 * different times, so today's code must read them and, from the same content,
 * write the same bytes. A recording is made once, with
 * `LAPWING_RECORD_FRAMES=1 vitest run test/contract`, and never changed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transport } from '@lapwing/proto';
import { PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import { describe, expect, it } from 'vitest';
import { sampleBatch, sampleFrames } from './sample-frames.ts';

const folder = join(import.meta.dirname, 'frames');
const recording = (name: string) => join(folder, `${name}.hex`);

if (process.env.LAPWING_RECORD_FRAMES) {
  for (const [name, { bytes }] of Object.entries(sampleFrames)) {
    if (existsSync(recording(name))) continue;
    const hex = Buffer.from(bytes).toString('hex');
    writeFileSync(recording(name), `${hex.replace(/.{1,96}/g, '$&\n')}`);
  }
}

const recorded = (name: string) =>
  Buffer.from(readFileSync(recording(name), 'utf8').replaceAll('\n', ''), 'hex');

describe('recorded frames of protocol level 1', () => {
  it('cover every kind of message', () => {
    const recordings = readdirSync(folder).map((file) => file.replace('.hex', ''));
    expect(recordings.sort()).toEqual(Object.keys(sampleFrames).sort());
  });

  it.each(Object.keys(sampleFrames))('%s reads and writes the same bytes', (name) => {
    const { type, bytes } = sampleFrames[name]!;
    const decoded = type.decode(recorded(name));
    expect(Buffer.from(type.encode(decoded as never).finish()).equals(recorded(name))).toBe(true);
    expect(Buffer.from(bytes).equals(recorded(name))).toBe(true);
  });

  it('give every field of every event back', () => {
    const { eventBatch } = transport.AgentMessage.decode(recorded('agent-event-batch'));
    const plain = JSON.parse(JSON.stringify(eventBatch));
    // `kind` is a getter, and defaults are not on the wire: neither is in the JSON.
    const onTheWire = (key: string, value: unknown) =>
      key === 'kind' || value === '' || value === false ? undefined : value;
    const expected = JSON.parse(JSON.stringify(sampleBatch, onTheWire));
    expect(plain.events).toHaveLength(10);
    expect(plain).toMatchObject(expected);
  });

  it('of an agent that knows no compiled libraries ask for none', () => {
    const { hello } = transport.AgentMessage.decode(recorded('agent-hello'));
    expect(hello).toMatchObject({ protocolLevel: PROTOCOL_LEVEL, libraryFormat: 0 });
  });

  it('are read by an older side that does not know a new field', () => {
    // Field 2047 of any message, as a newer version might add it.
    const unknownField = Buffer.from([0xfa, 0x7f, 0x03, 0x6e, 0x65, 0x77]);
    for (const name of Object.keys(sampleFrames)) {
      const { type } = sampleFrames[name]!;
      const decoded = type.decode(Buffer.concat([recorded(name), unknownField]));
      expect(JSON.stringify(decoded)).toBe(JSON.stringify(type.decode(recorded(name))));
    }
  });
});
