/**
 * What a viewer does to a PC in remote control: mouse, wheel, keyboard and clipboard, as JSON.
 * Limits and units are those of `lapwing.screen.v1.RemoteInput`.
 */
import { z } from 'zod';

/** A monitor's number as the monitors message tells it, from 1; 0 for the primary one. */
export const monitorNumberSchema = z.number().int().min(0).max(16);

/** Pixels of the monitor itself (`ScreenFrame.monitor_width`), not of the picture. */
const pixelSchema = z.number().int().min(0).max(65_535);

/** Steps of the wheel; negative to the left and up. */
const stepsSchema = z.number().int().min(-100).max(100);

export const screenInputSchema = z.discriminatedUnion('kind', [
  /** The pointer moved, or a button went down or up. `buttons`: 1 left, 2 right, 4 middle, added up. */
  z.object({
    kind: z.literal('pointer'),
    monitor: monitorNumberSchema,
    x: pixelSchema,
    y: pixelSchema,
    buttons: z.number().int().min(0).max(7),
  }),
  /** The wheel turned, in steps. */
  z.object({ kind: z.literal('wheel'), right: stepsSchema, down: stepsSchema }),
  /** A key by its place (`KeyboardEvent.code`): keys without a character, and shortcuts. */
  z.object({ kind: z.literal('key'), code: z.string().min(1).max(40), down: z.boolean() }),
  /** Characters of any layout. */
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(256) }),
  /** Puts text on the PC's clipboard. */
  z.object({ kind: z.literal('put-clipboard'), text: z.string().max(100_000) }),
  /** Asks for the PC's clipboard; the answer is a `clipboard` message. */
  z.object({ kind: z.literal('get-clipboard') }),
  /** Takes the pupil's own mouse and keyboard away, or gives them back. */
  z.object({ kind: z.literal('pupil-input'), taken: z.boolean() }),
]);

/** One thing that a viewer does to a PC. */
export type ScreenInput = z.infer<typeof screenInputSchema>;
