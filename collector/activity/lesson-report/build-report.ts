/** Puts a lesson's report together from what was read. */
import { restrictionKinds } from '../../lessons/commands.contract.ts';
import type { Lesson } from '../../lessons/lessons.contract.ts';
import type { Transaction } from '../../storage/database.ts';
import type { LessonReport, ReportPupil, ReportShare } from './lesson-report.contract.ts';
import {
  type HandRow,
  type ReportPerson,
  readAttendance,
  readCommands,
  readHands,
  readPeople,
  readUsage,
  readWindows,
  type UsageRow,
} from './report-reader.ts';
import { restrictionSpans } from './restriction-spans.ts';

/** Commands that are told of otherwise, or that say nothing after the lesson. */
const NOT_LISTED: ReadonlySet<string> = new Set([...restrictionKinds, 'lift', 'lowerHand']);

/** The report of a lesson that is over, or as far as it has come. */
export async function buildReport(
  tx: Transaction,
  schoolId: string,
  lesson: Lesson,
  now: Date,
): Promise<LessonReport> {
  const to = lesson.endedAt === null ? now : new Date(lesson.endedAt);
  const windows = await readWindows(tx, lesson.id, to);
  const usage = await readUsage(tx, schoolId, windows);
  const attendance = await readAttendance(tx, schoolId, windows);
  const hands = await readHands(tx, lesson.id);
  const commands = await readCommands(tx, lesson.id);
  const seen = [...attendance, ...usage].map(({ account }) => account);
  const accounts = [...new Set(seen)];
  const people = await readPeople(tx, schoolId, lesson.id, accounts);
  const byAccount = new Map(people.map((person) => [person.account, person]));
  // What a colleague did at a PC is no business of the lesson's.
  const pupils = accounts.filter((account) => byAccount.get(account)?.staff !== true);
  const ofPupils = usage.filter(({ account }) => pupils.includes(account));
  const hasClass = lesson.class !== null;

  const pupilOf = (account: string): ReportPupil => {
    const person = byAccount.get(account);
    const own = ofPupils.filter((row) => row.account === account);
    const applications = sharesOf(own, 'application');
    return {
      name: person?.name ?? account,
      inClass: !hasClass || person?.inClass === true,
      attended: attendance
        .filter((row) => row.account === account)
        .map(({ device, from, to: until }) => ({
          device,
          from: from.toISOString(),
          to: until.toISOString(),
        })),
      activeMs: applications.reduce((sum, { durationMs }) => sum + durationMs, 0),
      applications,
      sites: sharesOf(own, 'site'),
      hands: person ? handsOf(hands, person) : [],
    };
  };

  const there = new Set(accounts);
  return {
    lesson: {
      id: lesson.id,
      name: lesson.name,
      room: lesson.room?.name ?? null,
      class: lesson.class?.name ?? null,
      teachers: lesson.teachers.map(({ name }) => name),
      devices: new Set(windows.map(({ deviceId }) => deviceId)).size,
      endedAt: lesson.endedAt,
    },
    from: lesson.startsAt,
    to: to.toISOString(),
    applications: sharesOf(ofPupils, 'application'),
    sites: sharesOf(ofPupils, 'site'),
    pupils: pupils.map(pupilOf).sort(byName),
    absent: people
      .filter(({ inClass, account }) => inClass && !there.has(account))
      .map(({ name }) => name)
      .sort((one, other) => one.localeCompare(other, 'en-GB')),
    otherHands: hands
      .filter(
        ({ personId }) => !people.some(({ id, account }) => id === personId && there.has(account)),
      )
      .map((hand) => ({ ...handLine(hand), name: hand.name })),
    restrictions: restrictionSpans(commands, to),
    commands: commands
      .filter(({ action }) => !NOT_LISTED.has(action))
      .map(({ action, at, by, devices, done }) => ({
        action,
        at: at.toISOString(),
        by,
        devices,
        done: done.length,
      })),
  };
}

/** Sums by name, the longest first. */
function sharesOf(rows: readonly UsageRow[], kind: UsageRow['kind']): ReportShare[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (row.kind === kind) sums.set(row.name, (sums.get(row.name) ?? 0) + row.durationMs);
  }
  return [...sums]
    .map(([name, durationMs]) => ({ name, durationMs }))
    .sort((one, other) => other.durationMs - one.durationMs);
}

function handsOf(hands: readonly HandRow[], { id }: ReportPerson) {
  return hands.filter(({ personId }) => personId === id).map(handLine);
}

function handLine({ at, until, device }: HandRow) {
  return { at: at.toISOString(), until: until?.toISOString() ?? null, device };
}

function byName(one: ReportPupil, other: ReportPupil): number {
  return one.name.localeCompare(other.name, 'en-GB');
}
