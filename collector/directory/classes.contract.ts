/** People and classes. */
import { z } from 'zod';

export const personKinds = ['pupil', 'staff'] as const;

/**
 * GET /api/people?query=&kind=&offset=: the list that ICT staff look after. Not for teachers:
 * for a lesson they need their classes and not everybody, so they open those.
 */
export const peopleQuerySchema = z.object({
  /** Part of a name, an account or a class’s name. */
  query: z.string().trim().max(100).default(''),
  kind: z.enum(personKinds).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
const personSchema = z.object({
  id: z.uuid(),
  /** Account name at the operating system, lower case, without domain. */
  account: z.string(),
  name: z.string(),
  kind: z.enum(personKinds),
  /** For example "9"; null where none applies. */
  yearGroup: z.string().nullable(),
  /** Names of the classes that a pupil is in. */
  classes: z.array(z.string()),
});
export const peopleSchema = z.object({
  /** By name, up to a hundred from the offset on. */
  people: z.array(personSchema),
  /** How many there are in all that fit. */
  total: z.number().int(),
});

const teacherSchema = z.object({ id: z.uuid(), name: z.string() });

const className = z.string().trim().min(1, 'Enter the name of the class.').max(100);

/** GET /api/classes: without pupils’ names, so that a teacher can find a class to cover. */
export const classListSchema = z.object({
  classes: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** How many pupils. */
      members: z.number().int(),
      teachers: z.array(teacherSchema),
      /** Whether whoever asks teaches it. */
      own: z.boolean(),
    }),
  ),
});

/** GET /api/classes/teachers: who may be put down as a class’s teacher. */
export const teacherListSchema = z.object({ teachers: z.array(teacherSchema) });

/** POST /api/classes and /api/classes/:id/rename. Error code: `class-name-taken`. */
export const classNameRequestSchema = z.object({ name: className });

/**
 * GET /api/classes/:id. Teachers get their own classes only (`class-not-yours`), and no
 * accounts. Error code: `class-unknown`.
 */
export const classSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  teachers: z.array(teacherSchema),
  members: z.array(
    z.object({
      id: z.uuid(),
      /** Null where a teacher asks: names are what a lesson needs. */
      account: z.string().nullable(),
      name: z.string(),
      yearGroup: z.string().nullable(),
    }),
  ),
});

const ids = z.array(z.uuid()).max(1_000).default([]);

/**
 * POST /api/classes/:id/members and /api/classes/:id/teachers. Whoever is there already, or is
 * not there to be removed, changes nothing. Error codes: `person-unknown`, `teacher-unknown`.
 */
export const classChangeSchema = z.object({ add: ids, remove: ids });

/** POST /api/classes/:id/delete: the pupils stay. */

export type ClassLine = z.infer<typeof classListSchema>['classes'][number];
export type ClassDetail = z.infer<typeof classSchema>;
export type ListedPerson = z.infer<typeof personSchema>;
export type PeopleQuery = z.output<typeof peopleQuerySchema>;
