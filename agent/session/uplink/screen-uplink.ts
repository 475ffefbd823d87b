/**
 * The part of the uplink that carries pictures: who looks and what they want to see comes in,
 * pictures of this session's screens go out. Nothing is kept: what cannot be sent now is not sent.
 */
import type { local, screen } from '@lapwing/proto';

/** More than this unsent on the local link, and no further picture is taken: events go first. */
const MAX_UNSENT_BYTES = 2 * 1024 * 1024;

/** A frame as the session makes it; the service fills in the session. */
export type FrameDraft = Omit<screen.ScreenFrame.$Properties, 'sessionId'>;

/** Pictures of this session's screens, on their way to whoever looks. */
export interface ScreenUplink {
  /**
   * Who looks at this session and what they want to see, whole; empty while nobody does, and as soon
   * as the link to the service is lost. Told at once, and at each change. Returns how to stop that.
   */
  onViews(listener: (views: local.ScreenViews.$Properties) => void): () => void;
  /**
   * A frame has come to the collector, with all before it of its stream. To keep few under way is
   * how a sender follows the link.
   */
  onReceipt(listener: (receipt: screen.FrameReceipt.$Properties) => void): () => void;
  /** A teacher's mouse, keyboard or clipboard; only while a view in control mode is in force. */
  onInput(listener: (input: screen.RemoteInput.$Properties) => void): () => void;
  /** A picture of the teacher's screen; only while a broadcast is in force. */
  onBroadcastFrame(listener: (frame: screen.BroadcastFrame.$Properties) => void): () => void;
  /**
   * Sends a frame of at most MAX_SCREEN_FRAME_BYTES.
   *
   * @returns false where it was not taken, because there is no link or too much is under way: its
   *   number is free again, and the next frame of a live stream is to be a key frame.
   */
  sendFrame(frame: FrameDraft): boolean;
  /** Tells which monitors there are: after the first views, and at each change. */
  sendMonitors(monitors: readonly screen.Monitor.$Properties[]): void;
  /** Tells why a view shows nothing. */
  sendFault(fault: Omit<screen.ScreenFault.$Properties, 'sessionId'>): void;
  /** Sends the clipboard's text, asked for by an input. */
  sendClipboard(text: string): void;
  /** Sends a part of a picture that is to be kept; false where there is no link. */
  sendScreenshotPart(part: local.ScreenshotPart.$Properties): boolean;
  /** Tells how far a broadcast has come here. */
  sendBroadcastReceipt(receipt: screen.BroadcastReceipt.$Properties): void;
}

/** The link below: what the uplink gives. */
interface LinkBelow {
  /** Sends a message, if the session is welcomed; false where it is not. */
  send(message: local.SessionMessage.$Properties): boolean;
  /** Bytes that wait to be sent. */
  unsentBytes(): number;
}

/** A ScreenUplink with the ends that the uplink feeds. */
export interface FedScreenUplink extends ScreenUplink {
  /** Takes a message of the service; false where it is about something else. */
  take(message: local.ServiceMessage): boolean;
  /** The link to the service was lost: nobody looks any more. */
  lost(): void;
}

/** Makes the screens' part of an uplink. */
export function createScreenUplink(link: LinkBelow): FedScreenUplink {
  const viewsListeners = new Listeners<local.ScreenViews.$Properties>();
  const receiptListeners = new Listeners<screen.FrameReceipt.$Properties>();
  const inputListeners = new Listeners<screen.RemoteInput.$Properties>();
  const broadcastListeners = new Listeners<screen.BroadcastFrame.$Properties>();
  let views: local.ScreenViews.$Properties = {};

  function setViews(next: local.ScreenViews.$Properties): void {
    views = next;
    viewsListeners.tell(next);
  }

  return {
    onViews(listener) {
      listener(views);
      return viewsListeners.add(listener);
    },
    onReceipt: (listener) => receiptListeners.add(listener),
    onInput: (listener) => inputListeners.add(listener),
    onBroadcastFrame: (listener) => broadcastListeners.add(listener),
    sendFrame(screenFrame) {
      return link.unsentBytes() <= MAX_UNSENT_BYTES && link.send({ screenFrame });
    },
    sendMonitors: (monitors) => void link.send({ monitors: { monitors: [...monitors] } }),
    sendFault: (screenFault) => void link.send({ screenFault }),
    sendClipboard: (text) => void link.send({ clipboard: { text } }),
    sendScreenshotPart: (screenshotPart) => link.send({ screenshotPart }),
    sendBroadcastReceipt: (broadcastReceipt) => void link.send({ broadcastReceipt }),
    take(message) {
      if (message.screenViews) setViews(message.screenViews);
      else if (message.frameReceipt) receiptListeners.tell(message.frameReceipt);
      else if (message.remoteInput) inputListeners.tell(message.remoteInput);
      else if (message.broadcastFrame) broadcastListeners.tell(message.broadcastFrame);
      else return false;
      return true;
    },
    lost() {
      if (Object.keys(views).length > 0) setViews({});
    },
  };
}

class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.#all) listener(value);
  }
}
