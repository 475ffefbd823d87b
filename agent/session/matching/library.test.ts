import { AppError } from '@lapwing/shared/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLibrary } from './compile/compile-library.ts';
import { checksumOf, HEADER } from './layout.ts';
import { loadLibrary } from './library.ts';
import { matchText } from './match-text.ts';
import { termFileOf } from './testing/libraries.ts';

const bytes = compileLibrary(
  termFileOf(
    'list person: you, him, that person',
    '4 kill myself',
    '3 kill ... @person | excludes: game | years: 7-9',
    '2 suicid | prefix',
    '2 bomb | substring',
  ),
);
const TEXT = 'kill that person, k!ll mysefl. suicidal bombs k i l l you';

/** Loads and uses bytes; whatever they are, it ends, with a library or with an AppError. */
function use(bytes: Uint8Array): 'used' | 'refused' {
  try {
    matchText(loadLibrary(bytes), TEXT);
    return 'used';
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('library-unreadable');
    return 'refused';
  }
}

describe('loadLibrary', () => {
  it('reads what the compiler writes', () => {
    const library = loadLibrary(bytes);
    expect(library).toMatchObject({ version: '2026.11.1', termCount: 4, size: bytes.byteLength });
    expect(library.term(1)).toEqual({
      id: 'suicide.kill-person',
      text: 'kill … [person]',
      reason: '',
      theme: 'suicide',
      severity: 3,
      kind: 'rule',
      certain: false,
      wording: { beginsWithSubject: false, beginsWithNegation: false, holdsNegation: false },
    });
    expect(library.appliesIn(1, 8)).toBe(true);
    expect(library.appliesIn(1, 10)).toBe(false);
    expect(library.appliesIn(1, undefined)).toBe(true);
  });

  it('uses bytes that begin anywhere', () => {
    const shifted = new Uint8Array(bytes.byteLength + 3);
    shifted.set(bytes, 3);
    expect(use(shifted.subarray(3))).toBe('used');
  });

  it('refuses what is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.byteLength - 1 }), (length) => {
        expect(use(bytes.slice(0, length))).toBe('refused');
      }),
    );
  });

  it('refuses what is damaged', () => {
    fc.assert(
      fc.property(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = bytes.slice();
        damaged[at]! ^= bits;
        expect(use(damaged)).toBe('refused');
      }),
      { numRuns: 500 },
    );
  });

  it('refuses any other bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => use(bytes) === 'refused'));
  });

  it('comes to an end even with bytes that were made to mislead it', () => {
    const words = bytes.byteLength / 4;
    const changes = fc.array(fc.tuple(fc.integer({ min: 4, max: words - 1 }), value()), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(changes, (changes) => {
        const hostile = bytes.slice();
        const view = new Uint32Array(hostile.buffer);
        for (const [at, value] of changes) view[at] = value;
        view[HEADER.checksum] = checksumOf(view, HEADER.checksum + 1);
        use(hostile);
      }),
      { numRuns: 2_000 },
    );
  });
});

function value(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 0xffffffff }));
}
