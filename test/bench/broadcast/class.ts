/**
 * A process of its own: a teacher's console that shows its screen, and the PCs that it is shown on,
 * over real TLS sockets. Pictures are bytes of the sizes that a slide show with a moving pointer has.
 */
import { createPrivateKey, randomBytes, randomUUID } from 'node:crypto';
import { screen } from '@lapwing/proto';
import { TestConsole } from '../../../collector/live/relay/testing/test-console.ts';
import { TestPc } from '../../../collector/live/relay/testing/test-pc.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { WallOrder } from '../wall/collector.ts';

/** How far it has come. */
export interface BroadcastCounts {
  readonly sent: number;
  /** Pictures that came to all PCs together. */
  readonly received: number;
  readonly bytes: number;
  /** From the console's sending to a PC, of each picture at each PC since the last look, ms. */
  readonly delaysMs: readonly number[];
}

const FRAMES_A_SECOND = 15;
const KEY_EVERY = 150;
const KEY_BYTES = 60_000;
const DELTA_BYTES = 8_000;

let sent = 0;
let received = 0;
let bytes = 0;
let delaysMs: number[] = [];
/** When pictures were sent, by number. */
const sentMs: number[] = [];

process.once('message', (order: WallOrder) => {
  run(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function run({ url, lessonId, cookie, devices }: WallOrder): Promise<void> {
  const broadcastId = randomUUID();
  const pcs = devices.map(
    ({ id, key }) => new TestPc(url, { id, privateKey: createPrivateKey(key) }),
  );
  await Promise.all(pcs.map((pc) => pc.connect()));
  for (const [index, pc] of pcs.entries()) {
    pc.present({ [`session-${index}`]: `pupil${index}` });
    pc.onScreens = ({ broadcast }) => {
      if (!broadcast?.data?.length) return;
      // Nothing is kept: the run is long.
      pc.messages.length = 0;
      received += 1;
      bytes += broadcast.data.length;
      const { stream, number } = broadcast;
      delaysMs.push(performance.now() - sentMs[number!]!);
      pc.send({ broadcastReceipt: { broadcastId, stream, number } });
    };
  }
  const teacher = await TestConsole.open(url, cookie);
  const deviceIds = devices.map(({ id }) => id);
  teacher.say({ type: 'broadcast', broadcastId, lessonId, deviceIds, fullScreen: true });
  await waitFor('all PCs', () => {
    const states = teacher.all('broadcast-device').filter(({ state }) => state === 'running');
    return states.length >= deviceIds.length;
  });
  const pictures = { key: randomBytes(KEY_BYTES), delta: randomBytes(DELTA_BYTES) };
  setInterval(() => {
    const key = sent % KEY_EVERY === 0 || teacher.all('broadcast-taken').some(needsKey);
    teacher.got.length = 0;
    sent += 1;
    const frame = {
      broadcastId,
      codec: screen.ScreenCodec.SCREEN_CODEC_VP8,
      stream: 1,
      number: sent,
      key,
      width: 1_280,
      height: 720,
      capturedAtMs: Date.now(),
      data: key ? pictures.key : pictures.delta,
    };
    sentMs[sent] = performance.now();
    teacher.sendRaw(screen.BroadcastFrame.encode(frame).finish());
  }, 1_000 / FRAMES_A_SECOND);
  await waitFor('pictures everywhere', () => received >= pcs.length);
  process.on('message', (message) => {
    if (message === 'exit') process.exit(0);
    const counts: BroadcastCounts = { sent, received, bytes, delaysMs };
    delaysMs = [];
    process.send?.(counts);
  });
  process.send?.('ready');
}

function needsKey({ needsKey: asked }: { needsKey: boolean }): boolean {
  return asked;
}
