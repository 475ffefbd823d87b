import type { BuildOptions } from 'esbuild';

/**
 * How a process of the agent is bundled for Node (and Electron's main process):
 * ES modules, with what is imported dynamically in files of its own.
 */
export const nodeBundle: BuildOptions = {
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  outExtension: { '.js': '.mjs' },
  sourcemap: 'linked',
  legalComments: 'none',
  minify: true,
  logLevel: 'warning',
  // Modules with native parts stay files of their own; Electron brings its own module.
  external: [
    'electron',
    'koffi',
    'uiohook-napi',
    'active-win',
    'lmdb',
    'sharp',
    'node-screenshots',
  ],
  // Bundled CommonJS modules still ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
};
