import { readFileSync } from 'node:fs';
import { isOpenedApplication } from '../lesson/open-application.ts';

/** More generations than any program has between its window and its start. */
const MOST_GENERATIONS = 16;

/**
 * Whether a window's process is this session or one of its helpers: their windows are Lapwing's own.
 * Applications that were opened for a lesson are children of the session and yet the person's.
 */
export function isOwnProcess(processId: number): boolean {
  let current = processId;
  for (let generation = 0; generation < MOST_GENERATIONS && current > 1; generation += 1) {
    if (current === process.pid) return true;
    if (process.platform !== 'linux' || isOpenedApplication(current)) return false;
    current = parentOf(current);
  }
  return false;
}

/** proc(5): the fourth field of `stat`, behind the name in brackets, which may hold anything. */
function parentOf(processId: number): number {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
