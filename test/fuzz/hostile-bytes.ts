import fc from 'fast-check';

/**
 * Bytes that an attacker, a broken disk or a newer version might send: random
 * ones, and valid samples with bytes changed, cut, repeated or joined.
 */
export function hostileBytes(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const sample = fc.constantFrom(...samples);
  const anywhere = fc.nat({ max: 1_000_000 });
  const flipped = fc
    .tuple(
      sample,
      fc.array(fc.tuple(anywhere, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([bytes, changes]) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, value] of changes) changed[at % changed.length] = value;
      return changed;
    });
  const cut = fc.tuple(sample, anywhere).map(([bytes, at]) => bytes.slice(0, at % bytes.length));
  const joined = fc
    .tuple(sample, sample, anywhere)
    .map(([a, b, at]) => Uint8Array.from([...a.slice(0, at % a.length), ...b]));
  return fc.oneof(fc.uint8Array({ maxLength: 128 }), flipped, flipped, cut, joined, sample);
}
