/** A process of its own: shows a film, which is gradients in motion under some grain. */
import { openXWindow } from './x-window.ts';

const WIDTH = 640;
const HEIGHT = 360;
const PICTURES = 50;
const PICTURE_MS = 40;

const pictures = Array.from({ length: PICTURES }, (_, time) => picture(time));
const window = await openXWindow({ x: 300, y: 500, width: WIDTH, height: HEIGHT });
let shown = 0;
setInterval(() => {
  window.put(pictures[shown % PICTURES]!);
  shown += 1;
  if (shown === 1) process.stdout.write('shown\n');
}, PICTURE_MS);

function picture(time: number): Buffer {
  const bytes = Buffer.alloc(WIDTH * HEIGHT * 4);
  const turn = (time / PICTURES) * 2 * Math.PI;
  let grain = time * 7_919 + 1;
  for (let y = 0, at = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1, at += 4) {
      grain = (Math.imul(grain, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      const noise = (grain >> 16) & 7;
      bytes[at] = 110 + 90 * Math.sin(x / 60 + turn) + noise;
      bytes[at + 1] = 110 + 90 * Math.sin(y / 40 - turn) + noise;
      bytes[at + 2] = 110 + 90 * Math.sin((x + y) / 80 + 2 * turn) + noise;
    }
  }
  return bytes;
}
