/** Draws frames of a video codec. */
import type { screen } from '@lapwing/proto';
import { decoderConfig } from './picture-codecs.ts';
import type { Frame, Painter } from './picture-painter.ts';

/** A decoder that does not answer for so long has lost the frame. */
const LOST_MS = 2_000;

/**
 * Makes the painter.
 *
 * @throws TypeError where the codec is none
 */
export function createVideoPainter(
  context: CanvasRenderingContext2D,
  codec: screen.ScreenCodec,
): Painter {
  const config = decoderConfig(codec);
  if (!config) throw new TypeError('These frames have a codec that is not known.');
  let done: ((painted: boolean) => void) | undefined;
  let decoder: VideoDecoder | undefined;

  function settle(painted: boolean): void {
    done?.(painted);
    done = undefined;
  }

  function open(wanted: VideoDecoderConfig): VideoDecoder {
    const opened = new VideoDecoder({
      output(picture) {
        const { width, height } = context.canvas;
        context.drawImage(picture, 0, 0, width, height);
        picture.close();
        settle(true);
      },
      error() {
        settle(false);
      },
    });
    opened.configure(wanted);
    return opened;
  }

  return {
    paint(frame: Frame) {
      if (frame.key && decoder?.state !== 'configured') decoder = open(config);
      if (decoder?.state !== 'configured') return Promise.resolve(false);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => settle(false), LOST_MS);
      done = (painted) => {
        clearTimeout(timer);
        resolve(painted);
      };
      decoder.decode(
        new EncodedVideoChunk({
          type: frame.key ? 'key' : 'delta',
          timestamp: (frame.capturedAtMs ?? 0) * 1_000,
          data: (frame.data ?? new Uint8Array()) as Uint8Array<ArrayBuffer>,
        }),
      );
      return promise;
    },
    close() {
      if (decoder && decoder.state !== 'closed') decoder.close();
      settle(false);
    },
  };
}
