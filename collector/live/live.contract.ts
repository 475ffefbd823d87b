/**
 * Live messages to the console: WebSocket at `/api/live`, JSON text, signed in
 * by the session cookie. Each kind declares who may get it.
 */
import { z } from 'zod';
import { ictRoles, type Role, roles, safeguardingRoles } from '../api/roles.ts';

export const liveMessageSchema = z.discriminatedUnion('type', [
  /**
   * A flag was raised, which one that is only counted is not. Carries no text; the page asks for
   * the list, which is audited.
   */
  z.object({
    type: z.literal('flag.raised'),
    id: z.uuid(),
    severity: z.number().int(),
    theme: z.string(),
  }),
  /** A flag was acknowledged, closed, reopened or followed up. */
  z.object({ type: z.literal('flag.changed'), id: z.uuid() }),
  /** A device came, went, was enrolled or revoked. */
  z.object({ type: z.literal('device.changed'), id: z.uuid() }),
  /** Every 15 s, so that both ends notice a dead line. */
  z.object({ type: z.literal('tick'), at: z.iso.datetime() }),
]);

export type LiveMessage = z.infer<typeof liveMessageSchema>;

/** Who may receive each kind of message. */
export const liveMessageRoles: Record<LiveMessage['type'], readonly Role[]> = {
  'flag.raised': safeguardingRoles,
  'flag.changed': safeguardingRoles,
  'device.changed': ictRoles,
  tick: roles,
};
