/** Electron's `webContents`, and the channel between a page's preload script and `ipcMain`. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { app } from './app.ts';

type Handler = (
  event: { sender: WebContents; senderFrame: { url: string } },
  ...args: unknown[]
) => unknown;

const handlers = new Map<string, Handler>();

/** Electron's `ipcMain`. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

const PRELOAD_WORLD = 'preload';
const scriptFile = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Electron copies bytes as they are; on the way of this double they are text. */
function withBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value;
}

function toBytes(_key: string, value: { $bytes?: unknown } | null): unknown {
  return typeof value?.$bytes === 'string' ? Buffer.from(value.$bytes, 'base64') : value;
}

/** Electron's `webContents` on a page of Chromium. */
export class WebContents extends EventEmitter {
  #cdp: CDPSession | undefined;
  #page: Page | undefined;
  #preloadContext: number | undefined;
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  constructor() {
    super();
    app.emit('web-contents-created', {}, this);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  /** Runs a script in the page; always as if a person had clicked. */
  async executeJavaScript(script: string): Promise<unknown> {
    return await this.#page?.evaluate(script);
  }

  /** Sends a message to the preload script, as Electron's `webContents.send`. */
  send(channel: string, ...args: unknown[]): void {
    this.#inPreload(`electronSend(${JSON.stringify(channel)}, ${JSON.stringify(args, withBytes)})`);
  }

  /** Puts the preload script into the page; before the page is loaded. */
  async attach(page: Page, preloadFile: string): Promise<void> {
    this.#page = page;
    const cdp = await page.context().newCDPSession(page);
    this.#cdp = cdp;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD) this.#preloadContext = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ payload }) => this.#invoked(payload));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
    page.on('popup', (popup) => {
      if (this.#openHandler({ url: popup.url() }).action === 'deny') popup.close();
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', {
      name: 'electronInvoke',
      executionContextName: PRELOAD_WORLD,
    });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scriptFile('main-world.js'),
    });
    const preload = readFileSync(preloadFile, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    const wrapped = `((require, module, exports) => {${preload}\n})(electronRequire, { exports: {} }, {});`;
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `${scriptFile('preload-world.js')}\n${wrapped}`,
      worldName: PRELOAD_WORLD,
    });
  }

  async #invoked(payload: string): Promise<void> {
    const { id, channel, args } = JSON.parse(payload, toBytes);
    const answer: { id: number; value?: unknown; error?: string } = { id };
    try {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = { sender: this, senderFrame: { url: this.#page?.url() ?? '' } };
      answer.value = await handler(event, ...args);
    } catch (error) {
      answer.error = `Error invoking remote method '${channel}': ${error}`;
    }
    this.#inPreload(`electronReply(${JSON.stringify(answer)})`);
  }

  #inPreload(expression: string): void {
    const contextId = this.#preloadContext;
    if (contextId === undefined) return;
    // The page may be closing: then nobody waits for it.
    this.#cdp?.send('Runtime.evaluate', { expression, contextId }).catch(() => {});
  }
}
