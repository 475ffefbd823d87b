import { randomBytes } from 'node:crypto';
import { screen, transport } from '@lapwing/proto';
import type { WebSocket } from 'ws';

/** What checks a device's proof. */
interface Prover {
  fits(nonce: Uint8Array, signature: Uint8Array): boolean;
}

/** The collector's end of the screens' socket, one message at a time. */
export class TestScreens {
  /** All that came after the welcome, over all connections. */
  readonly messages: screen.ScreenUp[] = [];
  /** Connections that were let in so far. */
  welcomed = 0;
  /** How proofs are answered. */
  refuseProof: transport.Refusal.$Shape | null = null;
  readonly #open = new Set<WebSocket>();

  /** Connections that stand now. */
  get open(): number {
    return this.#open.size;
  }

  get frames(): screen.ScreenFrame.$Properties[] {
    return this.messages.flatMap(({ frame }) => frame ?? []);
  }

  /** Sends to whoever is let in. */
  send(message: screen.ScreenDown.$Properties): void {
    for (const socket of this.#open) socket.send(encode(message));
  }

  sendBytes(bytes: Uint8Array | string): void {
    for (const socket of this.#open) socket.send(bytes);
  }

  /** Cuts all connections without a word. */
  cut(): void {
    for (const socket of this.#open) socket.terminate();
  }

  /** Takes a connection. */
  converse(socket: WebSocket, prover: Prover): void {
    const nonce = randomBytes(32);
    socket.on('error', () => {});
    socket.once('close', () => this.#open.delete(socket));
    socket.on('message', (data: Buffer) => {
      const message = screen.ScreenUp.decode(data);
      if (message.hello) {
        socket.send(encode({ challenge: { nonce, protocolLevel: 1 } }));
      } else if (message.proof) {
        const { REFUSAL_REASON_BAD_PROOF } = transport.RefusalReason;
        const refusal = prover.fits(nonce, message.proof.signature ?? new Uint8Array())
          ? this.refuseProof
          : { reason: REFUSAL_REASON_BAD_PROOF, closes: true };
        if (refusal) {
          socket.send(encode({ refusal }));
          socket.close();
          return;
        }
        this.welcomed += 1;
        this.#open.add(socket);
        socket.send(encode({ welcome: { collectorTimeMs: Date.now() } }));
      } else this.messages.push(message);
    });
  }
}

function encode(message: screen.ScreenDown.$Properties): Uint8Array {
  return screen.ScreenDown.encode(message as screen.ScreenDown.$Shape).finish();
}
