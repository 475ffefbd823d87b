/** A window of another program. */
export interface OtherWindow {
  /** By which the window system knows it. */
  readonly windowId: number;
  /** 0 where it is not known. */
  readonly processId: number;
}

/** Does things to windows, as their user could. */
export interface WindowControl {
  /** Asks the program to close it; the program may ask whether to save. */
  close(window: OtherWindow): Promise<void>;
  /** Puts it out of sight; nothing in it is lost. */
  minimise(window: OtherWindow): Promise<void>;
  stop(): void;
}
