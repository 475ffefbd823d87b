/**
 * Classes: ICT staff keep them. Teachers see which there are, for a colleague's class may have
 * to be covered, and the pupils of their own; a lesson shows the pupils of the class it is for.
 */
import { z } from 'zod';
import { ictRoles } from '../../api/roles.ts';
import { type Route, refuse, route } from '../../api/route.ts';
import {
  classChangeSchema,
  classListSchema,
  classNameRequestSchema,
  classSchema,
  teacherListSchema,
} from '../classes.contract.ts';
import { countPupils, findClass, listClasses, listTeachers } from './class-list.ts';
import {
  addClass,
  addMembers,
  addTeachers,
  deleteClass,
  removeMembers,
  removeTeachers,
  renameClass,
} from './class-store.ts';

const params = z.object({ id: z.uuid() });
const saved = z.object({ id: z.uuid() });
const readers = [...ictRoles, 'teacher'] as const;

const unknown = () =>
  refuse(404, 'class-unknown', 'There is no such class. Somebody may have deleted it.');
const taken = () => {
  const message = 'There is a class of that name already.';
  return refuse(409, 'class-name-taken', message, { fields: { name: message } });
};

/** Routes of classes. */
export function classRoutes(): Route[] {
  return [...readingRoutes(), ...namingRoutes(), membersRoute(), teachersRoute()];
}

function readingRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/classes',
      access: readers,
      summary: 'All classes, with their teachers and how many pupils they have.',
      response: classListSchema,
      pupilData: false,
      handle: async ({ tx, staff }) => ({ classes: await listClasses(tx, staff.id) }),
    }),
    route({
      method: 'GET',
      path: '/api/classes/teachers',
      access: ictRoles,
      summary: 'Who may be put down as a teacher of a class.',
      response: teacherListSchema,
      pupilData: false,
      handle: async ({ tx }) => ({ teachers: await listTeachers(tx) }),
    }),
    route({
      method: 'GET',
      path: '/api/classes/:id',
      access: readers,
      summary: 'A class with its pupils; for teachers, their own.',
      params,
      response: classSchema,
      pupilData: true,
      audit: ({ params: { id } }, { members }) => ({
        action: 'class.opened',
        subjectKind: 'class',
        subjectId: id,
        detail: { members: members.length },
      }),
      handle: async ({ tx, params: { id }, staff }) => {
        const found = await findClass(tx, id);
        if (found === null) return unknown();
        if (staff.role !== 'teacher') return found;
        if (!found.teachers.some((teacher) => teacher.id === staff.id)) {
          return refuse(
            403,
            'class-not-yours',
            'You are not put down as a teacher of this class. Its pupils are shown in a lesson with it.',
          );
        }
        return { ...found, members: found.members.map((member) => ({ ...member, account: null })) };
      },
    }),
  ];
}

function namingRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/classes',
      access: ictRoles,
      summary: 'Adds a class.',
      body: classNameRequestSchema,
      response: saved,
      pupilData: false,
      audit: ({ body }, { id }) => ({
        action: 'class.added',
        subjectKind: 'class',
        subjectId: id,
        detail: { name: body.name },
      }),
      handle: async ({ tx, schoolId, body }) => {
        const added = await addClass(tx, { schoolId, name: body.name });
        return added.kind === 'saved' ? { id: added.id } : taken();
      },
    }),
    route({
      method: 'POST',
      path: '/api/classes/:id/rename',
      access: ictRoles,
      summary: 'Gives a class another name.',
      params,
      body: classNameRequestSchema,
      response: saved,
      pupilData: false,
      audit: ({ body }, { id }) => ({
        action: 'class.renamed',
        subjectKind: 'class',
        subjectId: id,
        detail: { name: body.name },
      }),
      handle: async ({ tx, params: { id }, body }) => {
        const renamed = await renameClass(tx, id, body.name);
        if (renamed.kind === 'saved') return { id };
        return renamed.reason === 'name-taken' ? taken() : unknown();
      },
    }),
    route({
      method: 'POST',
      path: '/api/classes/:id/delete',
      access: ictRoles,
      summary: 'Deletes a class; its pupils stay.',
      params,
      response: z.object({ name: z.string() }),
      pupilData: false,
      audit: ({ params: { id } }, { name }) => ({
        action: 'class.deleted',
        subjectKind: 'class',
        subjectId: id,
        detail: { name },
      }),
      handle: async ({ tx, params: { id } }) => {
        const name = await deleteClass(tx, id);
        return name === null ? unknown() : { name };
      },
    }),
  ];
}

const changed = z.object({ added: z.number().int(), removed: z.number().int() });

function membersRoute(): Route {
  return route({
    method: 'POST',
    path: '/api/classes/:id/members',
    access: ictRoles,
    summary: 'Puts pupils into a class and takes others out.',
    params,
    body: classChangeSchema,
    response: changed,
    pupilData: false,
    audit: ({ params: { id } }, { added, removed }) => ({
      action: 'class.members-changed',
      subjectKind: 'class',
      subjectId: id,
      detail: { added, removed },
    }),
    handle: async ({ tx, params: { id }, body }) => {
      if ((await findClass(tx, id)) === null) return unknown();
      if ((await countPupils(tx, body.add)) < new Set(body.add).size) {
        return refuse(
          422,
          'person-unknown',
          'Not all of these are pupils of the school. Load the list again and choose anew.',
        );
      }
      const removed = await removeMembers(tx, id, body.remove);
      return { added: await addMembers(tx, id, body.add), removed };
    },
  });
}

function teachersRoute(): Route {
  return route({
    method: 'POST',
    path: '/api/classes/:id/teachers',
    access: ictRoles,
    summary: 'Puts teachers down for a class and takes others off.',
    params,
    body: classChangeSchema,
    response: changed,
    pupilData: false,
    audit: ({ params: { id } }, { added, removed }) => ({
      action: 'class.teachers-changed',
      subjectKind: 'class',
      subjectId: id,
      detail: { added, removed },
    }),
    handle: async ({ tx, params: { id }, body }) => {
      if ((await findClass(tx, id)) === null) return unknown();
      const teachers = new Set((await listTeachers(tx)).map((teacher) => teacher.id));
      if (body.add.some((staffId) => !teachers.has(staffId))) {
        return refuse(
          422,
          'teacher-unknown',
          'Not all of these have a teacher’s account. An administrator can invite them.',
        );
      }
      const removed = await removeTeachers(tx, id, body.remove);
      return { added: await addTeachers(tx, id, body.add), removed };
    },
  });
}
