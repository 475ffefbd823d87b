/**
 * Builds what Electron runs: the session's main process, the preload script, the
 * pages and the icons, into `dist/`. `npm run build` calls it.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { nodeBundle } from '../../node-bundle.ts';
import { pagePorts } from './page-ports.ts';

const here = import.meta.dirname;

/** Where the build goes. */
export const shellDist = join(here, 'dist');

/** What the built session is started with: `electron <this file> --link …`. */
export const builtMainProcess = join(shellDist, 'main.mjs');

/** The pages: `pages/NAME.html` with `pages/NAME.ts`. */
const pages = ['notice', 'about', 'screen-stream', ...Object.keys(pagePorts)];

const shared: BuildOptions = {
  bundle: true,
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Builds everything anew. */
export async function buildShell(): Promise<void> {
  await rm(shellDist, { recursive: true, force: true });
  await mkdir(shellDist, { recursive: true });
  await Promise.all([
    // Electron's part goes to a file of its own, which plain Node never loads.
    build({
      ...nodeBundle,
      entryPoints: { main: join(here, '../main.ts') },
      outdir: shellDist,
    }),
    build({
      ...shared,
      entryPoints: [join(here, 'electron/preload.ts')],
      outfile: join(shellDist, 'preload.cjs'),
      platform: 'browser',
      // The sandbox gives a preload script `require` for a few modules, and no ES modules.
      format: 'cjs',
      target: 'chrome140',
      external: ['electron'],
    }),
    build({
      ...shared,
      entryPoints: pages.map((page) => join(here, 'pages', `${page}.ts`)),
      outdir: join(shellDist, 'pages'),
      platform: 'browser',
      format: 'iife',
      target: 'chrome140',
    }),
    ...[...pages.map((page) => `${page}.html`), 'shell.css', 'lesson.css', 'lapwing.svg'].map(
      (file) => cp(join(here, 'pages', file), join(shellDist, 'pages', file)),
    ),
    cp(join(here, 'icons'), join(shellDist, 'icons'), { recursive: true }),
  ]);
}

if (import.meta.main) await buildShell();
