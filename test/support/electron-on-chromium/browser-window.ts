/** Electron's `BrowserWindow`: an app-mode window of a Chromium of its own, on a real display. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { XMonitor } from '../x-monitors.ts';
import { app } from './app.ts';
import { tell } from './control.ts';
import { isRequestAllowed } from './session.ts';
import { WebContents } from './web-contents.ts';
import { XWindow } from './x-window.ts';

interface WindowOptions {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  show?: boolean;
  center?: boolean;
  title?: string;
  icon?: string;
  alwaysOnTop?: boolean;
  /** False: the window manager has no part in it, as Electron's documentation says for Linux. */
  focusable?: boolean;
  webPreferences: {
    preload: string;
    contextIsolation: boolean;
    sandbox: boolean;
    nodeIntegration: boolean;
  };
}

/** How long Chromium has to come up, and to do what it is told, on a busy machine. */
const CHROMIUM_TIMEOUT_MS = 120_000;

const open = new Set<BrowserWindow>();
let lastNumber = 0;

/** What a window is made of, once Chromium has started. */
interface Parts {
  page: Page;
  x: XWindow;
}

/** Electron's `BrowserWindow`, as far as the shell uses it. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #options: WindowOptions;
  readonly #number: number;
  readonly #class: string;
  readonly #profile = mkdtempSync(join(tmpdir(), 'window-'));
  readonly #started: Promise<Parts>;
  #context: BrowserContext | undefined;
  #x: XWindow | undefined;
  #bounds: XMonitor;
  #visible: boolean;
  #destroyed = false;
  #focused = false;

  constructor(options: WindowOptions) {
    super();
    const { contextIsolation, sandbox, nodeIntegration } = options.webPreferences;
    if (!contextIsolation || !sandbox || nodeIntegration) {
      throw new Error('This double has isolated, sandboxed pages without Node only.');
    }
    for (const file of [options.webPreferences.preload, options.icon]) {
      if (file && !existsSync(file)) throw new Error(`There is no ${file}.`);
    }
    lastNumber += 1;
    this.#number = lastNumber;
    this.#class = `window-${process.pid}-${lastNumber}`;
    this.#options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show ?? true;
    open.add(this);
    this.#started = this.#start();
    this.#started.catch(() => {});
  }

  /** The window that has the keyboard's focus, if it is one of these. */
  static getFocusedWindow(): BrowserWindow | null {
    return [...open].find((window) => window.#focused) ?? null;
  }

  async loadFile(file: string): Promise<void> {
    const { page } = await this.#started;
    if (!existsSync(file)) throw new Error(`ERR_FILE_NOT_FOUND (-6) loading '${file}'`);
    const drawn = page.waitForLoadState('load');
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
    await drawn;
    this.emit('ready-to-show');
  }

  show(): void {
    this.#setVisible(true);
  }

  showInactive(): void {
    this.#setVisible(true);
  }

  hide(): void {
    this.#setVisible(false);
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }

  focus(): void {
    if (!this.#isManaged) return;
    this.#started.then(({ page }) => page.bringToFront()).catch(() => {});
  }

  /** To the front of all windows, without the focus. */
  moveTop(): void {
    this.#x?.raise();
  }

  getBounds(): XMonitor {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<XMonitor>): void {
    const next = { ...this.#bounds, ...bounds };
    if (this.#x) this.#x.place(next);
    else this.#bounds = next;
  }

  setAlwaysOnTop(flag: boolean): void {
    this.#started.then(({ x }) => x.setState('_NET_WM_STATE_ABOVE', flag)).catch(() => {});
  }

  setVisibleOnAllWorkspaces(visible: boolean): void {
    if (!visible) return;
    this.#started.then(({ x }) => x.stickToAllDesktops()).catch(() => {});
  }

  /** The X window's number, eight bytes as Electron has it; here once the page was loaded. */
  getNativeWindowHandle(): Buffer {
    if (!this.#x) throw new Error('This double has a native window once its page was loaded.');
    const handle = Buffer.alloc(8);
    handle.writeUInt32LE(this.#x.id, 0);
    return handle;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#context?.close().catch(() => {});
    this.#closed();
  }

  get #isManaged(): boolean {
    return this.#options.focusable !== false;
  }

  async #start(): Promise<Parts> {
    const { width, height } = this.#bounds;
    // A frame that Chromium draws by itself would be in the page's place.
    mkdirSync(join(this.#profile, 'Default'));
    const preferences = { browser: { custom_chrome_frame: this.#isManaged } };
    writeFileSync(join(this.#profile, 'Default/Preferences'), JSON.stringify(preferences));
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
        // Stands for the main process's answer to a page that asks for the screen.
        '--auto-select-desktop-capture-source=Entire screen',
        `--class=${this.#class}`,
        `--window-size=${width},${height}`,
      ],
      env: process.env as Record<string, string>,
      timeout: CHROMIUM_TIMEOUT_MS,
    });
    context.setDefaultTimeout(CHROMIUM_TIMEOUT_MS);
    this.#context = context;
    if (this.#destroyed) await context.close();
    context.on('close', () => this.#closed());
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('close', () => this.destroy());
    await context.route(/^(?!file:)/, (route) =>
      isRequestAllowed(route.request().url()) ? route.continue() : route.abort(),
    );
    const x = await XWindow.find(this.#class);
    this.#x = x;
    const parts = { page, x };
    if (this.#isManaged) {
      if (this.#options.center) await this.#center(page);
      if (this.#options.alwaysOnTop) await x.setState('_NET_WM_STATE_ABOVE', true);
    } else {
      await x.withdraw();
      x.place(this.#bounds);
      x.watchBounds((bounds) => this.#placed(bounds));
    }
    await this.#applyVisibilityOf(parts);
    await x.watchFocus((focused) => {
      this.#focused = focused;
      this.emit(focused ? 'focus' : 'blur');
    });
    await this.webContents.attach(page, this.#options.webPreferences.preload);
    return parts;
  }

  async #center(page: Page): Promise<void> {
    const { width, height } = this.#bounds;
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

  #setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#started
      .then((parts) => this.#applyVisibilityOf(parts))
      .then(() => {
        this.#tell(visible);
        this.emit(visible ? 'show' : 'hide');
      })
      .catch(() => {});
  }

  /** A window that nobody has shown is not on the screen, so that forgetting it is noticed. */
  async #applyVisibilityOf({ page, x }: Parts): Promise<void> {
    if (!this.#isManaged) {
      if (this.#visible) x.map();
      else x.unmap();
      return;
    }
    await setBounds(page, { windowState: this.#visible ? 'normal' : 'minimized' });
  }

  /** `move` and `resize`, as Electron tells them, whoever moved the window. */
  #placed(bounds: XMonitor): void {
    const before = this.#bounds;
    this.#bounds = bounds;
    if (bounds.x !== before.x || bounds.y !== before.y) this.emit('move');
    if (bounds.width !== before.width || bounds.height !== before.height) this.emit('resize');
  }

  #tell(visible: boolean): void {
    tell({ kind: 'window', id: this.#number, title: this.#options.title ?? '', visible });
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this);
    this.emit('closed');
    this.#tell(false);
    if (open.size === 0) app.emit('window-all-closed');
    // Chromium writes to its profile until it has ended.
    this.#started
      .then(({ page }) => page.context().close())
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
