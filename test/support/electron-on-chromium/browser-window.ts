/** Electron's `BrowserWindow`: an app-mode window of a Chromium of its own, on a real display. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { app } from './app.ts';
import { tell } from './control.ts';
import { isRequestAllowed } from './session.ts';
import { WebContents } from './web-contents.ts';

interface WindowOptions {
  width?: number;
  height?: number;
  show?: boolean;
  center?: boolean;
  title?: string;
  icon?: string;
  webPreferences: {
    preload: string;
    contextIsolation: boolean;
    sandbox: boolean;
    nodeIntegration: boolean;
  };
}

const open = new Set<BrowserWindow>();

/** Electron's `BrowserWindow`, as far as the shell uses it. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #options: WindowOptions;
  readonly #profile = mkdtempSync(join(tmpdir(), 'window-'));
  readonly #started: Promise<Page>;
  #context: BrowserContext | undefined;
  #visible: boolean;
  #destroyed = false;

  constructor(options: WindowOptions) {
    super();
    const { contextIsolation, sandbox, nodeIntegration } = options.webPreferences;
    if (!contextIsolation || !sandbox || nodeIntegration) {
      throw new Error('This double has isolated, sandboxed pages without Node only.');
    }
    for (const file of [options.webPreferences.preload, options.icon]) {
      if (file && !existsSync(file)) throw new Error(`There is no ${file}.`);
    }
    this.#options = options;
    this.#visible = options.show ?? true;
    open.add(this);
    this.#started = this.#start();
    this.#started.catch(() => {});
  }

  async loadFile(file: string): Promise<void> {
    const page = await this.#started;
    if (!existsSync(file)) throw new Error(`ERR_FILE_NOT_FOUND (-6) loading '${file}'`);
    const drawn = page.waitForLoadState('load');
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
    await drawn;
    this.emit('ready-to-show');
  }

  show(): void {
    this.#visible = true;
    this.#applyVisibility();
  }

  focus(): void {
    this.#started.then((page) => page.bringToFront()).catch(() => {});
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#context?.close().catch(() => {});
    this.#closed();
  }

  async #start(): Promise<Page> {
    const { width = 800, height = 600 } = this.#options;
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: '/usr/bin/chromium',
      headless: false,
      viewport: null,
      // Playwright would open an ordinary window beside the application's.
      ignoreDefaultArgs: ['about:blank'],
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--ozone-platform=x11',
        '--app=data:text/html,',
        // No bar that warns of the missing sandbox.
        '--test-type',
        `--window-size=${width},${height}`,
      ],
      env: process.env as Record<string, string>,
    });
    this.#context = context;
    if (this.#destroyed) await context.close();
    context.on('close', () => this.#closed());
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('close', () => this.destroy());
    await context.route(/^(?!file:)/, (route) =>
      isRequestAllowed(route.request().url()) ? route.continue() : route.abort(),
    );
    if (this.#options.center) await this.#center(page);
    await this.#applyVisibilityOf(page);
    await this.webContents.attach(page, this.#options.webPreferences.preload);
    return page;
  }

  async #center(page: Page): Promise<void> {
    const { width = 800, height = 600 } = this.#options;
    const screen = await page.evaluate(
      '({ width: screen.availWidth, height: screen.availHeight })',
    );
    const { width: screenWidth, height: screenHeight } = screen as {
      width: number;
      height: number;
    };
    const left = Math.max(0, Math.round((screenWidth - width) / 2));
    const top = Math.max(0, Math.round((screenHeight - height) / 2));
    await setBounds(page, { left, top, width, height });
  }

  #applyVisibility(): void {
    this.#started
      .then((page) => this.#applyVisibilityOf(page))
      .then(() =>
        tell({ kind: 'window', title: this.#options.title ?? '', visible: this.#visible }),
      )
      .catch(() => {});
  }

  /** A window that nobody has shown is not on the screen, so that forgetting it is noticed. */
  #applyVisibilityOf(page: Page): Promise<void> {
    return setBounds(page, { windowState: this.#visible ? 'normal' : 'minimized' });
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this);
    this.emit('closed');
    tell({ kind: 'window', title: this.#options.title ?? '', visible: false });
    if (open.size === 0) app.emit('window-all-closed');
    // Chromium writes to its profile until it has ended.
    this.#started
      .then((page) => page.context().close())
      .catch(() => {})
      .finally(() => rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 }));
  }
}

interface Bounds {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
  windowState?: 'normal' | 'minimized';
}

async function setBounds(page: Page, bounds: Bounds): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.send('Browser.setWindowBounds', { windowId, bounds });
  await cdp.detach();
}
