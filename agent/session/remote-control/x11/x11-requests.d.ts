/** More of the `x11` package: what it takes to make input and to share the clipboard. */
declare module 'x11' {
  /** A program wants a selection (the clipboard), gives it, or takes it over. */
  export interface SelectionEvent extends XEvent {
    time: number;
    owner: number;
    requestor: number;
    selection: number;
    target: number;
    /** 0: none. */
    property: number;
  }

  /** A device as XInput 2 has it. */
  export interface InputDevice {
    deviceId: number;
    name: string;
    /** 1 master pointer, 2 master keyboard, 3 slave pointer, 4 slave keyboard, 5 floating slave. */
    use: number;
    enabled: number;
  }

  /** XInput 2. */
  export interface InputExtension {
    majorOpcode: number;
    firstEvent: number;
    XIQueryVersion(
      major: number,
      minor: number,
      callback: Callback<{ majorVersion: number; minorVersion: number }>,
    ): void;
    /** 0: all devices. */
    XIQueryDevice(device: number, callback: Callback<InputDevice[]>): void;
    XISelectEvents(window: number, masks: { deviceId: number; mask: string[] }): void;
  }

  export interface Extensions {
    xinput: InputExtension;
  }

  export interface XClient {
    /** The cheapest question that has an answer. */
    GetInputFocus(callback: Callback<object>): void;
    /** Rows of keysyms, one row a keycode. */
    GetKeyboardMapping(first: number, count: number, callback: Callback<number[][]>): void;
    ChangeKeyboardMapping(first: number, keysymsPerKeycode: number, keysyms: number[]): void;
    /** 32 bytes, one bit a keycode. */
    QueryKeymap(callback: Callback<Uint8Array>): void;
    QueryPointer(
      window: number,
      callback: Callback<{ keyMask: number; rootX: number; rootY: number }>,
    ): void;
    SetSelectionOwner(owner: number, selection: number, time: number): void;
    GetSelectionOwner(selection: number, callback: Callback<number>): void;
    ConvertSelection(
      requestor: number,
      selection: number,
      target: number,
      property: number,
      time: number,
    ): void;
    /** @param mode 0 replaces, 2 appends. */
    ChangeProperty(
      mode: 0 | 2,
      window: number,
      property: number,
      type: number,
      format: 8 | 32,
      data: Buffer | number[],
    ): void;
    DestroyWindow(window: number): void;
  }
}
