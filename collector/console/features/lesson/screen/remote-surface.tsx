import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { pictureBox, pixelAt, remoteButtons, WheelSteps } from './pointer.ts';
import { LEAVE_KEYS, type RemoteKey, RemoteKeyboard } from './remote-keyboard.ts';
import classes from './screen.module.css';
import type { ScreenViewer } from './screen-viewer.ts';

interface RemoteSurfaceProps {
  viewer: ScreenViewer;
  /** The monitor's number, or PRIMARY. */
  monitor: number;
  /** What it is called for screen readers: whose screen, which monitor. */
  label: string;
  actualSize: boolean;
  controls: boolean;
  /** Gives the keyboard back to the page. */
  onLeave(): void;
}

/** Longest text of one input message, characters. */
const LONGEST_TEXT = 256;

/** One monitor on a canvas; with control, mouse and keyboard go to it. */
export function RemoteSurface(props: RemoteSurfaceProps) {
  const { viewer, monitor, label, actualSize, controls, onLeave } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const pointer = useRef<HTMLCanvasElement>(null);
  const typing = useRef<HTMLTextAreaElement>(null);
  const keyboard = useRef(new RemoteKeyboard());
  const moved = useRef<{ frame: number; send(): void } | null>(null);

  useEffect(() => {
    if (!canvas.current) return;
    return viewer.attach(monitor, canvas.current, pointer.current ?? undefined);
  }, [viewer, monitor]);

  useEffect(() => {
    if (controls) typing.current?.focus({ preventScroll: true });
  }, [controls]);

  useEffect(() => {
    const shown = canvas.current;
    if (!controls || !shown) return;
    const steps = new WheelSteps();
    // React's own wheel listener may not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const turn = steps.turn(event);
      if (turn) viewer.input({ kind: 'wheel', ...turn });
    };
    shown.addEventListener('wheel', onWheel, { passive: false });
    return () => shown.removeEventListener('wheel', onWheel);
  }, [viewer, controls]);

  function sendKeys(keys: readonly RemoteKey[]): void {
    for (const key of keys) viewer.input({ kind: 'key', ...key });
  }

  function sendPointer(event: PointerEvent): void {
    const shown = canvas.current;
    const size = shown && viewer.sizeOf(shown);
    if (!shown || !size) return;
    const box = pictureBox(shown.getBoundingClientRect(), size);
    const at = pixelAt({ x: event.clientX, y: event.clientY }, box, size);
    viewer.input({ kind: 'pointer', monitor, ...at, buttons: remoteButtons(event.buttons) });
  }

  /** Moves are sent once for each picture of this display, buttons at once. */
  function onMove(event: PointerEvent): void {
    if (!controls) return;
    if (moved.current) {
      moved.current.send = () => sendPointer(event);
      return;
    }
    const next = {
      send: () => sendPointer(event),
      frame: requestAnimationFrame(() => {
        moved.current = null;
        next.send();
      }),
    };
    moved.current = next;
  }

  function onButton(event: PointerEvent): void {
    if (!controls) return;
    event.preventDefault();
    if (moved.current) {
      cancelAnimationFrame(moved.current.frame);
      moved.current = null;
    }
    if (event.type === 'pointerdown') {
      canvas.current?.setPointerCapture(event.pointerId);
      typing.current?.focus({ preventScroll: true });
    }
    sendKeys(keyboard.current.hold(event));
    sendPointer(event);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const meaning = keyboard.current.press(pressed(event));
    if (meaning.kind === 'text') return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning.kind === 'leave') {
      sendKeys(keyboard.current.releaseAll());
      typing.current?.blur();
      onLeave();
    } else if (meaning.kind === 'keys') {
      sendKeys(meaning.keys);
    }
  }

  function onKeyUp(event: KeyboardEvent): void {
    sendKeys(keyboard.current.release(pressed(event)));
  }

  /** What the keys have made, of whatever layout or input method. */
  function sendTyped(): void {
    const field = typing.current;
    if (!field || field.value === '') return;
    const characters = [...field.value];
    field.value = '';
    while (characters.length > 0) {
      viewer.input({ kind: 'text', text: characters.splice(0, LONGEST_TEXT / 2).join('') });
    }
  }

  return (
    <div className={classes.surface} data-actual={actualSize || undefined}>
      <canvas
        ref={canvas}
        className={classes.canvas}
        role="img"
        aria-label={label}
        data-controls={controls || undefined}
        onPointerMove={onMove}
        onPointerDown={onButton}
        onPointerUp={onButton}
        onContextMenu={(event) => {
          if (controls) event.preventDefault();
        }}
      />
      <canvas ref={pointer} className={classes.pointer} aria-hidden />
      {controls ? (
        <textarea
          ref={typing}
          className={classes.typing}
          aria-label={`Keyboard of ${label}. ${LEAVE_KEYS.join(' ')} gives it back.`}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
          onKeyUp={onKeyUp}
          onInput={(event) => {
            if (!(event.nativeEvent as InputEvent).isComposing) sendTyped();
          }}
          onCompositionEnd={sendTyped}
          onBlur={() => sendKeys(keyboard.current.releaseAll())}
        />
      ) : null}
    </div>
  );
}

function pressed(event: KeyboardEvent) {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
  const altGraph = event.getModifierState('AltGraph');
  return { key, code, ctrlKey, altKey, metaKey, shiftKey, altGraph };
}
