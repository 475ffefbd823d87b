// A thread of jpeg.ts.
import { workerData } from 'node:worker_threads';
import sharp from 'sharp';

const { port, done } = workerData;

port.on('message', async ({ bytes, width, height, quality }) => {
  const colours = Buffer.alloc(width * height * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    colours[to] = bytes[from + 2];
    colours[to + 1] = bytes[from + 1];
    colours[to + 2] = bytes[from];
  }
  const image = sharp(colours, { raw: { width, height, channels: 3 } });
  port.postMessage(await image.jpeg({ quality }).toBuffer());
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
