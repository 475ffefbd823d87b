/** Notes of a lesson, as its teachers' pages ask for them. */
import { z } from 'zod';
import { type Refusal, type Route, type RouteContext, refuse, route } from '../../api/route.ts';
import { appendAudit } from '../../auth/audit-trail.ts';
import type { Sealer } from '../../storage/sealing.ts';
import { lessonRefusals } from '../lesson/lesson-refusals.ts';
import { findLesson } from '../lesson/lesson-view.ts';
import {
  addText,
  changeText,
  countNotes,
  deleteText,
  findNote,
  listNotes,
  type NoteRow,
} from './note-store.ts';
import {
  type LessonNote,
  noteChangeSchema,
  noteLimits,
  noteListSchema,
  noteRequestSchema,
} from './notes.contract.ts';

const lessonParams = z.object({ id: z.uuid() });
const noteParams = lessonParams.extend({ noteId: z.uuid() });

const unknown = () => refuse(404, 'note-unknown', 'There is no such note of yours.');

/** Name under which a note's words are sealed: with its id as the database writes it, however a page did. */
export function noteSealId(noteId: string): string {
  return `lesson-note ${noteId.toLowerCase()}`;
}

type Asking = Pick<RouteContext<unknown, unknown, unknown>, 'tx' | 'staff' | 'now'>;

/** Routes of notes.contract.ts. */
export function noteRoutes({ sealer }: { sealer: Sealer }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/lessons/:id/notes',
      access: ['teacher'],
      summary: 'What was noted of one’s own lesson, and which pictures were kept.',
      params: lessonParams,
      response: noteListSchema,
      pupilData: true,
      audit: ({ params: { id } }, { notes }) => ({
        action: 'lesson.notes-read',
        subjectKind: 'lesson',
        subjectId: id,
        detail: { notes: notes.length },
      }),
      handle: async (context) => {
        const { id } = context.params;
        const refusal = await notTheirs(context, id);
        if (refusal !== null) return refusal;
        return { notes: (await listNotes(context.tx, id)).map((row) => noteOf(row, sealer)) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/lessons/:id/notes',
      access: ['teacher'],
      summary: 'Notes something of one’s own lesson.',
      params: lessonParams,
      body: noteRequestSchema,
      response: null,
      pupilData: false,
      handle: async (context) => {
        const { tx, staff, schoolId, address, body, now } = context;
        const lessonId = context.params.id;
        const refusal = await notTheirs(context, lessonId);
        if (refusal !== null) return refusal;
        const known = await findNote(tx, body.id);
        if (known !== null) {
          const isSame =
            known.lessonId === lessonId &&
            known.staffId === staff.id &&
            sealer.open(noteSealId(body.id), known.sealedText) === body.text;
          return isSame ? undefined : refuse(409, 'note-id-used', 'That note’s id is taken.');
        }
        if ((await countNotes(tx, lessonId, 'text')) >= noteLimits.texts) {
          return refuse(409, 'notes-full', `A lesson has at most ${noteLimits.texts} notes.`);
        }
        const sealedText = sealer.seal(noteSealId(body.id), body.text);
        const place = { id: body.id, lessonId, staffId: staff.id };
        // Of two that come at once the second waits here, finds it there, and writes nothing.
        if (!(await addText(tx, place, { schoolId, sealedText, now }))) return;
        const row = written('note.added', lessonId, body.id);
        await appendAudit(tx, schoolId, { ...staff, address }, row, now);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/lessons/:id/notes/:noteId',
      access: ['teacher'],
      summary: 'Changes one’s own note.',
      params: noteParams,
      body: noteChangeSchema,
      response: null,
      pupilData: false,
      audit: ({ params }) => written('note.changed', params.id, params.noteId),
      handle: async (context) => {
        const { id: lessonId, noteId: id } = context.params;
        const { tx, staff, body, now } = context;
        const refusal = await notTheirs(context, lessonId);
        if (refusal !== null) return refusal;
        const sealedText = sealer.seal(noteSealId(id), body.text);
        if (!(await changeText(tx, { id, lessonId, staffId: staff.id }, sealedText, now))) {
          return unknown();
        }
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/lessons/:id/notes/:noteId',
      access: ['teacher'],
      summary: 'Deletes one’s own note.',
      params: noteParams,
      response: null,
      pupilData: false,
      audit: ({ params }) => written('note.deleted', params.id, params.noteId),
      handle: async (context) => {
        const { id: lessonId, noteId: id } = context.params;
        const refusal = await notTheirs(context, lessonId);
        if (refusal !== null) return refusal;
        const place = { id, lessonId, staffId: context.staff.id };
        if (!(await deleteText(context.tx, place))) return unknown();
      },
    }),
  ];
}

/** Null for whoever teaches the lesson, or did when it ended. */
async function notTheirs({ tx, staff, now }: Asking, lessonId: string): Promise<Refusal | null> {
  const lesson = await findLesson(tx, lessonId, now);
  if (lesson === null) return lessonRefusals.unknown();
  return lesson.teachers.some(({ id }) => id === staff.id) ? null : lessonRefusals.notYours();
}

function noteOf(row: NoteRow, sealer: Sealer): LessonNote {
  const { id, by, device, person } = row;
  const common = { id, by, at: row.notedAt.toISOString() };
  const words = sealer.open(noteSealId(id), row.sealedText);
  if (row.kind === 'screenshot') {
    return { ...common, kind: 'screenshot', reason: words, device: device!, person };
  }
  return { ...common, kind: 'text', text: words, editedAt: row.editedAt?.toISOString() ?? null };
}

function written(action: string, lessonId: string, note: string) {
  return { action, subjectKind: 'lesson', subjectId: lessonId, detail: { note } };
}
