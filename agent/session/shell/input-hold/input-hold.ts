/** Input in hold: keyboard and pointer reach nothing while screens are covered. */
export interface InputHold {
  /** Windows that stay above all others, by their native handles. */
  keepOnTop(windows: readonly Buffer[]): void;
  /** Whether keyboard and pointer are held at present. */
  isHeld(): boolean;
  /** Gives the input back. */
  release(): void;
}
