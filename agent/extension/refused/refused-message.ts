/** What the refused page and the background say to each other. */
import { browserRestrictionsSchema } from '@lapwing/shared/browser-restrictions';
import * as z from 'zod/mini';

/** The page's question. */
export const refusedQuestionSchema = z.strictObject({
  type: z.literal('why-refused'),
  /** What was wanted. */
  address: z.string(),
});

/** The background's answer. */
export const refusedAnswerSchema = z.object({
  /** What refuses it; null where nothing does any more. */
  by: z.nullable(z.enum(['focus', 'block', 'pause'])),
  /** All that is in force. */
  restrictions: browserRestrictionsSchema,
});

/** The background's word to all refused pages that something has changed: ask again. */
export const RESTRICTIONS_CHANGED = 'restrictions-changed';

export type RefusedQuestion = z.infer<typeof refusedQuestionSchema>;
export type RefusedAnswer = z.infer<typeof refusedAnswerSchema>;
