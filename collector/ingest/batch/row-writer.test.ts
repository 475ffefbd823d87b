import { describe, expect, it } from 'vitest';
import { RowWriter, uuidField } from './row-writer.ts';

/** Length and value of one field. */
function fieldOf(write: (writer: RowWriter) => void): { length: number; value: Buffer } {
  const writer = new RowWriter();
  write(writer);
  const bytes = writer.finish();
  return { length: bytes.readInt32BE(0), value: bytes.subarray(4) };
}

describe('binary COPY fields', () => {
  it('hold whole numbers of any size', () => {
    for (const value of [0, 1, 255, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 40 + 7, 2 ** 53 - 1]) {
      const { length, value: bytes } = fieldOf((writer) => writer.int8(value));
      expect([length, bytes.readBigInt64BE()]).toEqual([8, BigInt(value)]);
    }
    expect(fieldOf((writer) => writer.int2(300)).value.readInt16BE()).toBe(300);
  });

  it('hold times before and after 2000 as microseconds since then', () => {
    for (const text of [
      '1987-05-04T03:02:01.123Z',
      '2000-01-01T00:00:00Z',
      '2026-11-20T10:00:00.5Z',
    ]) {
      const unixMs = Date.parse(text);
      const { value } = fieldOf((writer) => writer.timestamp(unixMs));
      expect(value.readBigInt64BE()).toBe(BigInt(unixMs - Date.UTC(2000, 0, 1)) * 1_000n);
    }
  });

  it('hold text as UTF-8, without U+0000', () => {
    const { length, value } = fieldOf((writer) => writer.text('Łódź\0🐦'));
    expect(value.toString()).toBe('Łódź\ufffd🐦');
    expect(length).toBe(value.length);
  });

  it('hold uuids, booleans, JSON and nothing', () => {
    const uuid = '01234567-89ab-cdef-0123-456789abcdef';
    expect(uuidField(uuid).toString('hex')).toBe(`00000010${uuid.replaceAll('-', '')}`);
    expect(fieldOf((writer) => writer.bool(true)).value).toEqual(Buffer.of(1));
    expect(fieldOf((writer) => writer.jsonb('{}')).value.toString('latin1')).toBe('\u0001{}');
    expect(fieldOf((writer) => writer.nothing()).length).toBe(-1);
  });

  it('grow as far as they must', () => {
    const long = 'x'.repeat(100_000);
    expect(fieldOf((writer) => writer.text(long)).value.toString()).toBe(long);
  });
});
