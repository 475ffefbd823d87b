/**
 * The matching engine as the agent ships it: bundled, so that its constants stand as numbers where
 * they are used. From the sources, each use of an imported one is a look-up.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeBundle } from '../../../agent/node-bundle.ts';
import type { loadLibrary } from '../../../agent/session/matching/library.ts';
import type { createMatcher } from '../../../agent/session/matching/matcher.ts';

const matching = join(import.meta.dirname, '../../../agent/session/matching');

/** What a benchmark needs of the engine. */
export interface Engine {
  loadLibrary: typeof loadLibrary;
  createMatcher: typeof createMatcher;
}

/** Builds the engine and loads it. */
export async function builtEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'lapwing-matching-'));
  try {
    await build({
      ...nodeBundle,
      entryPoints: {
        library: join(matching, 'library.ts'),
        matcher: join(matching, 'matcher.ts'),
      },
      outdir: folder,
    });
    const load = (name: string) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    return { ...(await load('library')), ...(await load('matcher')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
