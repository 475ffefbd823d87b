/**
 * Builds the extension (one folder for Chrome, Chromium and Edge, one for
 * Firefox, both from the same sources) and the native host. Run it to fill
 * `dist/`.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import agentPackage from '../package.json' with { type: 'json' };
import { CONTENT_FILE } from './content-file.ts';
import { BACKGROUND_FILE, manifestOf, type Target, targets } from './manifest.ts';
import { builtHostFile } from './native-host/launcher.ts';
import { REFUSED_FILE } from './refused/refused-address.ts';

const here = import.meta.dirname;

/** The refused page's files beside its script. */
const refusedFiles = [
  join(here, 'refused', REFUSED_FILE),
  join(here, '../../shared/look/lapwing.svg'),
];
const dist = join(here, 'dist');

/** Oldest JavaScript engines of the manifests' oldest browsers. */
const engines: Record<Target, string> = { chromium: 'chrome120', firefox: 'firefox140' };

/**
 * Builds every target into a folder of its own below `outFolder`; what was in it
 * goes. Returns the folders.
 */
export async function buildExtension(outFolder: string = dist): Promise<Record<Target, string>> {
  const folders = targets.map((target) => [target, join(outFolder, target)] as const);
  await Promise.all(folders.map(([target, folder]) => buildTarget(target, folder)));
  return Object.fromEntries(folders) as Record<Target, string>;
}

/**
 * Builds the native host into one file: without the sources' type stripping a
 * running host takes 50 MB instead of 84, little more than Node alone.
 */
export async function buildNativeHost(outFile: string = builtHostFile): Promise<string> {
  await build({
    entryPoints: [join(here, 'native-host/main.ts')],
    outfile: outFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outFile;
}

async function buildTarget(target: Target, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Not minified: a school, and Mozilla's reviewers, can read what is installed.
  await build({
    entryPoints: [
      { in: join(here, 'background/main.ts'), out: BACKGROUND_FILE.replace(/\.js$/, '') },
      { in: join(here, 'page/field-watcher.ts'), out: CONTENT_FILE.replace(/\.js$/, '') },
      { in: join(here, 'refused/refused.ts'), out: 'refused' },
      { in: join(here, 'refused/refused.css'), out: 'refused' },
    ],
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: engines[target],
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
  });
  await Promise.all(refusedFiles.map((file) => copyFile(file, join(folder, basename(file)))));
  const manifest = manifestOf(target, agentPackage.version);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  const folders = await buildExtension();
  for (const [target, folder] of Object.entries(folders)) console.log(`${target}: ${folder}`);
  console.log(`native host: ${await buildNativeHost()}`);
}
