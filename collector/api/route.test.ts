import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Refusal, refuse, route } from './route.ts';

describe('route', () => {
  it('keeps what it declares, and gives missing parts their empty form', () => {
    const declared = route({
      method: 'GET',
      path: '/api/things/:id',
      access: ['administrator'],
      summary: 'One thing.',
      params: z.object({ id: z.uuid() }),
      response: z.object({ id: z.string() }),
      pupilData: false,
      handle: async ({ params, staff }) => ({ id: `${params.id} ${staff.name}` }),
    });
    expect(declared.access).toEqual(['administrator']);
    expect(declared.body).toBeNull();
    expect(declared.audit).toBeNull();
    expect(declared.query.parse({ extra: 1 })).toEqual({});
  });

  it('does not compile without an audit row where pupil data comes out', () => {
    // @ts-expect-error `audit` is missing.
    route({
      method: 'GET',
      path: '/api/pupils',
      access: ['dsl'],
      summary: 'Pupils.',
      response: z.object({}),
      pupilData: true,
      handle: async () => ({}),
    });
  });

  it('refuses with a status, a code and words', () => {
    const refusal = refuse(429, 'too-many-attempts', 'Wait.', { retryAfterSeconds: 30 });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      status: 429,
      code: 'too-many-attempts',
      retryAfterSeconds: 30,
    });
  });
});
