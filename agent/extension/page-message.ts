/** What a page's content script and the background tell each other. */
import { fieldKinds } from '@lapwing/shared/browser-messages';
import { LONGEST_PAGE_TEXT } from '@lapwing/shared/page-text-length';
import * as z from 'zod';

export const pageMessageSchema = z.discriminatedUnion('type', [
  /** The kind of the field that has the focus in the page, and nothing else of it. */
  z.strictObject({ type: z.literal('field'), field: z.enum(fieldKinds) }),
  /** The page lost the focus: to another frame, tab, window or program. */
  z.strictObject({ type: z.literal('blurred') }),
  /** Text was entered into a field for text; see `page-text` in browser-messages.ts. */
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(LONGEST_PAGE_TEXT),
    newFrom: z.number().int().nonnegative(),
    newTo: z.number().int().nonnegative(),
    enteringMs: z.number().int().nonnegative(),
  }),
]);

export type PageMessage = z.infer<typeof pageMessageSchema>;

/**
 * The background's answer to each of those, and its word to every page when it changes: whether
 * the session wants to be told. Until then a page tells nothing of what is entered.
 */
export interface ObservingMessage {
  observing: boolean;
}
