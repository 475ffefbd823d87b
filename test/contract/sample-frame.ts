/** A frame and the message type that reads it. */
export interface SampleFrame {
  readonly bytes: Uint8Array;
  readonly type: {
    decode(bytes: Uint8Array): object;
    // protobufjs' encoders differ in what they accept, so no one type names them all.
    encode(message: never): { finish(): Uint8Array };
  };
}
