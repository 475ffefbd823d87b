/**
 * Builds what Electron runs: the session's main process, the preload script, the
 * pages and the icons, into `dist/`. `npm run build` calls it.
 */
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { nodeBundle } from '../../node-bundle.ts';
import { pagePorts } from './page-ports.ts';

const here = import.meta.dirname;

/** Where it is built, on the same disk as where it goes. */
const buildFolder = join(here, '../../../node_modules/.cache/lapwing');

const MOST_ATTEMPTS = 5;

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

/**
 * Builds everything anew. What is there stays until all is built, so that a build
 * that fails, or another one at the same time, takes nothing away from who uses it.
 */
export async function buildShell(): Promise<void> {
  await mkdir(buildFolder, { recursive: true });
  const built = await mkdtemp(join(buildFolder, 'shell-'));
  await buildInto(built);
  for (let attempt = 1; ; attempt += 1) {
    const before = `${built}-before-${attempt}`;
    await rename(shellDist, before).catch(() => {}); // the first time there is none
    try {
      await rename(built, shellDist);
      return;
    } catch (error) {
      // Another build may have been quicker.
      if (attempt === MOST_ATTEMPTS) throw error;
    } finally {
      await rm(before, { recursive: true, force: true });
    }
  }
}

async function buildInto(folder: string): Promise<void> {
  await Promise.all([
    // Electron's part goes to a file of its own, which plain Node never loads.
    build({
      ...nodeBundle,
      entryPoints: { main: join(here, '../main.ts') },
      outdir: folder,
    }),
    build({
      ...shared,
      entryPoints: [join(here, 'electron/preload.ts')],
      outfile: join(folder, 'preload.cjs'),
      platform: 'browser',
      // The sandbox gives a preload script `require` for a few modules, and no ES modules.
      format: 'cjs',
      target: 'chrome140',
      external: ['electron'],
    }),
    build({
      ...shared,
      entryPoints: [...pages.map((page) => `${page}.ts`), 'shell.css', 'lesson.css'].map((file) =>
        join(here, 'pages', file),
      ),
      outdir: join(folder, 'pages'),
      platform: 'browser',
      format: 'iife',
      target: 'chrome140',
    }),
    ...pages.map((page) =>
      cp(join(here, 'pages', `${page}.html`), join(folder, 'pages', `${page}.html`)),
    ),
    cp(join(here, '../../../shared/look/lapwing.svg'), join(folder, 'pages/lapwing.svg')),
    cp(join(here, 'icons'), join(folder, 'icons'), { recursive: true }),
  ]);
}

if (import.meta.main) await buildShell();
