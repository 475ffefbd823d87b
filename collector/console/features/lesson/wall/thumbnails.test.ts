import { describe, expect, it, vi } from 'vitest';
import { Thumbnails } from './thumbnails.ts';

/** A bitmap and a canvas, as far as they are used; what is drawn is noted. */
function bitmap(name: string) {
  return { name, width: 320, height: 180, close: vi.fn() };
}

function canvas() {
  const drawn: string[] = [];
  const context = {
    drawImage: (image: { name: string }) => drawn.push(image.name),
    clearRect: () => drawn.push('wiped'),
  };
  const element = { width: 0, height: 0, getContext: () => context };
  return { drawn, element: element as unknown as HTMLCanvasElement };
}

const data = new Uint8Array([1]);

function running(thumbnails: Thumbnails, sessionId = 'ana'): void {
  thumbnails.expect('d1', sessionId);
  thumbnails.setState('d1', { state: 'running', sessionId, why: '' });
}

describe('thumbnails', () => {
  it('are drawn, and wake nobody after the first', async () => {
    const thumbnails = new Thumbnails(async () => bitmap('one') as unknown as ImageBitmap);
    const { drawn, element } = canvas();
    thumbnails.attach('d1', element);
    running(thumbnails);
    const woken = vi.fn();
    thumbnails.watch('d1', woken);
    expect(await thumbnails.show('d1', 'ana', data)).toBe('shown');
    expect(await thumbnails.show('d1', 'ana', data)).toBe('shown');
    expect(drawn).toEqual(['one', 'one']);
    expect(woken).toHaveBeenCalledTimes(1);
    expect(thumbnails.pictureOf('d1').drawn).toBe(true);
  });

  it('are drawn for no other session than line and presence name', async () => {
    const thumbnails = new Thumbnails(async () => bitmap('one') as unknown as ImageBitmap);
    const { drawn, element } = canvas();
    thumbnails.attach('d1', element);
    running(thumbnails);
    expect(await thumbnails.show('d1', 'bo', data)).toBe('passed-over');
    thumbnails.expect('d1', 'bo');
    expect(await thumbnails.show('d1', 'ana', data)).toBe('passed-over');
    expect(drawn).toEqual([]);
  });

  it('are taken away when the person at the PC changes, even while one is decoded', async () => {
    let decoded: (image: ImageBitmap) => void = () => {};
    const late = bitmap('late');
    const images = [Promise.resolve(bitmap('first') as unknown as ImageBitmap)];
    const thumbnails = new Thumbnails(
      () => images.shift() ?? new Promise((resolve) => (decoded = resolve)),
    );
    const { drawn, element } = canvas();
    thumbnails.attach('d1', element);
    running(thumbnails);
    await thumbnails.show('d1', 'ana', data);
    const second = thumbnails.show('d1', 'ana', data);
    running(thumbnails, 'bo');
    decoded(late as unknown as ImageBitmap);
    expect(await second).toBe('passed-over');
    expect(late.close).toHaveBeenCalled();
    expect(drawn).toEqual(['first', 'wiped']);
    expect(thumbnails.pictureOf('d1').drawn).toBe(false);
  });

  it('pass over what is no picture', async () => {
    const thumbnails = new Thumbnails(() => Promise.reject(new Error('no picture')));
    running(thumbnails);
    expect(await thumbnails.show('d1', 'ana', data)).toBe('passed-over');
  });
});
