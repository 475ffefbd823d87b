import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { openApplication } from './open-application.ts';

it('an application of the list is started, and its arguments are no commands', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a file; $(touch b)');
  const script = `require('fs').writeFileSync(${JSON.stringify(file)}, '')`;
  const start = { platform: 'linux', executable: process.execPath, arguments: ['-e', script] };
  await openApplication({ name: 'Writer', starts: [start] }, 'linux');
  await waitFor('its file', () => existsSync(file));
});

it('says so where the application is not there', async () => {
  const start = { platform: 'linux', executable: '/nowhere/writer' };
  await expect(openApplication({ name: 'Writer', starts: [start] }, 'linux')).rejects.toMatchObject(
    { code: 'application-not-started' },
  );
  await expect(openApplication({ name: 'Writer', starts: [start] }, 'win32')).rejects.toMatchObject(
    { code: 'application-not-here' },
  );
});
