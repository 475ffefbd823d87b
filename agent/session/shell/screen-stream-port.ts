/**
 * What the hidden page that encodes the screen as video and the main process tell each other. Both
 * sides check what they receive.
 */
import { isBytes, isNumber, isText, isYesNo, listOf, oneOf, record } from './checks.ts';

/** What is to be encoded. */
export interface ScreenStreamWish {
  /** Numbers of lapwing.screen.v1.ScreenCodec that every viewer can decode, best first. */
  codecs: number[];
  /** Greatest width, pixels; 0 for the monitor's own. */
  maxWidth: number;
  /** How many pictures may be encoded to begin with. */
  pictures: number;
  /** Bits a second to begin with. */
  bitRate: number;
}

/** What the page is told while it encodes. */
export interface ScreenStreamOrder {
  /** `key`: a key frame is needed; `encode`: so many pictures more; `bits`: bits a second. */
  order: 'key' | 'encode' | 'bits';
  value: number;
}

/** An encoded picture. */
export interface ScreenStreamFrame {
  /** Number of lapwing.screen.v1.ScreenCodec. */
  codec: number;
  key: boolean;
  width: number;
  height: number;
  /** Unix milliseconds. */
  capturedAtMs: number;
  data: Uint8Array;
}

/** The page's end. */
export interface ScreenStreamPort {
  /** The page is there; `beginCapture` is called then. */
  loaded(): Promise<void>;
  wish(): Promise<ScreenStreamWish>;
  frame(frame: ScreenStreamFrame): Promise<void>;
  /** It cannot go on; why. */
  failed(reason: string): Promise<void>;
  onOrder(listener: (order: ScreenStreamOrder) => void): void;
}

/** Names of the messages. */
export const screenStreamChannels = {
  loaded: 'lapwing:screen-stream:loaded',
  wish: 'lapwing:screen-stream:wish',
  frame: 'lapwing:screen-stream:frame',
  failed: 'lapwing:screen-stream:failed',
  order: 'lapwing:screen-stream:order',
} as const;

/** Whether it is a wish. */
export const isScreenStreamWish = record<ScreenStreamWish>({
  codecs: listOf(isNumber),
  maxWidth: isNumber,
  pictures: isNumber,
  bitRate: isNumber,
});

/** Whether it is an order. */
export const isScreenStreamOrder = record<ScreenStreamOrder>({
  order: oneOf('key', 'encode', 'bits'),
  value: isNumber,
});

/** Whether it is a frame. */
export const isScreenStreamFrame = record<ScreenStreamFrame>({
  codec: isNumber,
  key: isYesNo,
  width: isNumber,
  height: isNumber,
  capturedAtMs: isNumber,
  data: isBytes,
});

/** Whether it is a reason. */
export const isReason = isText;
