import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { defaultStateDir, hardwareIdOverride, readServiceSettings } from './config.ts';

describe('service settings', () => {
  it('has defaults for everything', () => {
    expect(readServiceSettings([], {})).toEqual({
      stateDir: defaultStateDir({}),
      accounts: [userInfo().username.toLowerCase()],
      logLevel: 'info',
    });
  });

  it('takes the command line before the environment', () => {
    const env = {
      LAPWING_STATE_DIR: '/b',
      LAPWING_ACCOUNTS: 'One, two',
      LAPWING_LOG_LEVEL: 'warn',
    };
    expect(readServiceSettings([], env)).toEqual({
      stateDir: '/b',
      accounts: ['one', 'two'],
      logLevel: 'warn',
    });
    const args = ['--state', '/a', '--account', 'Pupil', '--log-level', 'debug'];
    expect(readServiceSettings(args, env)).toEqual({
      stateDir: '/a',
      accounts: ['pupil'],
      logLevel: 'debug',
    });
  });

  it('lists all faults at once, with the name of the setting', () => {
    const args = ['--state', '', '--account', 'SCHOOL\\pupil', '--log-level', 'chatty'];
    expect(() => readServiceSettings(args, {})).toThrow(/stateDir: .*accounts\.0: .*logLevel: /);
    expect(() => readServiceSettings(['--stat', 'x'], {})).toThrow(/--stat/);
  });

  it('reads the hardware id that an administrator has set', () => {
    expect(hardwareIdOverride({ LAPWING_HARDWARE_ID: 'LIB-07' })).toBe('LIB-07');
    expect(hardwareIdOverride({})).toBe('');
  });
});
