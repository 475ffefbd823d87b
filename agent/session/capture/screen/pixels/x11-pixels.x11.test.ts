import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Display, startDisplay } from '../../../../../test/support/display.ts';
import { missingPrograms, suiteName } from '../../../../../test/support/system-programs.ts';
import { openX11Pixels } from './x11-pixels.ts';

const logger = pino({ level: 'silent' });
const missing = missingPrograms(['Xvfb']);
const WHOLE = { x: 0, y: 0, width: 320, height: 200 };

describe.skipIf(missing.length > 0)(suiteName('pixels on X11', missing), () => {
  let display: Display;

  beforeAll(async () => {
    display = await startDisplay({ size: '320x200x24', windowManager: false });
    vi.stubEnv('DISPLAY', display.display);
  });
  afterAll(async () => {
    await display?.stop();
    vi.unstubAllEnvs();
  });

  it('are closed while they are being read, and the process lives', async () => {
    for (let round = 0; round < 10; round += 1) {
      const source = await openX11Pixels(logger);
      expect((await source.read([WHOLE]))[0]?.pixels).toHaveLength(64_000);
      // The server answers what it was asked before the end.
      const reading = source.read([WHOLE]);
      setImmediate(() => source.close());
      await expect(reading).rejects.toMatchObject({ code: 'screen-not-read' });
    }
  });
});
