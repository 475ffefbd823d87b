/** Rooms, for ICT staff. */
import { ictRoles } from '../../api/roles.ts';
import { type Route, refuse, route } from '../../api/route.ts';
import { createRoomRequestSchema, roomListSchema, roomSchema } from '../directory.contract.ts';
import { addRoom, listRooms } from './room-store.ts';

/** Routes of rooms. */
export function roomRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/rooms',
      access: ictRoles,
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
      body: createRoomRequestSchema,
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
        if (added.kind === 'added') return added.room;
        const message = 'There is a room of that name already.';
        return refuse(409, 'room-name-taken', message, { fields: { name: message } });
      },
    }),
  ];
}
