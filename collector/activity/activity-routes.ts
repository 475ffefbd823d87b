/** Finding a person or a PC, and their day. */
import { yearWords } from '@lapwing/shared/year-group';
import { z } from 'zod';
import { safeguardingRoles } from '../api/roles.ts';
import { type Refusal, type Route, refuse, route } from '../api/route.ts';
import type { Transaction } from '../storage/database.ts';
import { type Day, dayQuerySchema, daySchema, subjectsSchema } from './activity.contract.ts';
import {
  type DaySubject,
  describeDevice,
  describePerson,
  findDevices,
  findPeople,
  readDay,
  readDayBounds,
  readTotals,
} from './activity-reader.ts';
import { dayStretch } from './day-view.ts';

/** More than that no page can show; a whole day of one person has some hundreds. */
const MAX_STRETCHES = 5_000;

const subjectsQuery = z.object({ query: z.string().trim().max(100).default('') });

/** Routes of activity; the safeguarding lead's and deputies' only. */
export function activityRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/activity/subjects',
      access: safeguardingRoles,
      summary: 'People and PCs whose name or account contains the text, the last active first.',
      query: subjectsQuery,
      response: subjectsSchema,
      pupilData: true,
      audit: ({ query }, { people, devices }) => ({
        action: 'activity.searched',
        subjectKind: 'subjects',
        subjectId: '',
        detail: { query: query.query, people: people.length, devices: devices.length },
      }),
      handle: async ({ tx, schoolId, query }) => {
        const people = await findPeople(tx, schoolId, query.query);
        const devices = await findDevices(tx, schoolId, query.query);
        return { people: people.map(withIsoTime), devices: devices.map(withIsoTime) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/activity/day',
      access: safeguardingRoles,
      summary: 'A day of one person or one PC, by the school’s time zone, with totals.',
      query: dayQuerySchema,
      response: daySchema,
      pupilData: true,
      audit: ({ query }, day) => ({
        action: 'activity.read',
        subjectKind: day.subject.kind,
        subjectId: query.account ?? query.deviceId ?? '',
        detail: { date: query.date, stretches: day.stretches.length },
      }),
      handle: async ({ tx, schoolId, query }) => {
        const { account, deviceId, date } = query;
        if ((account === undefined) === (deviceId === undefined)) {
          return refuse(400, 'request-invalid', 'Name either a person or a PC.');
        }
        return account === undefined
          ? dayOf(tx, schoolId, { kind: 'device', id: deviceId! }, date)
          : dayOf(tx, schoolId, { kind: 'person', account }, date);
      },
    }),
  ];
}

async function dayOf(
  tx: Transaction,
  schoolId: string,
  subject: DaySubject,
  date: string,
): Promise<Day | Refusal> {
  const described = await describe(tx, schoolId, subject);
  if (described === null) {
    return subject.kind === 'person'
      ? refuse(404, 'person-unknown', 'Nobody with that account has been seen.')
      : refuse(404, 'device-unknown', 'There is no such PC.');
  }
  const bounds = await readDayBounds(tx, schoolId, date);
  const rows = await readDay(tx, schoolId, subject, bounds, MAX_STRETCHES + 1);
  return {
    subject: described,
    date,
    from: bounds.from.toISOString(),
    to: bounds.to.toISOString(),
    stretches: rows
      .slice(0, MAX_STRETCHES)
      .map(dayStretch)
      .filter((stretch) => stretch !== null),
    truncated: rows.length > MAX_STRETCHES,
    totals: await readTotals(tx, schoolId, subject, bounds),
  };
}

async function describe(
  tx: Transaction,
  schoolId: string,
  subject: DaySubject,
): Promise<Day['subject'] | null> {
  if (subject.kind === 'device') {
    const device = await describeDevice(tx, subject.id);
    return device && { kind: 'device', label: device.name, detail: device.room ?? '' };
  }
  const { account } = subject;
  const person = await describePerson(tx, schoolId, account);
  if (person === null) return null;
  const detail = person.name === null ? [] : [account, yearWords(person.yearGroup)];
  return {
    kind: 'person',
    label: person.name ?? account,
    detail: detail.filter((part) => part !== '').join(' · '),
  };
}

function withIsoTime<Row extends { lastActiveAt: Date | null }>(row: Row) {
  return { ...row, lastActiveAt: row.lastActiveAt?.toISOString() ?? null };
}
