import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openInStandardBrowser } from './standard-browser.ts';

const node = (script: string, ...args: string[]) => [process.execPath, '-e', script, ...args];

it('hands the address over as one argument, which is no command', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'opened');
  const write = 'require("fs").writeFileSync(process.argv[1], process.argv[2])';
  const url = 'https://kestrel.example/?a=1&b=$(touch%20c);d';
  await openInStandardBrowser(url, node(write, file));
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(url);
});

it.each(['file:///etc/passwd', 'javascript:alert(1)', '-x', 'chrome://settings'])(
  'opens nothing but the web: not %s',
  async (url) => {
    await expect(openInStandardBrowser(url, node(''))).rejects.toMatchObject({
      code: 'site-not-web',
    });
  },
);

it('says so where nothing opens it', async () => {
  const url = 'https://kestrel.example/';
  for (const opener of [[], ['/nowhere/opener'], node('process.exit(3)')]) {
    await expect(openInStandardBrowser(url, opener)).rejects.toMatchObject({ code: 'no-browser' });
  }
});
