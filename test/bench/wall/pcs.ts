/**
 * A process of its own: the PCs of a lesson on real TLS sockets, with made-up screens whose thumbnails
 * are made as the agent makes them; and the teacher's console that shows them all.
 */
import { createPrivateKey } from 'node:crypto';
import { loadJpeg } from '../../../agent/session/capture/screen/tiles/photo.ts';
import { TestConsole } from '../../../collector/live/relay/testing/test-console.ts';
import { TestPc } from '../../../collector/live/relay/testing/test-pc.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { WallOrder } from './collector.ts';
import { makeDesktop } from './desktop.ts';

/** How the measuring goes. */
export interface WallCounts {
  /** Bytes on the PCs' sockets for screens, both ways. */
  readonly pcBytes: number;
  /** Bytes of frames that came to the console. */
  readonly consoleBytes: number;
  readonly consoleFrames: number;
}

/** 300 characters a minute. */
const CHARACTERS_A_SECOND = 5;
const INTERVAL_MS = 1_000;
const HEARTBEAT_MS = 10_000;
const QUALITY = 70;

let isTyping = false;
let consoleBytes = 0;
let consoleFrames = 0;

process.once('message', (order: WallOrder) => {
  run(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function run({ url, lessonId, cookie, devices }: WallOrder): Promise<void> {
  const pcs = devices.map(
    ({ id, key }) => new TestPc(url, { id, privateKey: createPrivateKey(key) }),
  );
  await Promise.all(pcs.map((pc) => pc.connect()));
  for (const [index, pc] of pcs.entries()) pc.present({ [`session-${index}`]: `pupil${index}` });
  const wall = await TestConsole.open(url, cookie);
  wall.keepsFrames = false;
  wall.onFrame = (_frame, bytes) => {
    consoleBytes += bytes;
    consoleFrames += 1;
  };
  const deviceIds = devices.map(({ id }) => id);
  wall.say({ type: 'wall', lessonId, deviceIds, width: 320 });
  await waitFor('all tiles', () => deviceIds.every((id) => wall.tile(id)?.state === 'running'));
  const jpeg = await loadJpeg();
  for (const [index, pc] of pcs.entries()) startScreen(pc, index, jpeg);
  await waitFor('all pictures', () => consoleFrames >= pcs.length);
  process.on('message', (message) => {
    if (message === 'counts') {
      const pcBytes = pcs.reduce((sum, pc) => sum + pc.screensBytes, 0);
      const counts: WallCounts = { pcBytes, consoleBytes, consoleFrames };
      process.send?.(counts);
    } else if (message === 'exit') process.exit(0);
    else isTyping = message === 'type';
  });
  process.send?.('ready');
}

/** One screen: at most one thumbnail a second, only where it has changed; else a heartbeat. */
function startScreen(pc: TestPc, index: number, jpeg: Awaited<ReturnType<typeof loadJpeg>>): void {
  const desktop = makeDesktop(index);
  let number = 0;
  let sentMs = Number.NEGATIVE_INFINITY;
  const tick = async () => {
    const isFirst = number === 0;
    if (isTyping) desktop.type(CHARACTERS_A_SECOND);
    const nowMs = performance.now();
    if (isTyping || isFirst) {
      number += 1;
      const data = await jpeg(desktop.pixels, desktop, QUALITY);
      pc.thumbnail(`session-${index}`, number, { data });
      sentMs = nowMs;
    } else if (nowMs - sentMs >= HEARTBEAT_MS) {
      number += 1;
      pc.thumbnail(`session-${index}`, number, { data: new Uint8Array() });
      sentMs = nowMs;
    }
  };
  // Spread over the second, as clocks of PCs are.
  setTimeout(() => {
    void tick();
    setInterval(() => void tick(), INTERVAL_MS);
  }, index * 30);
}
