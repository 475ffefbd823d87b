/** What remote control asks of the operating system. X11, Windows and macOS stand behind it. */

/** Mouse buttons as PointerInput adds them up (screen.proto). */
export const BUTTONS = { left: 1, right: 2, middle: 4 } as const;

/** A mouse button. */
export type Button = keyof typeof BUTTONS;

/** Makes input in this session. Every promise is fulfilled once the system has taken it. */
export interface InputInjector {
  /** Puts the pointer there, pixels of the desktop. */
  move(x: number, y: number): Promise<void>;
  /** Presses or releases a button. */
  button(button: Button, down: boolean): Promise<void>;
  /** Turns the wheel by steps, negative to the left and up. */
  wheel(right: number, down: number): Promise<void>;
  /**
   * Presses or releases a key by its place (`KeyboardEvent.code`).
   *
   * @returns false where this system has no such key
   */
  key(code: string, down: boolean): Promise<boolean>;
  /**
   * Types characters, of any layout.
   *
   * @param going asked before each character; false ends it
   * @returns how many characters could not be typed
   */
  text(text: string, going: () => boolean): Promise<number>;
  /**
   * Takes the person's own mouse and keyboard away; injected input still arrives.
   *
   * @throws AppError `pupil-input-not-taken`
   */
  takePupilInput(): Promise<void>;
  /** Gives them back. */
  givePupilInput(): Promise<void>;
  /** Ends it. What is held down must have been released. */
  close(): Promise<void>;
}

/** The clipboard, text only. */
export interface ClipboardPort {
  /** Its text; empty where there is none. */
  read(): Promise<string>;
  write(text: string): Promise<void>;
  /** Ends it, where there is something to end. */
  close?(): void;
}
