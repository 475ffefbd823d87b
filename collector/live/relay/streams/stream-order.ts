import type { RelayedFrame } from './relayed-frame.ts';

/**
 * The order of one stream's frames as they come from the device: none twice, none late, and after a
 * hole nothing until the next key frame.
 */
export class StreamOrder {
  #stream = 0;
  #number = 0;
  #whole = false;

  /**
   * Takes the next frame. `out-of-turn` is not to be passed on; `broken` neither, and a key frame is
   * to be asked for.
   */
  take({ purpose, stream, number, key }: RelayedFrame): 'in-turn' | 'broken' | 'out-of-turn' {
    if (stream < this.#stream || (stream === this.#stream && number <= this.#number)) {
      return 'out-of-turn';
    }
    if (stream > this.#stream || number > this.#number + 1) this.#whole = false;
    this.#stream = stream;
    this.#number = number;
    // Thumbnails are whole pictures: none needs the one before it.
    if (key || purpose === 'thumbnail') this.#whole = true;
    return this.#whole ? 'in-turn' : 'broken';
  }
}
