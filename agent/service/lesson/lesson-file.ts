import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { local } from '@lapwing/proto';
import * as z from 'zod/mini';
import { readIfPresent, syncFolder, writeDurably } from '../state/durable-file.ts';
import type { ClockReading } from './collector-clock.ts';
import { type LessonInForce, restrictionKind } from './restrictions.ts';

/** What is on the disk: owner-only, written whole, so that a power cut leaves the old or the new. */
const storedLesson = z.object({
  format: z.literal(1),
  /** An encoded lapwing.local.v1.LessonState, base64. */
  lesson: z.base64(),
  clock: z.object({
    collectorMs: z.number(),
    wallMs: z.number(),
    sinceBootMs: z.number(),
    bootId: z.string(),
  }),
});

/** A lesson and what the clocks said when it was kept. */
export interface KeptLesson {
  readonly inForce: LessonInForce;
  readonly clock: ClockReading;
}

/** Keeps a lesson. @throws Error of node:fs. */
export async function keepLesson(path: string, { inForce, clock }: KeptLesson): Promise<void> {
  const { lesson, restrictions } = inForce;
  const bytes = local.LessonState.encode({ lesson, restrictions: [...restrictions] }).finish();
  const stored = { format: 1, lesson: Buffer.from(bytes).toString('base64'), clock };
  await writeDurably(path, JSON.stringify(stored));
}

/** Forgets the lesson. @throws Error of node:fs. */
export async function forgetLesson(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** The lesson that was kept; `damaged` where there is something else. */
export async function readLesson(path: string): Promise<KeptLesson | 'none' | 'damaged'> {
  const bytes = await readIfPresent(path);
  if (bytes === null) return 'none';
  try {
    const stored = storedLesson.parse(JSON.parse(bytes.toString('utf8')));
    const { lesson, restrictions } = local.LessonState.decode(Buffer.from(stored.lesson, 'base64'));
    if (!lesson?.lessonId) return 'damaged';
    // One of a newer version's kind cannot be carried out, and must not be sent on as nothing.
    const known = restrictions.filter((one) => restrictionKind(one) !== 0);
    return { inForce: { lesson, restrictions: known }, clock: stored.clock };
  } catch {
    return 'damaged';
  }
}
