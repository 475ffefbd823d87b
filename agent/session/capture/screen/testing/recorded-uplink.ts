/** An uplink that keeps what it is given, for tests. */
import { type local, screen } from '@lapwing/proto';
import type { FrameDraft, ScreenUplink } from '../../../uplink/screen-uplink.ts';
import { DrawnPicture } from './drawn-picture.ts';

/** The uplink, and what a test asks of it. */
export interface RecordedUplink
  extends Pick<ScreenUplink, 'onViews' | 'onReceipt' | 'sendFrame' | 'sendMonitors' | 'sendFault'> {
  readonly frames: FrameDraft[];
  readonly monitors: screen.Monitor.$Properties[][];
  readonly faults: Omit<screen.ScreenFault.$Properties, 'sessionId'>[];
  /** Says who looks at what. */
  watch(watch: screen.ScreenWatch.$Properties | undefined): void;
  /** Sends a receipt for the newest frame of each monitor that has none yet. */
  receive(): void;
  /** Whether frames are taken; true at first. */
  taking: boolean;
  /** Whether each frame gets its receipt at once; true at first. */
  receiving: boolean;
}

/** Makes one. */
export function recordUplink(): RecordedUplink {
  let tellViews = (_views: local.ScreenViews.$Properties) => {};
  let tellReceipt = (_receipt: screen.FrameReceipt.$Properties) => {};
  const uplink: RecordedUplink = {
    frames: [],
    monitors: [],
    faults: [],
    taking: true,
    receiving: true,
    onViews(listener) {
      tellViews = listener;
      listener({});
      return () => {};
    },
    onReceipt(listener) {
      tellReceipt = listener;
      return () => {};
    },
    sendFrame(frame) {
      if (!uplink.taking) return false;
      // As it comes out of the wire, so that nothing is shared.
      const bytes = screen.ScreenFrame.encode(frame).finish();
      uplink.frames.push(screen.ScreenFrame.decode(bytes));
      if (uplink.receiving) setImmediate(() => tellReceipt(receiptFor(frame)));
      return true;
    },
    sendMonitors: (monitors) => void uplink.monitors.push([...monitors]),
    sendFault: (fault) => void uplink.faults.push(fault),
    watch: (watch) => tellViews(watch ? { watch } : {}),
    receive() {
      const newest = new Map(uplink.frames.map((frame) => [frame.monitor, frame]));
      for (const frame of newest.values()) tellReceipt(receiptFor(frame));
    },
  };
  return uplink;
}

/** Draws frames of one live view; undefined where none of them is a key frame. */
export async function drawn(frames: readonly FrameDraft[]): Promise<DrawnPicture | undefined> {
  let picture: DrawnPicture | undefined;
  for (const { key, width, height, ...drawing } of frames) {
    if (key) picture = new DrawnPicture(width ?? 0, height ?? 0);
    await picture?.draw(drawing, key ?? false);
  }
  return picture;
}

function receiptFor({ monitor, purpose, stream, number }: FrameDraft) {
  return { monitor, purpose, stream, number };
}
