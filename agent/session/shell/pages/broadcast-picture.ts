/**
 * Decodes the pictures of a broadcast onto a canvas. What cannot be shown in time
 * is skipped up to the next key frame, so that what is seen is never old.
 */
import type { BroadcastPicture } from '../lesson-windows.ts';
import type { BroadcastAnswer } from '../page-ports.ts';

/** Numbers of lapwing.screen.v1.ScreenCodec, with their names for WebCodecs. */
const CODECS: Readonly<Record<number, string>> = {
  1: 'vp8',
  2: 'vp09.00.40.08',
  3: 'av01.0.08M.08',
  4: 'avc1.42e028',
};
const JPEG = 6;
/** Pictures that may wait in the decoder before the rest is skipped. */
const MOST_WAITING = 8;

/** What becomes of pictures. */
export interface PictureEvents {
  /** How far it is; told after each picture that was taken, and where a key frame is needed. */
  taken(answer: BroadcastAnswer): void;
  /** One is on the canvas. */
  drawn(): void;
}

/** Shows a broadcast. */
export interface PictureOfBroadcast {
  take(picture: BroadcastPicture): void;
}

/** Begins with nothing, and waits for a key frame. */
export function createBroadcastPicture(
  canvas: HTMLCanvasElement,
  { taken, drawn }: PictureEvents,
): PictureOfBroadcast {
  const context = canvas.getContext('2d')!;
  let decoder: VideoDecoder | undefined;
  let stream = 0;
  let number = 0;
  let waitsForKey = true;
  let askedForKey = false;

  function askForKey(): void {
    waitsForKey = true;
    if (askedForKey) return;
    askedForKey = true;
    taken({ stream, number, needsKey: true });
  }

  function begin(picture: BroadcastPicture): void {
    close();
    stream = picture.stream;
    const codec = CODECS[picture.codec];
    if (!codec) return;
    const begun = new VideoDecoder({
      output(frame) {
        draw(frame, frame.displayWidth, frame.displayHeight);
        frame.close();
      },
      error() {
        if (decoder !== begun) return;
        decoder = undefined;
        askForKey();
      },
    });
    begun.configure({ codec, optimizeForLatency: true });
    decoder = begun;
  }

  function close(): void {
    if (decoder && decoder.state !== 'closed') decoder.close();
    decoder = undefined;
  }

  function draw(image: CanvasImageSource, width: number, height: number): void {
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.drawImage(image, 0, 0);
    drawn();
  }

  async function drawJpeg({ data, number: own, stream: ownStream }: BroadcastPicture) {
    const image = await createImageBitmap(new Blob([data as Uint8Array<ArrayBuffer>]));
    if (ownStream === stream && own === number) draw(image, image.width, image.height);
    image.close();
  }

  return {
    take(picture) {
      const isNew = picture.stream !== stream;
      const hole = !isNew && picture.number !== number + 1;
      // Of a stream that is over, or shown already.
      if (picture.stream < stream || (!isNew && picture.number <= number)) return;
      if (!picture.key && (isNew || hole || waitsForKey)) return askForKey();
      if (!picture.key && (decoder?.decodeQueueSize ?? 0) > MOST_WAITING) return askForKey();
      if (picture.key && (isNew || waitsForKey || !decoder)) begin(picture);
      number = picture.number;
      waitsForKey = false;
      askedForKey = false;
      if (picture.codec === JPEG) {
        drawJpeg(picture).catch(() => askForKey());
      } else if (decoder) {
        decoder.decode(
          new EncodedVideoChunk({
            type: picture.key ? 'key' : 'delta',
            timestamp: number,
            data: picture.data as Uint8Array<ArrayBuffer>,
          }),
        );
      } else {
        return askForKey();
      }
      taken({ stream, number, needsKey: false });
    },
  };
}
