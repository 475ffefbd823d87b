import { describe, expect, it } from 'vitest';
import { documentBytes, proofBytes } from './protocol.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('bytes that are signed', () => {
  it('name their purpose, so that a signature serves no other', () => {
    expect(text(proofBytes('device', new Uint8Array([1, 2])))).toBe(
      'lapwing-proof-v1\ndevice\n\x01\x02',
    );
    expect(text(documentBytes(2, new Uint8Array([65])))).toBe('lapwing-document-v1\n2\nA');
  });
});
