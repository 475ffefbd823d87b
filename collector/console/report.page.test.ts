import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { savePeople } from '../directory/people/person-store.ts';
import { storeDevice } from '../safeguarding/testing/store-flag.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { type Account, useRunningConsole } from './testing/running-console.ts';
import { kinds, type StoredEvent, storeDay } from './testing/store-day.ts';
import { openVirtualClass } from './testing/virtual-class.ts';

const missing = missingPrograms(['chromium']);
const MINUTE_MS = 60_000;

const names = ['Ana Finch', 'Ben Marlow', 'Chloe Reed', 'Dev Sandhu', 'Ella Finch', 'Farid Reed'];
const applications = ['LibreOffice Writer', 'Chromium', 'LibreOffice Calc', 'Files', 'GIMP'];
const hosts = ['www.bbc.co.uk', 'history.example', 'en.wikipedia.example', 'games.example'];

/** An hour of one pupil: a few applications and sites one after the other, different for each. */
function hourOf(pupil: number, startMs: number): StoredEvent[] {
  const at = (minute: number) => new Date(startMs + minute * MINUTE_MS);
  const events: StoredEvent[] = [{ kind: kinds.sessionStarted, at: at(pupil) }];
  for (let part = 0; part < 5; part += 1) {
    const minute = 2 + pupil + part * 10;
    const application = applications[(pupil + part * (1 + (pupil % 2))) % applications.length]!;
    events.push({
      kind: kinds.application,
      at: at(minute),
      durationMs: (3 + ((pupil * 2 + part * 3) % 7)) * MINUTE_MS,
      columns: { executable: application, application, title: 'Hidden title', idle_ms: 0 },
    });
    if (application !== 'Chromium') continue;
    const host = hosts[(pupil + part) % hosts.length]!;
    events.push({
      kind: kinds.site,
      at: at(minute),
      durationMs: 3 * MINUTE_MS,
      columns: { url: `https://${host}/`, host, title: 'Hidden title', search_terms: '' },
    });
  }
  return events;
}

describe.skipIf(missing.length > 0)(suiteName('report', missing), { timeout: 120_000 }, () => {
  const console = useRunningConsole({ withSchool: true });
  let teacher: Account;
  let colleague: Account;
  let lessonId: string;

  /** A lesson of a class in a room, an hour long and over, with all that a report tells of. */
  async function storeLesson(): Promise<string> {
    const { schoolId } = console;
    const { database } = console.collector;
    const startMs = Math.floor(Date.now() / (60 * MINUTE_MS)) * 60 * MINUTE_MS - 120 * MINUTE_MS;
    const at = (minute: number) => new Date(startMs + minute * MINUTE_MS);
    await database.inSchool(schoolId, (tx) =>
      savePeople(
        tx,
        schoolId,
        [...names, 'Grace Marlow'].map((name, index) => ({
          account: `p${index}`,
          name,
          kind: 'pupil' as const,
          yearGroup: '9',
        })),
      ),
    );
    const devices: string[] = [];
    for (const [pupil] of names.entries()) {
      const deviceId = await storeDevice(database, schoolId, `IT2-0${pupil + 1}`);
      devices.push(deviceId);
      await storeDay(
        database,
        { schoolId, deviceId, account: `p${pupil}` },
        hourOf(pupil, startMs),
      );
    }
    return database.inSchool(schoolId, async (tx) => {
      const { rows: added } = await tx.query<{ id: string }>(
        `with class as (insert into class (school_id, name) values ($1, '9B Computing') returning id),
           member as (insert into class_member (class_id, person_id, school_id)
             select class.id, person.id, $1 from class, person where account <> 'p5')
         insert into lesson (school_id, name, class_id, starts_at, ends_at, ended_at)
         select $1, '9B Computing', id, $2, $3, $3 from class returning id`,
        [schoolId, at(0), at(60)],
      );
      const { id } = added[0]!;
      await tx.query(
        `insert into lesson_teacher (lesson_id, staff_id, school_id, leads, joined_at, left_at)
         values ($1, $2, $3, true, $4, $5)`,
        [id, teacher.id, schoolId, at(0), at(60)],
      );
      await tx.query(
        `insert into lesson_device (lesson_id, device_id, school_id, joined_at, left_at)
         select $1, unnest($2::uuid[]), $3, $4, $5`,
        [id, devices, schoolId, at(0), at(60)],
      );
      const commands: [string, number, object][] = [
        ['focus', 5, { sites: ['www.bbc.co.uk', 'history.example'], applications: [] }],
        ['lock', 20, { minutes: 6 }],
        ['showMessage', 27, {}],
        ['openSite', 30, {}],
        ['lift', 38, { restrictions: ['focus'] }],
        ['mute', 40, {}],
        ['lock', 55, {}],
      ];
      for (const [action, minute, content] of commands) {
        const batchId = randomUUID();
        await tx.query(
          `insert into command_batch
             (id, school_id, lesson_id, staff_id, action, content, request_hash, issued_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [batchId, schoolId, id, teacher.id, action, content, Buffer.alloc(32), at(minute)],
        );
        await tx.query(
          `insert into command_target (batch_id, device_id, school_id, outcome, settled_at)
           select $1, unnest($2::uuid[]), $3, 'done', $4`,
          [batchId, devices, schoolId, at(minute)],
        );
      }
      const hands = [
        [1, 12, 15],
        [3, 33, 41],
        [3, 50, null],
      ] as const;
      for (const [pupil, up, down] of hands) {
        await tx.query(
          `insert into lesson_hand
             (lesson_id, device_id, school_id, session_id, person_id, raised_at, lowered_at)
           select $1, $2, $3, $4, id, $5, $6 from person where account = $7`,
          [
            id,
            devices[pupil],
            schoolId,
            `s${pupil}`,
            at(up),
            down === null ? null : at(down),
            `p${pupil}`,
          ],
        );
      }
      return id;
    });
  }

  beforeAll(async () => {
    teacher = await console.addAccount('teacher', 'Sam Okafor');
    colleague = await console.addAccount('teacher', 'Alex Reed');
    lessonId = await storeLesson();
  });

  it('is found among earlier lessons, and is one page of pictures with words beside them', async () => {
    const page = await console.signIn(teacher);
    await page.getByRole('link', { name: 'Earlier lessons' }).click();
    await page.getByRole('row', { name: /9B Computing/ }).waitFor();
    await expectAccessible(page, 'earlier lessons');
    await page.screenshot({ path: 'artifacts/report-earlier.png' });
    await page.getByRole('link', { name: /^Report of 9B Computing/ }).click();
    await page.getByRole('heading', { name: '9B Computing: report' }).waitFor();
    await page.getByText('5 of 6').waitFor();
    await page.getByText('Grace Marlow').waitFor();

    const row = page.getByRole('row', { name: /^Dev Sandhu/ });
    await row.getByText(/IT2-04 \d\d:03–\d\d:00/).waitFor();
    await row.getByText(/Files \d+ min/).waitFor();
    await page
      .getByRole('row', { name: /^Farid Reed/ })
      .getByText('not in the class')
      .waitFor();
    const applicationTimes = page.getByRole('list', { name: 'Applications' }).getByRole('listitem');
    expect(await applicationTimes.count()).toBe(applications.length);
    expect(await page.getByText('Hidden title').count()).toBe(0);
    await expectAccessible(page, 'report');

    const list = page.getByText('The same as a list');
    await list.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Focus on www.bbc.co.uk and 1 more, 6 PCs' }).waitFor();
    expect(await page.getByRole('cell', { name: 'Hand raised' }).count()).toBe(3);
    await expectAccessible(page, 'report with its list');
    await page.keyboard.press('Enter');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `artifacts/report-${colorScheme}.png` });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByText(/^Active is time at/).scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'artifacts/report-below.png' });
  });

  it('is printed without what stands around it', async () => {
    const page = await console.signIn(teacher, `/lesson/${lessonId}/report`);
    await page.getByRole('row', { name: /^Dev Sandhu/ }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await page.setViewportSize({ width: 760, height: 1075 });
    await page.screenshot({ path: 'artifacts/report-print.png', fullPage: true });
  });

  it('is not a colleague’s', async () => {
    const page = await console.signIn(colleague, `/lesson/${lessonId}/report`);
    await page.getByText('There is no report of yours at this address').waitFor();
    await expectAccessible(page, 'no report');
    await page.getByRole('link', { name: 'Earlier lessons' }).click();
    await page.getByText('None of your lessons is over yet').waitFor();
    await expectAccessible(page, 'no earlier lessons');
  });

  it('is offered when a lesson has ended, with the hand that was up in it', async () => {
    const { collector, schoolId } = console;
    const room = await openVirtualClass(collector, schoolId, { room: 'IT5', pcs: 2 });
    try {
      const page = await console.signIn(colleague);
      await page.getByRole('button', { name: /^IT5/ }).click();
      await page.getByRole('button', { name: /^Start IT5 until/ }).click();
      await page.getByRole('option', { name: /IT5-01 Active/ }).waitFor();
      room.pcs[0]!.tell({ handRaised: true });
      await page.getByRole('button', { name: '1 hand up' }).waitFor();
      await page.getByRole('button', { name: 'End', exact: true }).click();
      await page.getByRole('button', { name: 'End the lesson' }).click();
      // Until the page has gone back to the start, it offers the report beside the message.
      await page.getByRole('link', { name: 'Report' }).first().click();
      await page.getByRole('heading', { name: 'IT5: report' }).waitFor();
      await page.getByText('No pupil was logged on at the lesson’s PCs').waitFor();
      await page.getByText('The same as a list').click();
      await page.getByRole('cell', { name: 'Hand raised' }).waitFor();
      await page.getByRole('cell', { name: room.pcs[0]!.pupil }).waitFor();
      await expectAccessible(page, 'a report of nobody');
    } finally {
      room.close();
    }
  });
});
