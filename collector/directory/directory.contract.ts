/** Devices, rooms and enrolment tokens. Roles: administrator, technician. */
import { z } from 'zod';

export const deviceStates = ['online', 'offline', 'silent', 'revoked'] as const;

const deviceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  room: z.string().nullable(),
  operatingSystem: z.string(),
  agentVersion: z.string(),
  enrolledAt: z.iso.datetime(),
  /** Null where it has never connected. */
  lastSeenAt: z.iso.datetime().nullable(),
  /** online now; offline; silent = offline for more than one school day; revoked. */
  state: z.enum(deviceStates),
  /** Undelivered events on the PC at its last heartbeat. */
  spoolDepth: z.number().int().nonnegative(),
  spoolBytes: z.number().int().nonnegative(),
  /** How many sequence numbers should have come and have not. */
  missingEvents: z.number().int().nonnegative(),
  /** Which ones, up to a hundred ranges; without those amid events that the PC has dropped. */
  missing: z.array(z.object({ first: z.number().int(), last: z.number().int() })),
  /** Dropped by the PC's full spool, and reported as such. */
  droppedEvents: z.number().int().nonnegative(),
  receivedEvents: z.number().int().nonnegative(),
  /** The PC's clock minus the collector's, milliseconds. */
  clockOffsetMs: z.number().int().nullable(),
  policyVersion: z.number().int().nullable(),
  libraryVersion: z.string().nullable(),
  /** Last fault the agent reported, in words. */
  fault: z.string().nullable(),
});

/** GET /api/devices */
export const deviceListSchema = z.object({
  devices: z.array(deviceSchema),
  /** Newest versions published, to compare with. */
  currentPolicyVersion: z.number().int(),
  currentLibraryVersion: z.string(),
});

/** POST /api/devices/:id/revoke: closes its connection at once. Error code: `device-unknown`. */

/** POST /api/devices/move: puts PCs into a room, or into none. Error codes: `device-unknown`, `room-unknown`. */
export const moveDevicesRequestSchema = z.object({
  deviceIds: z.array(z.uuid()).min(1, 'Choose at least one PC.').max(10_000),
  roomId: z.uuid().nullable(),
});

/** GET /api/rooms, also for teachers; POST /api/rooms {name} and /api/rooms/:id/rename {name}. Error code: `room-name-taken`. */
export const roomSchema = z.object({ id: z.uuid(), name: z.string() });
export const roomListSchema = z.object({
  /** With how many PCs each has, revoked ones not counted. */
  rooms: z.array(roomSchema.extend({ devices: z.number().int() })),
});

/** POST /api/rooms/:id/delete: its PCs and tokens stay, and belong to no room. Error code: `room-unknown`. */
export const roomNameRequestSchema = z.object({
  name: z.string().trim().min(1, "Enter the room's name.").max(100),
});

/** GET /api/enrolment-tokens */
const enrolmentTokenSchema = z.object({
  id: z.uuid(),
  /** What it is for, in the administrator's words. */
  label: z.string(),
  room: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  maxUses: z.number().int(),
  uses: z.number().int(),
  state: z.enum(['usable', 'expired', 'used-up', 'revoked']),
});
export const enrolmentTokenListSchema = z.object({
  tokens: z.array(enrolmentTokenSchema),
  /** Address agents use, e.g. `https://collector.school.example:8443`. */
  collectorUrl: z.string(),
});

/** POST /api/enrolment-tokens: the token's text is shown once, and stored only as a hash. */
export const createEnrolmentTokenRequestSchema = z.object({
  label: z.string().trim().min(1, 'Say what the token is for, for example “Library”.').max(100),
  roomId: z.uuid().nullable().default(null),
  maxUses: z.number().int().min(1).max(10_000).default(50),
  validHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 90)
    .default(24 * 7),
});
export const createdEnrolmentTokenSchema = z.object({
  token: enrolmentTokenSchema,
  /** `<secret>.<pin>`: the secret, and the pin of the collector's certificate. */
  text: z.string(),
  collectorUrl: z.string(),
});

/** POST /api/enrolment-tokens/:id/revoke */

/** GET /api/overview: health of the monitoring, without pupil data. Any signed-in role. */
export const overviewSchema = z.object({
  schoolName: z.string(),
  devices: z.object({
    online: z.number().int(),
    offline: z.number().int(),
    silent: z.number().int(),
    total: z.number().int(),
  }),
  eventsToday: z.number().int(),
  lastEventAt: z.iso.datetime().nullable(),
  policyVersion: z.number().int(),
  libraryVersion: z.string(),
  /** Result of verifying the audit trail now. */
  audit: z.object({
    entries: z.number().int(),
    intact: z.boolean(),
    headHash: z.string().nullable(),
  }),
});

export type Device = z.infer<typeof deviceSchema>;
export type DeviceList = z.infer<typeof deviceListSchema>;
export type EnrolmentToken = z.infer<typeof enrolmentTokenSchema>;
export type Overview = z.infer<typeof overviewSchema>;
