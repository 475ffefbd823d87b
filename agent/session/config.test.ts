import { describe, expect, it } from 'vitest';
import { readSessionConfig } from './config.ts';

describe('the session’s settings', () => {
  it('are read from command line and environment', () => {
    const outcome = readSessionConfig(['--link', '/run/lapwing/a.sock'], {
      XDG_RUNTIME_DIR: '/run/user/7',
      LAPWING_LOG_LEVEL: 'debug',
      DISPLAY: ':0',
    });
    expect(outcome).toMatchObject({
      kind: 'valid',
      config: {
        linkPath: '/run/lapwing/a.sock',
        developmentShell: false,
        acceptNotice: false,
        hasDisplay: true,
        logLevel: 'debug',
        agentVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
      },
    });
  });

  it('let LAPWING_BROWSER_LINK say where browsers connect', () => {
    const outcome = readSessionConfig(['--link', 'x'], { LAPWING_BROWSER_LINK: '/tmp/b.sock' });
    expect(outcome).toMatchObject({ config: { browserLinkPath: '/tmp/b.sock' } });
  });

  it.skipIf(process.platform !== 'linux')('know whether there is a display', () => {
    expect(readSessionConfig(['--link', 'x'], {})).toMatchObject({ config: { hasDisplay: false } });
  });

  it.skipIf(process.platform !== 'linux').each([
    [{ DISPLAY: ':0' }, true],
    [{}, false],
    [{ DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' }, false],
    [{ DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, false],
  ])('know whether screens can be covered: %j', (environment, canCoverScreens) => {
    const outcome = readSessionConfig(['--link', 'x'], environment);
    expect(outcome).toMatchObject({ config: { canCoverScreens } });
  });

  it.each([
    [{}, { system: 'unix:path=/run/dbus/system_bus_socket', session: null }],
    [{ XDG_RUNTIME_DIR: '/run/user/7' }, { session: 'unix:path=/run/user/7/bus' }],
    [
      { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/a', DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=b' },
      { system: 'unix:path=/a', session: 'unix:abstract=b' },
    ],
  ])('know the message buses: %j', (environment, buses) => {
    const outcome = readSessionConfig(['--link', 'x'], environment);
    expect(outcome).toMatchObject({ config: { buses } });
  });

  it('name every fault at once', () => {
    const outcome = readSessionConfig(['--accept-notice'], { LAPWING_LOG_LEVEL: 'loud' });
    if (outcome.kind === 'valid') throw new Error('The settings are not valid.');
    expect(outcome.faults).toHaveLength(3);
    expect(outcome.faults.join(' ')).toMatch(/--link.*--accept-notice.*LAPWING_LOG_LEVEL/);
  });

  it('refuse what they do not know', () => {
    expect(readSessionConfig(['--link', 'x', '--stealth'], {})).toMatchObject({ kind: 'invalid' });
  });
});
