/** Devices, for ICT staff. */
import { z } from 'zod';
import { ictRoles } from '../../api/roles.ts';
import { type Route, refuse, route } from '../../api/route.ts';
import { deviceListSchema, moveDevicesRequestSchema } from '../directory.contract.ts';
import type { DirectoryDeps } from '../directory-deps.ts';
import { roomExists } from '../rooms/room-store.ts';
import { announceDeviceChange, announceDeviceState } from './device-changes.ts';
import { listDevices } from './device-list.ts';
import { countDevices, moveDevices, revokeDevice } from './device-store.ts';

const deviceId = z.object({ id: z.uuid() });

/** Routes of devices. */
export function deviceRoutes(
  deps: Pick<DirectoryDeps, 'currentVersions' | 'devicesMoved'>,
): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/devices',
      access: ictRoles,
      summary: 'All devices, with their state and what is missing from them.',
      response: deviceListSchema,
      pupilData: false,
      handle: async ({ tx, schoolId, now }) => {
        const { policyVersion, libraryVersion } = await deps.currentVersions(tx, schoolId);
        return {
          devices: await listDevices(tx, now),
          currentPolicyVersion: policyVersion,
          currentLibraryVersion: libraryVersion,
        };
      },
    }),
    route({
      method: 'POST',
      path: '/api/devices/move',
      access: ictRoles,
      summary: 'Puts PCs into a room, or into none.',
      body: moveDevicesRequestSchema,
      response: null,
      pupilData: false,
      audit: ({ body: { deviceIds, roomId } }) => ({
        action: 'device.moved',
        subjectKind: 'device',
        subjectId: deviceIds.length === 1 ? deviceIds[0]! : '',
        detail: { devices: deviceIds.length, room: roomId },
      }),
      handle: async ({ tx, schoolId, body: { deviceIds, roomId } }) => {
        if (roomId !== null && !(await roomExists(tx, roomId))) {
          return refuse(422, 'room-unknown', 'There is no such room. Choose another, or none.');
        }
        if ((await countDevices(tx, deviceIds)) < new Set(deviceIds).size) {
          return refuse(404, 'device-unknown', 'Not all of these PCs are there any more.');
        }
        await moveDevices(tx, deviceIds, roomId);
        await deps.devicesMoved(tx, schoolId, deviceIds);
        await announceDeviceState(tx, schoolId, deviceIds);
      },
    }),
    route({
      method: 'POST',
      path: '/api/devices/:id/revoke',
      access: ictRoles,
      summary: 'Revokes a device: its connection is closed at once, and it must enrol anew.',
      params: deviceId,
      response: null,
      pupilData: false,
      audit: ({ params }) => ({
        action: 'device.revoked',
        subjectKind: 'device',
        subjectId: params.id,
      }),
      handle: async ({ tx, params, schoolId, now }) => {
        const outcome = await revokeDevice(tx, params.id, now);
        if (outcome.kind === 'refused') {
          return outcome.reason === 'device-unknown'
            ? refuse(404, 'device-unknown', 'There is no such device.')
            : refuse(409, 'device-revoked', 'That device is revoked already.');
        }
        await announceDeviceChange(tx, schoolId, { deviceId: params.id, what: 'revoked' });
      },
    }),
  ];
}
