/** What a page's content script tells the background. */
import { fieldKinds } from '@lapwing/shared/browser-messages';
import * as z from 'zod';

export const pageMessageSchema = z.discriminatedUnion('type', [
  /** The kind of the field that has the focus in the page, and nothing else of it. */
  z.strictObject({ type: z.literal('field'), field: z.enum(fieldKinds) }),
  /** The page lost the focus: to another frame, tab, window or program. */
  z.strictObject({ type: z.literal('blurred') }),
]);

export type PageMessage = z.infer<typeof pageMessageSchema>;
