/** Electron's `Tray`, `Menu` and `nativeImage`. The tray's state is told to the test. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { app } from './app.ts';
import { type ToDouble, tell } from './control.ts';
import { encodeNow } from './jpeg.ts';

interface MenuItem {
  label?: string;
  type?: string;
  enabled?: boolean;
  click?: () => void;
}

/** Electron's `Menu`: the template itself. */
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(): void {},
};

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Electron's `nativeImage`: the name of the file, which has to be a PNG. */
export const nativeImage = {
  createFromPath(path: string): string {
    if (!readFileSync(path).subarray(0, 4).equals(PNG_SIGNATURE))
      throw new Error(`No PNG: ${path}`);
    return basename(path);
  },
  createFromBitmap: (bytes: Buffer, size: { width: number; height: number }) => ({
    toJPEG: (quality: number) => encodeNow(bytes, size, quality),
  }),
};

/** Electron's `Tray`. */
export class Tray extends EventEmitter {
  #image: string;
  #toolTip = '';
  #menu: MenuItem[] = [];
  readonly #onMessage = (message: ToDouble) => this.#done(message);

  constructor(image: string) {
    super();
    this.#image = image;
    process.on('message', this.#onMessage);
  }

  setImage(image: string): void {
    this.#image = image;
    this.#tell();
  }

  setToolTip(toolTip: string): void {
    this.#toolTip = toolTip;
    this.#tell();
  }

  setContextMenu(menu: MenuItem[]): void {
    this.#menu = menu;
    this.#tell();
  }

  destroy(): void {
    process.off('message', this.#onMessage);
  }

  #done(message: ToDouble): void {
    if (message.kind === 'click-tray') this.emit('click');
    else if (message.kind === 'quit') app.quit();
    else if (message.kind === 'click-menu') {
      const item = this.#menu.find(({ label }) => label === message.label);
      if (item && item.enabled !== false) item.click?.();
    }
  }

  #tell(): void {
    const menu = this.#menu.flatMap(({ label, enabled = true }) =>
      label ? { label, enabled } : [],
    );
    tell({ kind: 'tray', toolTip: this.#toolTip, image: this.#image, menu });
  }
}
