import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readHardwareId } from './hardware-id.ts';

const gives = (value: string) => async () => value;
const fails = () => Promise.reject(new Error('EACCES'));

describe('hardware id', () => {
  it('prefers what the firmware says to what an installation says', async () => {
    const sources = { 'dmi-uuid': gives('4C4C4544-0042-3510\n'), 'machine-id': gives('abcdef') };
    expect(await readHardwareId('', sources)).toBe('dmi-uuid:4c4c4544-0042-3510');
  });

  it.each([
    '',
    '0',
    'To Be Filled By O.E.M.',
    'Default string',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '03000200-0400-0500-0006-000700080009',
    'None',
    'Not Specified',
    'System Serial Number',
  ])('does not take the placeholder %j for a number', async (placeholder) => {
    const sources = { 'dmi-uuid': gives(placeholder), 'machine-id': gives('abcdef') };
    expect(await readHardwareId('', sources)).toBe('machine-id:abcdef');
  });

  it('goes on to the next source where one cannot be read, down to the host name', async () => {
    expect(await readHardwareId('', { a: fails, b: gives('serial') })).toBe('b:serial');
    expect(await readHardwareId('', { a: fails })).toBe(`host-name:${hostname().toLowerCase()}`);
  });

  it('does as the administrator says', async () => {
    expect(await readHardwareId(' LIB-07 ', { a: gives('serial') })).toBe('set:LIB-07');
  });

  it('reads this computer', async () => {
    expect(await readHardwareId()).toMatch(/^[a-z-]+:.{4,}$/);
  });
});
