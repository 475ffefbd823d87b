import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { control } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { TestClocks } from '../testing/computer-clocks.ts';
import { temporaryState } from '../testing/temporary-state.ts';
import { CollectorClock } from './collector-clock.ts';
import { LessonKeeper } from './lesson-keeper.ts';
import { restrictionKind } from './restrictions.ts';

const { RestrictionKind: Kind } = control;
const MINUTE_MS = 60_000;
const START_MS = 1_800_000_000_000;
const lesson = {
  lessonId: 'lesson-1',
  name: '9B Computing',
  teacherName: 'Ms Okafor',
  endsAtMs: START_MS + 60 * MINUTE_MS,
};
const lock = { setBy: 'Ms Okafor', lock: { words: 'Eyes to the front.' } };
const focus = { setBy: 'Ms Okafor', focus: { sites: ['kestrel.example'] } };

let pc: TestClocks;
let path: string;
let faults: string[];

/** Starts a keeper, as a start of the service does: without a network until `clock.sync`. */
async function load(): Promise<{ keeper: LessonKeeper; clock: CollectorClock }> {
  const clock = new CollectorClock(pc);
  const keeper = await LessonKeeper.load({
    path,
    clock,
    logger: silentLogger,
    onFault: (code) => faults.push(code),
    tickMs: 2,
  });
  onTestFinished(() => keeper.close());
  return { keeper, clock };
}

/** In a lesson, connected. */
async function inLesson(): Promise<{ keeper: LessonKeeper; clock: CollectorClock }> {
  const { keeper, clock } = await load();
  clock.sync(START_MS);
  await keeper.start(lesson);
  return { keeper, clock };
}

const kinds = (keeper: LessonKeeper) =>
  keeper.state().restrictions?.map((one) => Kind[restrictionKind(one)].slice(17)) ?? [];

/** Until what is due has been looked at. */
const over = (keeper: LessonKeeper) => waitFor('the end', () => keeper.inForce === null);

/** Until the keeper has noted the clocks as they are now. */
const noted = () =>
  waitFor('the note', () => JSON.parse(readFileSync(path, 'utf8')).clock.wallMs === pc.wallMs());

beforeEach(() => {
  pc = new TestClocks();
  path = temporaryState().lessonFile;
  faults = [];
});

describe('a lesson on a PC', () => {
  it('ends by the clock without a network, with all that is restricted', async () => {
    const { keeper } = await inLesson();
    await keeper.restrict(lock);
    await keeper.restrict(focus);
    const told: number[] = [];
    keeper.onChange(() => told.push(keeper.state().restrictions?.length ?? 0));
    pc.pass(59 * MINUTE_MS);
    await keeper.lift([]);
    await keeper.restrict(lock);
    expect(kinds(keeper)).toEqual(['LOCK']);
    pc.pass(MINUTE_MS);
    await over(keeper);
    expect(told).toEqual([0, 1, 0]);
    expect(keeper.state()).toEqual({ nowMs: lesson.endsAtMs });
  });

  it('frees nobody early, and keeps nobody late, where the PC’s clock is set', async () => {
    const { keeper } = await inLesson();
    await keeper.restrict(lock);
    pc.set(500 * MINUTE_MS);
    await noted();
    expect(kinds(keeper)).toEqual(['LOCK']);
    pc.set(-900 * MINUTE_MS);
    await noted();
    expect(kinds(keeper)).toEqual(['LOCK']);
    pc.pass(60 * MINUTE_MS);
    await over(keeper);
  });

  it('is in force again after a restart of the PC without a network, for what is left of it', async () => {
    const first = await inLesson();
    await first.keeper.restrict(lock);
    await first.keeper.close();
    pc.reboot(10 * MINUTE_MS);
    const { keeper } = await load();
    expect(kinds(keeper)).toEqual(['LOCK']);
    expect(keeper.inForce?.lesson).toMatchObject(lesson);
    pc.pass(49 * MINUTE_MS);
    await noted();
    expect(kinds(keeper)).toEqual(['LOCK']);
    pc.pass(MINUTE_MS);
    await over(keeper);
  });

  it('frees nobody early by a clock set forward before a restart', async () => {
    const first = await inLesson();
    await first.keeper.restrict(lock);
    pc.set(500 * MINUTE_MS);
    // Without a word to the service: the power is cut.
    await noted();
    pc.reboot(MINUTE_MS);
    const { keeper } = await load();
    expect(kinds(keeper)).toEqual(['LOCK']);
  });

  it('keeps nobody late by a clock set back while the PC is off', async () => {
    const first = await inLesson();
    await first.keeper.close();
    pc.reboot(MINUTE_MS);
    pc.set(-500 * MINUTE_MS);
    const { keeper } = await load();
    expect(keeper.inForce).not.toBeNull();
    pc.pass(60 * MINUTE_MS);
    await over(keeper);
  });

  it('is over when the PC comes back after its end', async () => {
    const first = await inLesson();
    await first.keeper.restrict(lock);
    await first.keeper.close();
    pc.reboot(24 * 60 * MINUTE_MS);
    const { keeper } = await load();
    expect(keeper.inForce).toBeNull();
    expect(() => statSync(path)).toThrow('ENOENT');
  });

  it('lifts a lock at its own time, and never later than the lesson’s end', async () => {
    const { keeper } = await inLesson();
    await keeper.restrict({ ...lock, untilMs: START_MS + 5 * MINUTE_MS });
    await keeper.restrict({ ...focus, untilMs: START_MS + 500 * MINUTE_MS });
    expect(keeper.state().restrictions).toMatchObject([
      { untilMs: START_MS + 5 * MINUTE_MS },
      { untilMs: lesson.endsAtMs },
    ]);
    pc.pass(5 * MINUTE_MS);
    await waitFor('the lock to go', () => kinds(keeper).join() === 'FOCUS');
    pc.pass(55 * MINUTE_MS);
    await over(keeper);
  });

  it('has one restriction of each kind, and lifts those that are named', async () => {
    const { keeper } = await inLesson();
    for (const one of [lock, focus, { mute: {} }, { block: {} }, { pauseInternet: {} }]) {
      await keeper.restrict(one);
    }
    await keeper.restrict({ ...lock, lock: { words: 'Once more.' } });
    expect(kinds(keeper)).toEqual(['FOCUS', 'MUTE', 'BLOCK', 'PAUSE_INTERNET', 'LOCK']);
    await keeper.lift([Kind.RESTRICTION_KIND_LOCK, Kind.RESTRICTION_KIND_BLOCK]);
    expect(kinds(keeper)).toEqual(['FOCUS', 'MUTE', 'PAUSE_INTERNET']);
    await keeper.end();
    expect(keeper.state().lesson).toBeUndefined();
  });

  it('takes restrictions along to a later or earlier end, and to no other lesson', async () => {
    const { keeper } = await inLesson();
    await keeper.restrict(lock);
    const later = lesson.endsAtMs + 10 * MINUTE_MS;
    await keeper.start({ ...lesson, endsAtMs: later });
    expect(keeper.state().restrictions).toMatchObject([{ untilMs: later }]);
    await keeper.start({ ...lesson, lessonId: 'lesson-2' });
    expect(kinds(keeper)).toEqual([]);
    await keeper.start({ ...lesson, endsAtMs: START_MS + MINUTE_MS });
    pc.pass(MINUTE_MS);
    await over(keeper);
    await keeper.restrict(lock);
    await keeper.lift([]);
    expect(keeper.inForce).toBeNull();
  });

  it('is readable by the service alone', async () => {
    await inLesson();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{}', '{"format":1,"lesson":"AAAA"', '{"format":2}', 'null'])(
    'locks nobody because of a damaged file (%j), and reports it',
    async (content) => {
      writeFileSync(path, content);
      const { keeper } = await load();
      expect(keeper.inForce).toBeNull();
      expect(faults).toEqual(['lesson-unreadable']);
      expect(() => statSync(path)).toThrow('ENOENT');
    },
  );

  it('holds although the disk does not take it, and reports that', async () => {
    path = `${path}.folder-that-is-not-there/lesson.json`;
    const { keeper } = await inLesson();
    await keeper.restrict(lock);
    expect(kinds(keeper)).toEqual(['LOCK']);
    expect(faults).toContain('lesson-not-kept');
  });
});
