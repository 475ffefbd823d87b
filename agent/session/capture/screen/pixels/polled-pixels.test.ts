import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { merged, type PixelSource } from './pixel-source.ts';
import { openPolledPixels } from './polled-pixels.ts';

const place = { monitor: 1, primary: true, x: 100, y: 0, width: 64, height: 80 };

describe('pixels of a system that does not say what changes', () => {
  let bytes: Uint8Array;
  let captures = 0;
  let source: PixelSource;

  beforeEach(async () => {
    vi.useFakeTimers();
    bytes = new Uint8Array(64 * 80 * 4);
    captures = 0;
    source = await openPolledPixels(async () => {
      captures += 1;
      return [{ place, bytes: bytes.slice() }];
    });
  });
  afterEach(() => {
    source.close();
    vi.useRealTimers();
  });

  it('are looked at while somebody watches, and not otherwise', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    expect(captures).toBe(1);
    const watch = source.watch(place, () => {});
    await vi.advanceTimersByTimeAsync(5_000);
    expect(captures).toBeGreaterThan(5);
    watch.close();
  });

  it('bands that differ are changes, and told once until they are taken', async () => {
    const changed = vi.fn();
    const watch = source.watch(place, changed);
    expect(await watch.take()).toEqual([place]);
    expect(await watch.take()).toEqual([]);
    bytes.set([0x10, 0x20, 0x30, 0xff], (40 * 64 + 7) * 4);
    await vi.advanceTimersByTimeAsync(2_000);
    bytes.set([0x11, 0x20, 0x30, 0xff], (40 * 64 + 7) * 4);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).toHaveBeenCalledOnce();
    expect(merged(await watch.take())).toEqual([{ x: 100, y: 32, width: 64, height: 32 }]);
    const [patch] = await source.read([{ x: 107, y: 40, width: 2, height: 1 }]);
    expect([...patch!.pixels]).toEqual([0x11_2030, 0]);
  });

  it('a source that fails is lost, with the reason', async () => {
    const lost = vi.fn();
    source.onLost(lost);
    source.watch(place, () => {});
    bytes = undefined as unknown as Uint8Array;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lost).toHaveBeenCalledOnce();
    expect(lost.mock.lastCall![0]).toContain('No picture can be taken');
  });
});
