/** macOS' functions for input, through koffi. Declared as in CGEvent.h and AXUIElement.h. */
import koffi from 'koffi';

/** An event (CGEventRef). */
export type MacEvent = unknown;

/** macOS' input. */
export interface MacInput {
  /** Whether the user has allowed this program to control the Mac. */
  isAllowed(): boolean;
  key(virtualKey: number, down: boolean): MacEvent;
  /** A key event that types this. */
  characters(text: string, down: boolean): MacEvent;
  mouse(type: number, x: number, y: number, button: number): MacEvent;
  /** Lines; negative is down and to the right. */
  wheel(down: number, right: number): MacEvent;
  /** Sends it, with modifiers, and frees it. */
  post(event: MacEvent, flags: number): void;
}

const FOLDER = '/System/Library/Frameworks';
/** kCGHIDEventTap. */
const AS_FROM_DEVICES = 0;
/** kCGScrollEventUnitLine. */
const LINES = 1;

/** Loads the frameworks. */
export function loadMacInput(): MacInput {
  const services = koffi.load(`${FOLDER}/ApplicationServices.framework/ApplicationServices`);
  const foundation = koffi.load(`${FOLDER}/CoreFoundation.framework/CoreFoundation`);
  koffi.struct('LapwingPoint', { x: 'double', y: 'double' });
  const isAllowed = services.func('bool AXIsProcessTrusted()');
  const key = services.func(
    'void *CGEventCreateKeyboardEvent(void *source, uint16_t key, bool down)',
  );
  const setText = services.func(
    'void CGEventKeyboardSetUnicodeString(void *event, unsigned long length, const uint16_t *text)',
  );
  const mouse = services.func(
    'void *CGEventCreateMouseEvent(void *source, uint32_t type, LapwingPoint at, uint32_t button)',
  );
  const wheel = services.func(
    'void *CGEventCreateScrollWheelEvent2(void *source, uint32_t units, uint32_t wheels, int32_t first, int32_t second, int32_t third)',
  );
  const setFlags = services.func('void CGEventSetFlags(void *event, uint64_t flags)');
  const post = services.func('void CGEventPost(uint32_t tap, void *event)');
  const release = foundation.func('void CFRelease(void *object)');
  return {
    isAllowed: () => isAllowed(),
    key: (virtualKey, down) => key(null, virtualKey, down),
    characters(text, down) {
      const event = key(null, 0, down);
      const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      setText(event, units.length, units);
      return event;
    },
    mouse: (type, x, y, button) => mouse(null, type, { x, y }, button),
    wheel: (down, right) => wheel(null, LINES, 2, down, right, 0),
    post(event, flags) {
      setFlags(event, flags);
      post(AS_FROM_DEVICES, event);
      release(event);
    },
  };
}
