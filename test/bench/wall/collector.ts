/** A process of its own: the collector with a lesson of many PCs, and how much of a core it uses. */
import { csrfTokenOf } from '../../../collector/auth/credentials/secret-token.ts';
import { sessionCookie } from '../../../collector/auth/sessions/session-cookie.ts';
import { startSession } from '../../../collector/auth/sessions/session-store.ts';
import { addStaff } from '../../../collector/auth/staff/staff-store.ts';
import { savePeople } from '../../../collector/directory/people/person-store.ts';
import { addDevice, type TestDevice } from '../../../collector/ingest/testing/test-agent.ts';
import {
  addDevices,
  addLesson,
  announceLesson,
} from '../../../collector/lessons/lesson/lesson-store.ts';
import { startTestCollector } from '../../../collector/server/testing/test-collector.ts';

/** What the PCs' process needs to know. */
export interface WallOrder {
  /** For agents and consoles. */
  readonly url: string;
  readonly lessonId: string;
  /** Of the teacher's session. */
  readonly cookie: string;
  /** What its requests carry that change something. */
  readonly csrfToken: string;
  /** Devices and their private keys, PEM. */
  readonly devices: readonly { readonly id: string; readonly key: string }[];
}

const [dataDir = '', count = '32'] = process.argv.slice(2);
const HOUR_MS = 3_600_000;

const collector = await startTestCollector({ dataDir, loopbackHttpPort: null });
const { database } = collector;
const { id: schoolId } = await collector.createSchool({
  name: 'Kestrel High School',
  timeZone: 'Europe/London',
});
const devices: TestDevice[] = [];
for (let number = 0; number < Number(count); number += 1) {
  devices.push(await addDevice(database, schoolId));
}
const order = await database.inSchool(schoolId, async (tx): Promise<WallOrder> => {
  const account = { name: 'Ms Okafor', email: 'okafor@kestrel.example', passwordHash: 'none' };
  const added = await addStaff(tx, { schoolId, role: 'teacher', ...account });
  if (added.kind !== 'added') throw new Error('The address is taken.');
  const now = new Date();
  const session = await startSession(tx, {
    staffId: added.id,
    schoolId,
    address: '127.0.0.1',
    now,
  });
  const pupils = devices.map((_device, index) => ({
    account: `pupil${index}`,
    name: `Pupil ${index}`,
    kind: 'pupil' as const,
    yearGroup: null,
  }));
  await savePeople(tx, schoolId, pupils);
  const lessonId = await addLesson(tx, {
    schoolId,
    name: '9B Computing',
    roomId: null,
    classId: null,
    staffId: added.id,
    startsAt: now,
    endsAt: new Date(now.getTime() + HOUR_MS),
  });
  const deviceIds = devices.map(({ id }) => id);
  await addDevices(tx, lessonId, deviceIds, now);
  await announceLesson(tx, lessonId);
  return {
    url: collector.agentUrl.replace('https', 'wss'),
    lessonId,
    cookie: sessionCookie(session.token).split(';')[0]!,
    csrfToken: csrfTokenOf(session.token),
    devices: devices.map(({ id, privateKey }) => ({
      id,
      key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    })),
  };
});
process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage(), atMs: performance.now() });
  else void stop();
});
// A benchmark that failed leaves nothing running.
process.once('disconnect', () => void stop());
process.send?.(order);

async function stop(): Promise<void> {
  await collector.close();
  process.exit(0);
}
