import { defineConfig } from 'vitest/config';

const everywhere = ['agent', 'collector', 'proto', 'shared', 'test'];

/** What needs a real database, a real display or whole processes has a suffix or folder of its own. */
const special = [
  '**/*.db.test.ts',
  '**/*.x11.test.ts',
  '**/*.page.test.ts',
  'test/{fuzz,journeys}/**',
];
/** Pages in browsers that need no display. */
const console = ['collector/**/*.page.test.ts'];
/** What judges the timing of keys, as a person or a viewer of the screen would. */
const keyTiming = [
  'agent/session/{capture/keyboard,remote-control,shell/input-hold}/**/*.x11.test.ts',
];
const database = './collector/storage/testing/global-setup.ts';
const builtAgent = './test/support/build-agent.ts';
const ignored = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    globalSetup: ['./test/support/install-system-packages.ts'],
    // Limits for a busy machine, not what anything is expected to take.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...ignored, ...special],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: everywhere.map((folder) => `${folder}/**/*.db.test.ts`),
          exclude: [...ignored, 'test/journeys/**'],
          globalSetup: [database, builtAgent],
        },
      },
      {
        extends: true,
        test: {
          name: 'console',
          include: console,
          exclude: ignored,
          globalSetup: [database, './collector/console/testing/build-console.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'], exclude: ignored },
      },
      {
        extends: true,
        test: {
          name: 'display',
          include: ['**/*.x11.test.ts', '**/*.page.test.ts'],
          exclude: [...ignored, ...console, ...keyTiming],
          globalSetup: [builtAgent],
          // Each file has its own display, window manager and profiles.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'display-serial',
          include: keyTiming,
          exclude: ignored,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          exclude: ignored,
          globalSetup: [builtAgent],
          fileParallelism: false,
          testTimeout: 900_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
