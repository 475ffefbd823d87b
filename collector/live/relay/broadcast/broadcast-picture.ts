import { screen } from '@lapwing/proto';
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';

const { ScreenCodec: Codec } = screen;

/** Codecs that the PCs' viewers decode. */
const VIDEO = new Set<screen.ScreenCodec>([
  Codec.SCREEN_CODEC_AV1,
  Codec.SCREEN_CODEC_VP9,
  Codec.SCREEN_CODEC_VP8,
  Codec.SCREEN_CODEC_H264,
]);

/** Whether a console's frame can be a picture of its screen. */
export function isPicture(frame: screen.BroadcastFrame.$Properties): boolean {
  const { data, codec, stream, number, width, height } = frame;
  const isSide = (side: number | null | undefined) => (side ?? 0) >= 1 && (side ?? 0) <= 16_384;
  const isCount = (count: number | null | undefined) =>
    Number.isSafeInteger(count) && (count ?? 0) >= 1;
  return (
    VIDEO.has(codec ?? Codec.SCREEN_CODEC_UNSPECIFIED) &&
    isCount(stream) &&
    isCount(number) &&
    isSide(width) &&
    isSide(height) &&
    (data?.length ?? 0) > 0 &&
    (data?.length ?? 0) <= MAX_SCREEN_FRAME_BYTES
  );
}
