/** More of the `x11` package: what it takes to hold the input of a display. */
declare module 'x11' {
  export interface XClient {
    /** @param callback gets the status, 0 being success. */
    GrabKeyboard(
      window: number,
      ownerEvents: boolean,
      time: number,
      pointerMode: number,
      keyboardMode: number,
      callback: Callback<number>,
    ): void;
    UngrabKeyboard(time: number): void;
    /** @param callback gets the status, 0 being success. */
    GrabPointer(
      window: number,
      ownerEvents: boolean,
      eventMask: number,
      pointerMode: number,
      keyboardMode: number,
      confineTo: number,
      cursor: number,
      time: number,
      callback: Callback<number>,
    ): void;
    UngrabPointer(time: number): void;
    /** Children are in stacking order, the lowest first. */
    QueryTree(
      window: number,
      callback: Callback<{ root: number; parent: number; children: number[] }>,
    ): void;
    RaiseWindow(window: number): void;
  }
}
