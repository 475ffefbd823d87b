/** A made-up desktop, as small as a wall shows it: a window with text that somebody types on in. */

/** A screen. */
export interface Desktop {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB. */
  readonly pixels: Uint32Array;
  /** Writes some characters more. */
  type(characters: number): void;
}

const WIDTH = 320;
const HEIGHT = 180;
const PAGE = { left: 40, top: 24, right: 280, bottom: 170 };
const LINE = 5;
const CHARACTER = 2;

/** Makes one; `seed` makes its text another one. */
export function makeDesktop(seed: number): Desktop {
  const pixels = new Uint32Array(WIDTH * HEIGHT);
  let state = seed + 1;
  let x = PAGE.left + 8;
  let y = PAGE.top + 8;

  const random = () => {
    // Numerical Recipes' linear congruential generator: the same text in each run.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const set = (left: number, top: number, lightness: number) => {
    pixels[top * WIDTH + left] = lightness * 0x01_01_01;
  };

  for (let top = 0; top < HEIGHT; top += 1) {
    for (let left = 0; left < WIDTH; left += 1) {
      const inside = left >= PAGE.left && left < PAGE.right && top >= PAGE.top && top < PAGE.bottom;
      set(left, top, inside ? 250 : 60 + ((left + top) >> 3));
    }
  }

  function type(characters: number): void {
    for (let count = 0; count < characters; count += 1) {
      const isSpace = random() < 0.17;
      for (let left = 0; left < CHARACTER && !isSpace; left += 1) {
        // Letters of 14 pixels, six times smaller, are grey specks.
        for (let top = 0; top < 3; top += 1)
          set(x + left, y + top, 90 + Math.floor(random() * 120));
      }
      x += CHARACTER;
      if (x < PAGE.right - 10) continue;
      x = PAGE.left + 8;
      y += LINE;
      if (y > PAGE.bottom - 8) y = PAGE.top + 8;
    }
  }

  // Half a page is written already.
  type(1_200);
  return { width: WIDTH, height: HEIGHT, pixels, type };
}
