/** The texts of a library: each once, UTF-8, one after the other. */

/** Gathers texts. */
export class Strings {
  readonly #numberOf = new Map<string, number>();

  /** @param first The text with number 0. */
  constructor(first: string) {
    this.add(first);
  }

  /** The number of a text. */
  add(text: string): number {
    let number = this.#numberOf.get(text);
    if (number === undefined) {
      number = this.#numberOf.size;
      this.#numberOf.set(text, number);
    }
    return number;
  }

  /** All texts, and where each begins, in bytes. */
  build(): { stringsAt: Uint32Array; strings: Uint32Array } {
    const encoded = [...this.#numberOf.keys()].map((text) => new TextEncoder().encode(text));
    const stringsAt = new Uint32Array(encoded.length + 1);
    encoded.forEach((bytes, index) => {
      stringsAt[index + 1] = stringsAt[index]! + bytes.length;
    });
    const strings = new Uint32Array(Math.ceil(stringsAt[encoded.length]! / 4));
    const all = new Uint8Array(strings.buffer);
    encoded.forEach((bytes, index) => {
      all.set(bytes, stringsAt[index]!);
    });
    return { stringsAt, strings };
  }
}
