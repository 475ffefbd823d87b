/** Electron's `app`. */
import { EventEmitter } from 'node:events';

const ready = Promise.withResolvers<void>();

class App extends EventEmitter {
  /** As in Electron, fulfilled only after the entry module has been evaluated. */
  whenReady(): Promise<void> {
    return ready.promise;
  }

  quit(): void {
    let prevented = false;
    this.emit('before-quit', {
      preventDefault() {
        prevented = true;
      },
    });
    if (!prevented) process.exit(0);
  }

  exit(code = 0): void {
    process.exit(code);
  }
}

/** Electron's `app`. */
export const app = new App();

/** The entry module has been evaluated. */
export function becomeReady(): void {
  ready.resolve();
  app.emit('ready');
}
