/**
 * In Electron's place: `node run.ts MAIN.mjs [ARGUMENT…]` runs a main process with
 * this folder's module `electron`.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import electronPackage from 'electron/package.json' with { type: 'json' };
import { becomeReady } from './app.ts';
import { screen } from './screen.ts';

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'electron') return nextResolve(specifier, context);
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true };
  },
});

// The session's own log quotes no error, since it may quote a pupil; a test's log may.
process.on('uncaughtExceptionMonitor', (error) => console.error(error));

const [node = '', , main = '', ...args] = process.argv;
process.argv = [node, main, ...args];
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: electronPackage.version },
});
Object.assign(process, { defaultApp: true });

await import(pathToFileURL(main).href);
await screen.read();
becomeReady();
