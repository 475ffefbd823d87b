/** Video codecs as WebCodecs names them. */
import { screen } from '@lapwing/proto';

const { SCREEN_CODEC_VP8, SCREEN_CODEC_VP9, SCREEN_CODEC_AV1, SCREEN_CODEC_H264 } =
  screen.ScreenCodec;

/**
 * Codecs → the strings of the WebCodecs registry, for screens of up to 4K: VP9 profile 0 level 5.1,
 * AV1 main profile level 5.1, H.264 constrained baseline level 5.1.
 */
const codecStrings = new Map<screen.ScreenCodec, string>([
  [SCREEN_CODEC_AV1, 'av01.0.13M.08'],
  [SCREEN_CODEC_VP9, 'vp09.00.51.08'],
  [SCREEN_CODEC_H264, 'avc1.42e033'],
  [SCREEN_CODEC_VP8, 'vp8'],
]);

/** How a decoder for a codec is configured; undefined where it is no video codec. */
export function decoderConfig(codec: screen.ScreenCodec): VideoDecoderConfig | undefined {
  const name = codecStrings.get(codec);
  // What hardware decodes comes some frames late on many PCs.
  return name === undefined ? undefined : { codec: name, optimizeForLatency: true };
}

/** The codecs that this browser draws, best first. Rectangles are always among them, last. */
export async function decodableCodecs(): Promise<screen.ScreenCodec[]> {
  const found: screen.ScreenCodec[] = [];
  for (const codec of codecStrings.keys()) {
    if (await isDecodable(codec)) found.push(codec);
  }
  return [...found, screen.ScreenCodec.SCREEN_CODEC_TILES];
}

async function isDecodable(codec: screen.ScreenCodec): Promise<boolean> {
  // Old browsers, and pages that did not come by HTTPS, have no decoder.
  if (typeof VideoDecoder === 'undefined') return false;
  try {
    return (await VideoDecoder.isConfigSupported(decoderConfig(codec)!)).supported === true;
  } catch {
    return false;
  }
}
