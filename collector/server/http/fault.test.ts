import { AppError } from '@lapwing/shared/errors';
import { describe, expect, it } from 'vitest';
import { faultOf, loggableError } from './fault.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('faultOf', () => {
  it.each([
    [coded('53100'), 503, 'disk-full'],
    [coded('ENOSPC'), 503, 'disk-full'],
    [coded('57P01'), 503, 'database-unavailable'],
    [coded('57P03'), 503, 'database-unavailable'],
    [coded('08006'), 503, 'database-unavailable'],
    [coded('53300'), 503, 'database-unavailable'],
    [coded('25006'), 503, 'database-unavailable'],
    [coded('ECONNREFUSED'), 503, 'database-unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'database-unavailable'],
    [new Error('timeout exceeded when trying to connect'), 503, 'database-unavailable'],
    [new AppError('x', 'y', { cause: coded('ECONNREFUSED') }), 503, 'database-unavailable'],
    [coded('23505', 'duplicate key value'), 500, 'internal'],
    [new Error('whatever'), 500, 'internal'],
    ['thrown text', 500, 'internal'],
    [{ type: 'entity.too.large' }, 413, 'request-too-large'],
    [{ type: 'entity.parse.failed', status: 400 }, 400, 'json-invalid'],
  ])('answers %s with %d %s', (thrown, status, code) => {
    expect(faultOf(thrown)).toMatchObject({ status, body: { error: { code } } });
  });

  it('tells nobody what a library said', () => {
    const thrown = coded('22P02', 'invalid input syntax: "what a pupil typed"');
    expect(JSON.stringify(faultOf(thrown))).not.toContain('pupil');
    expect(JSON.stringify(loggableError(thrown))).not.toContain('pupil');
    expect(JSON.stringify(loggableError(thrown))).toContain('fault.test.ts');
  });
});
