/**
 * Deflate (RFC 1951) for small pieces, such as a typed letter of some hundred bytes, with the 32 KiB before
 * them as history and the fixed codes of section 3.2.6. zlib would set up and fill its tables anew for
 * each piece, which takes longer than all else that is done for a letter; these live on.
 */

/** How far back a match may lie. */
export const HISTORY_BYTES = 32 * 1024;
/**
 * Largest piece: codes made for one of 7 KB (3.2.7) would spare a quarter of its bytes, and cost twice
 * the time; for larger ones they spare more.
 */
export const LARGEST_PIECE_BYTES = 8 * 1024;

const LEAST_MATCH = 4;
const LONGEST_MATCH = 258;
/** Places looked at for a match, newest first. */
const MOST_TRIES = 64;
const HASH_BITS = 13;
/** A code has 9 bits at most; what is before and behind takes less than 16 bytes. */
const MOST_BYTES = Math.ceil((LARGEST_PIECE_BYTES * 9) / 8) + 16;
const BITS_OF_FIXED_BLOCK = 0b010;
const END_OF_BLOCK = 256;

/** 3.2.5: the first length or distance of each code, and how many more bits say which it is. */
interface Ranges {
  readonly first: readonly number[];
  readonly bits: readonly number[];
}
const LENGTHS = ranges(3, 28, 4);
const DISTANCES = ranges(1, 30, 2);
const { codes: SYMBOL_CODES, bits: SYMBOL_BITS } = fixedCodes();
/** Codes of distances: five bits each. */
const DISTANCE_CODES = Uint8Array.from({ length: 30 }, (_, code) => reversed(code, 5));
/** Length of a match → its code, less 257. */
const LENGTH_CODE = Uint8Array.from({ length: LONGEST_MATCH + 1 }, (_, length) =>
  length === LONGEST_MATCH ? 28 : LENGTHS.first.findLastIndex((first) => first <= length),
);

/** Deflates small pieces, and remembers what others have deflated. */
export class SmallDeflate {
  /** The end of all that went before, and room for as much again. */
  readonly #bytes = new Uint8Array(2 * HISTORY_BYTES);
  /** Hash of four bytes → where they were last; 0 for nowhere. */
  readonly #newest = new Uint16Array(2 ** HASH_BITS);
  /** Place → where bytes of the same hash were before. */
  readonly #before = new Uint16Array(2 * HISTORY_BYTES);
  readonly #out = new Uint8Array(MOST_BYTES);
  #end = 0;
  /** Places before this one are in the tables. */
  #known = 1;
  #outEnd = 0;
  #bitBuffer = 0;
  #bitCount = 0;

  /** The bytes before, at most HISTORY_BYTES; good until the next call. */
  get history(): Uint8Array {
    return this.#bytes.subarray(Math.max(0, this.#end - HISTORY_BYTES), this.#end);
  }

  /** Forgets all. */
  reset(): void {
    this.#end = 0;
    this.#forgetPlaces();
  }

  /** What was deflated elsewhere counts as history from now on. */
  remember(bytes: Uint8Array): void {
    const kept = bytes.subarray(-HISTORY_BYTES);
    if (this.#end + kept.length > this.#bytes.length) {
      this.#bytes.copyWithin(0, this.#end - HISTORY_BYTES, this.#end);
      this.#end = HISTORY_BYTES;
      this.#forgetPlaces();
    }
    this.#bytes.set(kept, this.#end);
    this.#end += kept.length;
  }

  /**
   * A block for the next piece, and an empty one behind it, so that it can be inflated as far as it
   * goes: as zlib ends a piece.
   *
   * @param piece at most LARGEST_PIECE_BYTES
   */
  deflate(piece: Uint8Array): Uint8Array {
    this.remember(piece);
    const bytes = this.#bytes;
    const end = this.#end;
    this.#outEnd = this.#bitBuffer = this.#bitCount = 0;
    this.#put(BITS_OF_FIXED_BLOCK, 3);
    for (let at = end - piece.length; at < end; ) {
      this.#learn(at);
      const most = Math.min(LONGEST_MATCH, end - at);
      let length = LEAST_MATCH - 1;
      let from = 0;
      if (most >= LEAST_MATCH) {
        let place = this.#newest[hashAt(bytes, at)]!;
        for (let tries = MOST_TRIES; place > 0 && tries > 0; tries -= 1) {
          if (at - place > HISTORY_BYTES) break;
          if (bytes[place + length] === bytes[at + length]) {
            let same = 0;
            while (same < most && bytes[place + same] === bytes[at + same]) same += 1;
            if (same > length) [length, from] = [same, place];
            if (same === most) break;
          }
          place = this.#before[place]!;
        }
      }
      if (from > 0) {
        this.#putMatch(length, at - from);
        at += length;
      } else {
        this.#put(SYMBOL_CODES[bytes[at]!]!, SYMBOL_BITS[bytes[at]!]!);
        at += 1;
      }
    }
    this.#put(SYMBOL_CODES[END_OF_BLOCK]!, SYMBOL_BITS[END_OF_BLOCK]!);
    // A stored block: three bits of 0, the rest of that byte, then its length, 0, and the same inverted.
    this.#put(0, 3);
    this.#put(0, (8 - this.#bitCount) & 7);
    for (const byte of [0, 0, 0xff, 0xff]) this.#put(byte, 8);
    return this.#out.slice(0, this.#outEnd);
  }

  #putMatch(length: number, distance: number): void {
    const code = LENGTH_CODE[length]!;
    this.#put(SYMBOL_CODES[257 + code]!, SYMBOL_BITS[257 + code]!);
    if (code < 28) this.#put(length - LENGTHS.first[code]!, LENGTHS.bits[code]!);
    // Two codes to each power of two, from 4 on.
    const less = distance - 1;
    const power = 31 - Math.clz32(less);
    const far = less < 2 ? less : 2 * power + ((less >> (power - 1)) & 1);
    this.#put(DISTANCE_CODES[far]!, 5);
    this.#put(distance - DISTANCES.first[far]!, DISTANCES.bits[far]!);
  }

  #put(value: number, bits: number): void {
    this.#bitBuffer |= value << this.#bitCount;
    this.#bitCount += bits;
    for (; this.#bitCount >= 8; this.#bitCount -= 8) {
      this.#out[this.#outEnd++] = this.#bitBuffer;
      this.#bitBuffer >>>= 8;
    }
  }

  /** Puts places before this one into the tables. */
  #learn(until: number): void {
    const last = Math.min(until, this.#end - LEAST_MATCH + 1);
    for (; this.#known < last; this.#known += 1) {
      const hash = hashAt(this.#bytes, this.#known);
      this.#before[this.#known] = this.#newest[hash]!;
      this.#newest[hash] = this.#known;
    }
  }

  #forgetPlaces(): void {
    this.#newest.fill(0);
    this.#known = 1;
  }
}

function hashAt(bytes: Uint8Array, at: number): number {
  const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  return Math.imul(four, 0x9e37_79b1) >>> (32 - HASH_BITS);
}

/** Ranges of codes that double in size every `step` codes, after the first `2 × step`. */
function ranges(least: number, count: number, step: number): Ranges {
  const bits = Array.from({ length: count }, (_, code) => Math.max(0, Math.floor(code / step) - 1));
  let next = least;
  const first = bits.map((more) => {
    const start = next;
    next += 1 << more;
    return start;
  });
  return { first, bits };
}

/** 3.2.6: the codes of literals and lengths, ready to be put lowest bit first. */
function fixedCodes(): { codes: Uint16Array; bits: Uint8Array } {
  const codes = new Uint16Array(288);
  const bits = new Uint8Array(288);
  for (let symbol = 0; symbol < 288; symbol += 1) {
    const [code, length] =
      symbol < 144
        ? [0b0011_0000 + symbol, 8]
        : symbol < 256
          ? [0b1_1001_0000 + symbol - 144, 9]
          : symbol < 280
            ? [symbol - 256, 7]
            : [0b1100_0000 + symbol - 280, 8];
    codes[symbol] = reversed(code, length);
    bits[symbol] = length;
  }
  return { codes, bits };
}

function reversed(code: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit += 1) result |= ((code >> bit) & 1) << (bits - 1 - bit);
  return result;
}
