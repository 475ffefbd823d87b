/**
 * Remote control: carries out a viewer's mouse, keyboard and clipboard while their view is in control
 * mode. The service has checked by then that the view is allowed; the banner is the shell's. While
 * nobody controls, nothing is loaded or connected.
 */
import { control, screen } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { InjectedInput } from '../capture/injected-input.ts';
import type { MonitorPlace } from '../capture/screen/pixels/pixel-source.ts';
import type { ScreenUplink } from '../uplink/screen-uplink.ts';
import { Hands } from './hands.ts';
import type { ClipboardPort, InputInjector } from './input-port.ts';
import { InputQueue } from './input-queue.ts';
import { openClipboard } from './open-clipboard.ts';
import { openInjector } from './open-injector.ts';

/** Limit of screen.proto, characters. */
const LONGEST_CLIPBOARD = 100_000;

/** What is needed. */
export interface RemoteControlOptions {
  uplink: Pick<ScreenUplink, 'onViews' | 'onInput' | 'sendClipboard' | 'sendFault'>;
  /** The monitors as viewers know them; empty while no picture is taken. */
  monitors(): readonly MonitorPlace[];
  /** Told of all that is injected. */
  injected: InjectedInput;
  /** The shell's clipboard, where the system's is not reached otherwise. */
  clipboard?: ClipboardPort | undefined;
  logger: Logger;
}

/** Waits for somebody to take control. */
export interface RemoteControl {
  /** Ends it: what is held comes up, and the person has mouse and keyboard again. */
  close(): Promise<void>;
}

/** Starts to wait. */
export function startRemoteControl(options: RemoteControlOptions): RemoteControl {
  const { uplink, monitors, injected, logger } = options;
  /** Views in control mode, by their ids. */
  let controlling = new Set<string>();
  /** Views that want the person's own input away. */
  const taking = new Set<string>();
  const hands = new Map<string, Hands>();
  /** Buttons of each view's newest pointer input. */
  const lastButtons = new Map<string, number>();
  let injector: InputInjector | undefined;
  /** It failed for as long as somebody controls: said once. */
  let failed = false;
  let clipboard: Promise<ClipboardPort> | undefined;
  const queue = new InputQueue((error) => fault(messageOf(error)));

  const stopViews = uplink.onViews(({ views }) => {
    const next = new Set(
      (views ?? []).flatMap(({ viewId, mode }) =>
        mode === control.WatchMode.WATCH_MODE_CONTROL && viewId ? [viewId] : [],
      ),
    );
    const ended = [...controlling].filter((viewId) => !next.has(viewId));
    controlling = next;
    for (const viewId of ended) {
      queue.forget(viewId);
      lastButtons.delete(viewId);
      queue.run(() => leave(viewId));
    }
    if (ended.length > 0 && next.size === 0) queue.run(shut);
  });
  const stopInput = uplink.onInput((input) => {
    const viewId = input.viewId ?? '';
    if (!controlling.has(viewId)) return;
    // Behind what waits already, except that only the newest of several mere motions counts.
    const buttons = input.pointer?.buttons ?? 0;
    const isMotion = input.pointer && buttons === (lastButtons.get(viewId) ?? 0);
    if (input.pointer) lastButtons.set(viewId, buttons);
    const replaces = isMotion ? `motion ${viewId}` : undefined;
    queue.run(() => carryOut(viewId, input), { of: viewId, replaces });
  });

  async function carryOut(viewId: string, input: screen.RemoteInput.$Properties): Promise<void> {
    if (!controlling.has(viewId)) return;
    const { pointer, wheel, key, text, putClipboard, getClipboard, pupilInput } = input;
    if (putClipboard) return (await clipboardInUse()).write(putClipboard.text ?? '');
    if (getClipboard) return sendClipboard();
    const to = await open();
    if (!to) return;
    const hand = handsOf(viewId, to);
    if (pointer) {
      const at = placeOnDesktop(pointer);
      if (!at) return;
      await to.move(at.x, at.y);
      await hand.buttons(pointer.buttons ?? 0);
    } else if (wheel) {
      await to.wheel(wheel.right ?? 0, wheel.down ?? 0);
    } else if (key) {
      const known = await hand.key(key.code ?? '', key.down ?? false);
      if (!known) logger.info({}, 'a key of remote control is not on a keyboard of this system');
    } else if (text) {
      const missing = await to.text(text.text ?? '', () => controlling.has(viewId));
      if (missing > 0) logger.warn({ missing }, 'characters could not be typed here');
    } else if (pupilInput) {
      await setTaken(viewId, pupilInput.taken ?? false);
    }
  }

  async function open(): Promise<InputInjector | undefined> {
    if (injector || failed) return injector;
    try {
      injector = await openInjector({
        injected,
        logger,
        lost(reason) {
          injector = undefined;
          hands.clear();
          taking.clear();
          logger.warn({ reason }, 'remote control lost the screen');
        },
      });
      logger.info({}, 'somebody controls this screen');
    } catch (error) {
      failed = true;
      throw error;
    }
    return injector;
  }

  function handsOf(viewId: string, to: InputInjector): Hands {
    const known = hands.get(viewId);
    if (known) return known;
    const made = new Hands(to, (task) => queue.run(task));
    hands.set(viewId, made);
    return made;
  }

  /** One who has taken it away does not give back what another one took. */
  async function setTaken(viewId: string, taken: boolean): Promise<void> {
    if (taken) {
      taking.add(viewId);
      try {
        await injector?.takePupilInput();
        logger.info({}, 'the person’s own mouse and keyboard are taken away');
      } catch (error) {
        taking.delete(viewId);
        throw error;
      }
    } else if (taking.delete(viewId) && taking.size === 0) {
      await injector?.givePupilInput();
      logger.info({}, 'the person has mouse and keyboard again');
    }
  }

  /** A view ended, its mode changed, or the link is lost. */
  async function leave(viewId: string): Promise<void> {
    await hands.get(viewId)?.letGo();
    hands.delete(viewId);
    await setTaken(viewId, false);
  }

  async function shut(): Promise<void> {
    if (controlling.size > 0) return;
    failed = false;
    const open = injector;
    injector = undefined;
    if (!open) return;
    await open.close();
    logger.info({}, 'nobody controls this screen any more');
  }

  function placeOnDesktop({ monitor, x, y }: screen.PointerInput.$Properties) {
    const number = monitor ?? 0;
    const place = monitors().find((one) => (number === 0 ? one.primary : one.monitor === number));
    return (
      place && {
        x: place.x + Math.min(x ?? 0, place.width - 1),
        y: place.y + Math.min(y ?? 0, place.height - 1),
      }
    );
  }

  function clipboardInUse(): Promise<ClipboardPort> {
    clipboard ??= openClipboard(options.clipboard);
    clipboard.catch(() => {
      clipboard = undefined;
    });
    return clipboard;
  }

  async function sendClipboard(): Promise<void> {
    const text = await (await clipboardInUse()).read();
    uplink.sendClipboard(cutText(text, LONGEST_CLIPBOARD));
  }

  function fault(reason: string): void {
    logger.error({ reason }, 'remote control failed');
    if (controlling.size === 0) return;
    uplink.sendFault({
      monitor: 0,
      purpose: screen.FramePurpose.FRAME_PURPOSE_LIVE,
      message: reason,
    });
  }

  return {
    async close() {
      stopViews();
      stopInput();
      const left = [...controlling];
      controlling = new Set();
      for (const viewId of left) {
        queue.forget(viewId);
        queue.run(() => leave(viewId));
      }
      queue.run(shut);
      await queue.idle();
      (await clipboard?.catch(() => undefined))?.close?.();
    },
  };
}
