import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type StateLayout, stateLayout } from '../state/state-layout.ts';

/** A state directory of its own for one test, removed when the test is over. */
export function temporaryState(): StateLayout {
  const root = mkdtempSync(join(tmpdir(), 'lapwing-state-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return stateLayout(root);
}
