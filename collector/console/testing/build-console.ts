/** Before the console's tests: what is shipped is built, once for the whole run. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with the built console. */
    consoleFolder: string;
  }
}

/** Builds it into a folder of its own; the function it returns removes that. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lapwing-console-built-'));
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const config = join(import.meta.dirname, '..', 'vite.config.ts');
  // In a process of its own, for vitest's NODE_ENV would build React for developers.
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'warn'],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  project.provide('consoleFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
