import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Bytes by which the heap has grown over `work`, garbage collected before and
 * after; `warmUp` runs first, so that compiled code and caches do not count.
 */
export function heapGrowthBytes(warmUp: () => void, work: () => void): number {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  warmUp();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  work();
  collectGarbage();
  return process.memoryUsage().heapUsed - before;
}
