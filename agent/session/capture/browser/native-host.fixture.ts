/** A native host for the tests of the session's end of the browser link. */
import { createConnection, type Socket } from 'node:net';
import { BrowserFrameReader, encodeBrowserFrame } from '@lapwing/shared/browser-frames';
import type { BrowserOutcome, ToExtension } from '@lapwing/shared/browser-messages';
import { waitFor } from '../../../../test/support/wait-for.ts';

/** A native host, as a plain socket. */
export class TestHost {
  /** All that it was told, in order. */
  readonly told: Record<string, unknown>[] = [];
  /** What it answers to requests at once; null for nothing. */
  answer: ((request: ToExtension) => BrowserOutcome | null) | null = null;
  readonly socket: Socket;

  constructor(path: string) {
    this.socket = createConnection(path);
    const reader = new BrowserFrameReader();
    this.socket.on('data', (chunk) => {
      for (const message of reader.push(chunk)) this.#take(message as ToExtension);
    });
    this.socket.on('error', () => {});
  }

  say(...messages: object[]): void {
    for (const message of messages) this.socket.write(encodeBrowserFrame(message));
  }

  /** Says who it is; resolves when the link has answered. */
  async join(browser = 'chromium', more: object = {}): Promise<this> {
    this.say({ type: 'hello', browser, extensionVersion: '1', ...more });
    await waitFor('the link to answer', () => this.told.length > 0);
    return this;
  }

  #take(message: ToExtension): void {
    this.told.push(message);
    if (message.type === 'session-state') return;
    const outcome = this.answer?.(message);
    if (outcome) this.say({ type: 'answer', request: message.request, outcome });
  }
}
