/**
 * Builds the agent: its two processes bundled, since running the TypeScript sources
 * as they are costs each process some 40 MB of memory, and the browser extension.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildExtension, buildNativeHost } from './extension/build.ts';
import { nodeBundle } from './node-bundle.ts';
import { buildShell } from './session/shell/build.ts';

const serviceDist = join(import.meta.dirname, 'service/dist');

/** Builds everything anew. */
export async function buildAgent(): Promise<void> {
  await Promise.all([buildShell(), buildService(), buildExtension(), buildNativeHost()]);
}

async function buildService(): Promise<void> {
  await rm(serviceDist, { recursive: true, force: true });
  await mkdir(serviceDist, { recursive: true });
  await build({
    ...nodeBundle,
    entryPoints: { main: join(import.meta.dirname, 'service/main.ts') },
    outdir: serviceDist,
  });
}

if (import.meta.main) await buildAgent();
