/** Encodes the newest picture of a screen, when it is told to. */
import type {
  ScreenStreamFrame,
  ScreenStreamOrder,
  ScreenStreamPort,
} from '../screen-stream-port.ts';

/** Numbers of lapwing.screen.v1.ScreenCodec, and how WebCodecs names what suits a screen. */
const CODECS: Readonly<Record<number, Partial<VideoEncoderConfig> & { codec: string }>> = {
  1: { codec: 'vp8' },
  2: { codec: 'vp09.00.51.08' },
  3: { codec: 'av01.0.13M.08' },
  4: { codec: 'avc1.42e033', avc: { format: 'annexb' } },
};
/**
 * Without hardware: what costs the PC least for its bytes. VP9 at its realtime speed takes about as
 * long as VP8 for a third fewer bytes; AV1 takes twice as long.
 */
const SOFTWARE_ORDER = [2, 1, 4, 3];
/**
 * Pictures a second at most. The PC is the pupil's: half a core for every picture of a film is too
 * much where no hardware encodes it.
 */
const MOST_PICTURES = { hardware: 20, software: 10 };

/** What it is made of. */
export interface ScreenEncoderOptions {
  codecs: readonly number[];
  port: Pick<ScreenStreamPort, 'frame' | 'failed'>;
  /** Told how many pictures a second are of use, once that is known. */
  onPictureRate(picturesPerSecond: number): void;
  /** How many pictures may be encoded to begin with. */
  pictures: number;
  /** Bits a second to begin with. */
  bitRate: number;
}

/** Encodes one screen. */
export class ScreenEncoder {
  readonly #options: ScreenEncoderOptions;
  #encoder: VideoEncoder | undefined;
  #config: VideoEncoderConfig | undefined;
  #pictureRate = MOST_PICTURES.software;
  #codec = 0;
  #configuring = false;
  /** Not encoded yet. */
  #newest: VideoFrame | undefined;
  /** Encoded last, for a key frame of a screen that stands still. */
  #last: VideoFrame | undefined;
  #allowed: number;
  #needsKey = true;
  #notBeforeMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ScreenEncoderOptions) {
    this.#options = options;
    this.#allowed = options.pictures;
  }

  /** Takes over a picture. */
  show(picture: VideoFrame): void {
    this.#newest?.close();
    this.#newest = picture;
    this.#encodeSoon();
  }

  /** Does as it is told. */
  take({ order, value }: ScreenStreamOrder): void {
    if (order === 'key') this.#needsKey = true;
    else if (order === 'encode') this.#allowed = Math.max(this.#allowed, value);
    else if (this.#config) {
      this.#config = { ...this.#config, bitrate: value };
      this.#encoder?.configure(this.#config);
    }
    if (this.#needsKey) this.#newest ??= this.#last?.clone();
    this.#encodeSoon();
  }

  #encodeSoon(): void {
    if (!this.#newest || this.#allowed === 0 || this.#timer) return;
    const wait = this.#notBeforeMs - performance.now();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#encode().catch((error: unknown) => this.#options.port.failed(String(error)));
    }, wait);
  }

  async #encode(): Promise<void> {
    if (!this.#encoder) await this.#open();
    const picture = this.#newest;
    if (!picture || this.#allowed === 0 || this.#encoder?.state !== 'configured') return;
    const { width, height } = this.#config!;
    if (even(picture.displayWidth) !== width || even(picture.displayHeight) !== height) {
      throw new Error('the monitor has another size now');
    }
    this.#newest = undefined;
    this.#allowed -= 1;
    this.#notBeforeMs = performance.now() + 1_000 / this.#pictureRate;
    this.#encoder.encode(picture, { keyFrame: this.#needsKey });
    this.#needsKey = false;
    this.#last?.close();
    this.#last = picture;
  }

  async #open(): Promise<void> {
    if (this.#configuring || !this.#newest) return;
    this.#configuring = true;
    const { codec, config } = await chooseConfig(this.#options, this.#newest);
    this.#codec = codec;
    this.#config = config;
    if (config.hardwareAcceleration === 'prefer-hardware') {
      this.#pictureRate = MOST_PICTURES.hardware;
    }
    this.#options.onPictureRate(this.#pictureRate);
    this.#encoder = new VideoEncoder({
      output: (chunk) => this.#send(chunk, config),
      error: (error) => this.#options.port.failed(error.message),
    });
    this.#encoder.configure(config);
  }

  #send(chunk: EncodedVideoChunk, { width, height }: VideoEncoderConfig): void {
    const data = new Uint8Array(chunk.byteLength);
    chunk.copyTo(data);
    const frame: ScreenStreamFrame = {
      ...{ codec: this.#codec, key: chunk.type === 'key', width, height, data },
      capturedAtMs: Date.now(),
    };
    this.#options.port.frame(frame);
  }
}

/** What hardware encodes, in the viewers' order; else what software does best. */
async function chooseConfig(
  { codecs, bitRate }: Pick<ScreenEncoderOptions, 'codecs' | 'bitRate'>,
  picture: VideoFrame,
): Promise<{ codec: number; config: VideoEncoderConfig }> {
  const software = SOFTWARE_ORDER.filter((codec) => codecs.includes(codec));
  const tries = [
    ...codecs.map((codec) => ({ codec, acceleration: 'prefer-hardware' as const })),
    ...software.map((codec) => ({ codec, acceleration: 'prefer-software' as const })),
  ];
  for (const { codec, acceleration } of tries) {
    const named = CODECS[codec];
    if (!named) continue;
    const config: VideoEncoderConfig = {
      ...named,
      width: even(picture.displayWidth),
      height: even(picture.displayHeight),
      bitrate: bitRate,
      bitrateMode: 'variable',
      latencyMode: 'realtime',
      contentHint: 'detail',
      hardwareAcceleration: acceleration,
    };
    if ((await VideoEncoder.isConfigSupported(config)).supported) return { codec, config };
  }
  throw new Error('this PC encodes no video that the viewers can decode');
}

/** H.264 and the colours of VP8 know even sizes only. */
function even(pixels: number): number {
  return pixels & ~1;
}
