/** Rooms, kept by ICT staff; teachers see which there are, to start a lesson in one. */
import { z } from 'zod';
import { ictRoles } from '../../api/roles.ts';
import { type Route, refuse, route } from '../../api/route.ts';
import { roomListSchema, roomNameRequestSchema, roomSchema } from '../directory.contract.ts';
import { addRoom, deleteRoom, listRooms, renameRoom } from './room-store.ts';

const params = z.object({ id: z.uuid() });

const taken = () => {
  const message = 'There is a room of that name already.';
  return refuse(409, 'room-name-taken', message, { fields: { name: message } });
};
const unknown = () => refuse(404, 'room-unknown', 'There is no such room.');

/** Routes of rooms. */
export function roomRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/rooms',
      access: [...ictRoles, 'teacher'],
      summary: 'All rooms.',
      response: roomListSchema,
      pupilData: false,
      handle: async ({ tx }) => ({ rooms: await listRooms(tx) }),
    }),
    route({
      method: 'POST',
      path: '/api/rooms',
      access: ictRoles,
      summary: 'Adds a room.',
      body: roomNameRequestSchema,
      response: roomSchema,
      pupilData: false,
      audit: ({ body }, room) => ({
        action: 'room.added',
        subjectKind: 'room',
        subjectId: room.id,
        detail: { name: body.name },
      }),
      handle: async ({ tx, body, schoolId }) => {
        const added = await addRoom(tx, { schoolId, name: body.name });
        return added.kind === 'added' ? added.room : taken();
      },
    }),
    route({
      method: 'POST',
      path: '/api/rooms/:id/rename',
      access: ictRoles,
      summary: 'Gives a room another name.',
      params,
      body: roomNameRequestSchema,
      response: roomSchema,
      pupilData: false,
      audit: ({ body }, { id }) => ({
        action: 'room.renamed',
        subjectKind: 'room',
        subjectId: id,
        detail: { name: body.name },
      }),
      handle: async ({ tx, params: { id }, body }) => {
        const renamed = await renameRoom(tx, id, body.name);
        if (renamed.kind === 'renamed') return { id, name: body.name };
        return renamed.reason === 'name-taken' ? taken() : unknown();
      },
    }),
    route({
      method: 'POST',
      path: '/api/rooms/:id/delete',
      access: ictRoles,
      summary: 'Deletes a room; its PCs stay, and belong to none.',
      params,
      response: z.object({ name: z.string() }),
      pupilData: false,
      audit: ({ params: { id } }, { name }) => ({
        action: 'room.deleted',
        subjectKind: 'room',
        subjectId: id,
        detail: { name },
      }),
      handle: async ({ tx, params: { id } }) => {
        const name = await deleteRoom(tx, id);
        return name === null ? unknown() : { name };
      },
    }),
  ];
}
