import { z } from 'zod';

/** Body of every answer that is not 2xx. */
export const errorBodySchema = z.object({
  error: z.object({
    /** Stable, kebab-case. */
    code: z.string(),
    /** What happened and what to do, for people. */
    message: z.string(),
    /** Faults by field name, where the request body was not valid. */
    fields: z.record(z.string(), z.string()).optional(),
  }),
});

export type ErrorBody = z.infer<typeof errorBodySchema>;
