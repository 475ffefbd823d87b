/** PCs that send what they should not, and viewers that do not read. */
import { randomUUID } from 'node:crypto';
import { screen, transport } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { jpeg, type TestPc } from './testing/test-pc.ts';
import { numbers, useWatchedClass } from './testing/use-watched-class.ts';

const watched = useWatchedClass();
const { screens, running, runningWall } = watched;
const { ScreenCodec: Codec } = screen;
const { RefusalReason: Reason } = transport;

let technician: TestStaff;
let pcs: [TestPc, TestPc, TestPc];

beforeEach(() => {
  ({ technician, pcs } = watched.scenery);
});

describe('a viewer that does not read', () => {
  it('delays nobody, goes on at a key frame, and is cut where it never reads', async () => {
    const { pc, console } = await running();
    const slow = await screens.console(technician);
    const slowId = randomUUID();
    slow.takes = false;
    slow.watch(slowId, pc.id);
    await slow.viewIs(slowId, 'running');
    await waitFor('both', () => pc.watchOf('session-a')?.live?.[0]?.viewIds?.length === 2);
    const COUNT = 60;
    pc.frame('session-a', 1, { key: true });
    for (let number = 2; number <= COUNT; number += 1) {
      pc.frame('session-a', number);
      // As a sender does that keeps few under way.
      if (number % 5 === 0) await waitFor('frames', () => console.frames.length === number);
    }
    expect(slow.frames.length).toBeLessThan(10);
    const countOf = () => pc.watchOf('session-a')?.live?.[0]?.keyFrameCount ?? 0;
    const before = countOf();
    // It reads again: a key frame is asked for, and nothing of the time between comes.
    for (const frame of slow.frames) slow.take(frame);
    await waitFor('the request for a key frame', () => countOf() > before);
    const shown = slow.frames.length;
    pc.frame('session-a', COUNT + 1);
    pc.frame('session-a', COUNT + 2, { key: true });
    await waitFor('the key frame', () => slow.frames.length === shown + 1);
    expect(slow.frames.at(-1)?.number).toBe(COUNT + 2);
    screens.hub.look(performance.now() + 31_000);
    await waitFor('the end', () => slow.closeCode !== null);
    expect(console.closeCode).toBeNull();
    pc.frame('session-a', COUNT + 3);
    await waitFor('the next frame', () => numbers(console).at(-1) === COUNT + 3);
  });

  it('gets of thumbnails the newest when it reads again', async () => {
    const { pc, console } = await runningWall();
    console.takes = false;
    for (let number = 1; number <= 9; number += 1) pc.thumbnail('session-a', number);
    await waitFor('the receipts', () => pc.all('receipt').length === 9);
    await waitFor('the first', () => console.frames.length === 1);
    console.take(console.frames[0]!);
    await waitFor('the newest', () => console.frames.length === 2);
    expect(numbers(console)).toEqual([1, 9]);
  });
});

describe('hostile frames', () => {
  it('are dropped and answered, and the stream goes on at its next key frame', async () => {
    const { pc, console } = await running();
    pc.frame('session-a', 1);
    pc.frame('session-a', 2, { data: new Uint8Array(1_000_001) });
    pc.frame('session-a', 3, { codec: Codec.SCREEN_CODEC_JPEG, data: jpeg('x') });
    pc.frame('session-a', 4, { width: 0 });
    await waitFor('the answers', () => pc.all('refusal').length === 3);
    expect(pc.all('refusal').map(({ reason }) => reason)).toEqual([
      Reason.REFUSAL_REASON_TOO_LARGE,
      Reason.REFUSAL_REASON_MALFORMED,
      Reason.REFUSAL_REASON_MALFORMED,
    ]);
    expect(pc.all('refusal').some(({ closes }) => closes)).toBe(false);
    pc.frame('session-a', 5);
    pc.frame('session-a', 6, { key: true });
    await waitFor('the next frame', () => numbers(console).at(-1) === 6);
    expect(numbers(console)).toEqual([1, 6]);
  });

  it('of a session that is not there, twice, late or after a hole go to nobody', async () => {
    const { pc, console } = await running();
    const dropped = { ...screens.relay.counts };
    pc.frame('session-z', 1);
    pc.frame('session-a', 1);
    pc.frame('session-a', 1);
    pc.frame('session-a', 2);
    pc.frame('session-a', 1, { key: true });
    pc.frame('session-a', 4);
    pc.frame('session-a', 5);
    pc.frame('session-a', 6, { key: true });
    await waitFor('the last frame', () => numbers(console).at(-1) === 6);
    expect(numbers(console)).toEqual([1, 2, 6]);
    expect(screens.relay.counts['wrong-session'] - dropped['wrong-session']).toBe(1);
    expect(screens.relay.counts['out-of-turn'] - dropped['out-of-turn']).toBe(2);
    expect(pc.all('refusal')).toHaveLength(3);
  });

  it('that are none are counted, and the device hung up on where there is nothing else', async () => {
    const { pc } = await running();
    for (let count = 0; count <= 64; count += 1) pc.sendRaw(Buffer.from('0a05ff', 'hex'));
    await waitFor('the end', () => pc.screensCloseCode !== null);
    expect(pc.screensCloseCode).toBe(1008);
    expect(pc.all('refusal').at(-1)?.closes).toBe(true);
  });

  it('over the greatest size end the connection, and the view waits for the next', async () => {
    const { pc, console, viewId } = await running();
    pc.sendRaw(Buffer.alloc(3_000_000));
    await waitFor('the end', () => pc.screensCloseCode !== null);
    expect(pc.screensCloseCode).toBe(1009);
    pc.cutScreens();
    await pc.openScreens();
    pc.frame('session-a', 1);
    await waitFor('the frame', () => console.frames.length === 1);
    expect(console.view(viewId)?.state).toBe('running');
  });

  it('cannot come from a device that wants to be another', async () => {
    const { pc, console } = await running();
    const [, other] = pcs;
    await other.openScreens();
    other.frame('session-a', 1);
    await waitFor('the answer', () => other.all('refusal').length === 1);
    other.send({ hello: { protocolLevel: 1, deviceId: pc.id } });
    await waitFor('the end', () => other.screensCloseCode !== null);
    expect(console.frames).toEqual([]);
  });
});
