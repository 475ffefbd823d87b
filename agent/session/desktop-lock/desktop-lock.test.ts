import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '@lapwing/shared/logging';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { missingPrograms, suiteName } from '../../../test/support/system-programs.ts';
import {
  asBoolean,
  asVariantBoolean,
  asVariantSession,
  changedProperties,
  startBusDouble,
  startTestBus,
  type TestBus,
} from './desktop.fixture.ts';
import { type BusAddresses, watchDesktopLock } from './desktop-lock.ts';

const SESSION_PATH = '/org/freedesktop/login1/session/_32';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const SCREENSAVER = 'org.freedesktop.ScreenSaver';
const SCREENSAVER_PATH = '/org/freedesktop/ScreenSaver';

const missing = missingPrograms(['dbus-daemon']);
const linux = process.platform === 'linux';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** Watches, and keeps what was told and logged. */
function watch(buses: BusAddresses) {
  const told: boolean[] = [];
  const warn = vi.fn();
  const logger = { info() {}, error() {}, warn } as unknown as Logger;
  const lock = watchDesktopLock({ buses, tell: (locked) => told.push(locked), logger });
  stops.push(() => lock.stop());
  return { told, warn };
}

describe.skipIf(!linux || missing.length > 0)(
  suiteName('whether a Linux desktop is locked', missing),
  () => {
    let folder: string;
    let system: TestBus;
    let session: TestBus;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lapwing-bus-'));
      system = await startTestBus(`unix:path=${join(folder, 'system')}`);
      session = await startTestBus(`unix:tmpdir=${folder}`);
    });
    afterAll(async () => {
      await Promise.all([system.stop(), session.stop()]);
      rmSync(folder, { recursive: true });
    });
    const both = () => ({ system: system.address, session: session.address });

    /** logind, which knows one session of this user. */
    async function startLogind(locked = false) {
      const state = { locked };
      const double = await startBusDouble(system.address, 'org.freedesktop.login1', (call) => {
        if (call.path === SESSION_PATH) {
          return { signature: 'v', body: asVariantBoolean(state.locked) };
        }
        if (call.path !== `/org/freedesktop/login1/user/_${process.getuid?.()}`) return null;
        return { signature: 'v', body: asVariantSession('2', SESSION_PATH) };
      });
      stops.push(double.leave);
      return {
        ...double,
        setLocked(next: boolean) {
          state.locked = next;
          double.signal(
            SESSION_PATH,
            PROPERTIES,
            'PropertiesChanged',
            'sa{sv}as',
            changedProperties('org.freedesktop.login1.Session'),
          );
        },
      };
    }

    async function startScreensaver(active = false) {
      const double = await startBusDouble(session.address, SCREENSAVER, () => ({
        signature: 'b',
        body: asBoolean(active),
      }));
      stops.push(double.leave);
      const setActive = (next: boolean) =>
        double.signal(SCREENSAVER_PATH, SCREENSAVER, 'ActiveChanged', 'b', asBoolean(next));
      return { ...double, setActive };
    }

    it('is told by logind', async () => {
      const logind = await startLogind();
      const { told, warn } = watch(both());
      await vi.waitFor(() => expect(logind.calls).toHaveLength(2));
      logind.setLocked(true);
      await expect.poll(() => told).toEqual([true]);
      logind.setLocked(false);
      await expect.poll(() => told).toEqual([true, false]);
      expect(warn).not.toHaveBeenCalled();
    });

    it('is known at once where the session begins behind a lock', async () => {
      await startLogind(true);
      const { told } = watch(both());
      await expect.poll(() => told).toEqual([true]);
    });

    it('is told by a screensaver, and taken back when that is gone', async () => {
      const screensaver = await startScreensaver();
      const { told } = watch(both());
      await vi.waitFor(() => expect(screensaver.calls).toEqual([`${SCREENSAVER}.GetActive`]));
      screensaver.setActive(true);
      await expect.poll(() => told).toEqual([true]);
      screensaver.setActive(false);
      screensaver.setActive(true);
      await expect.poll(() => told).toEqual([true, false, true]);
      await screensaver.leave();
      await expect.poll(() => told).toEqual([true, false, true, false]);
    });

    it('counts as locked until nobody says so', async () => {
      const logind = await startLogind(true);
      const screensaver = await startScreensaver(true);
      const { told } = watch(both());
      await vi.waitFor(() => expect(screensaver.calls).toHaveLength(1));
      await expect.poll(() => told).toEqual([true]);
      await vi.waitFor(() => expect(logind.calls).toHaveLength(2));
      logind.setLocked(false);
      screensaver.setActive(false);
      await expect.poll(() => told).toEqual([true, false]);
    });

    it('is not taken from others on the bus', async () => {
      const screensaver = await startScreensaver();
      const other = await startBusDouble(session.address, 'org.example.Other', () => null);
      stops.push(other.leave);
      const { told } = watch(both());
      await vi.waitFor(() => expect(screensaver.calls).toHaveLength(1));
      await other.signal(SCREENSAVER_PATH, SCREENSAVER, 'ActiveChanged', 'b', asBoolean(true));
      await screensaver.setActive(false);
      expect(told).toEqual([]);
      await screensaver.setActive(true);
      await expect.poll(() => told).toEqual([true]);
    });

    it('is not known any more when the bus ends', async () => {
      const own = await startTestBus(`unix:path=${join(folder, 'ending')}`);
      const screensaver = await startBusDouble(own.address, SCREENSAVER, () => ({
        signature: 'b',
        body: asBoolean(true),
      }));
      stops.push(screensaver.leave);
      const { told, warn } = watch({ system: system.address, session: own.address });
      await expect.poll(() => told).toEqual([true]);
      await own.stop();
      await expect.poll(() => told).toEqual([true, false]);
      await expect.poll(() => warn.mock.lastCall?.[1]).toBe('a message bus of this PC ended');
    });
  },
);

describe.skipIf(!linux)('a Linux PC without message buses', () => {
  it('says so in one line, and tells nothing', async () => {
    const { told, warn } = watch({ system: 'unix:path=/nowhere/bus', session: null });
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    expect(warn.mock.calls[0]).toEqual([
      { faults: [expect.stringContaining('ENOENT'), 'The user has no message bus.'] },
      'whether the desktop is locked is not known',
    ]);
    expect(told).toEqual([]);
  });
});
