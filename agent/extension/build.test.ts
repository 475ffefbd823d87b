import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName } from './background/browser-name.ts';
import { buildExtension } from './build.ts';
import { EXTENSION_ID, EXTENSION_PUBLIC_KEY, GECKO_ID } from './identity.ts';
import { type Target, targets } from './manifest.ts';

describe('the built extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-extension-'));
  let built: Record<Target, string>;

  beforeAll(async () => {
    built = await buildExtension(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const manifest = (target: Target) =>
    JSON.parse(readFileSync(join(built[target], 'manifest.json'), 'utf8'));

  it.each(targets)('for %s has every file that its manifest names, and no other', (target) => {
    const { background, content_scripts: scripts, ...others } = manifest(target);
    const resources = others.web_accessible_resources;
    const named = [
      'manifest.json',
      background.service_worker ?? background.scripts[0],
      ...scripts.flatMap(({ js }: { js: string[] }) => js),
      ...resources.flatMap((one: { resources: string[] }) => one.resources),
      ...['refused.js', 'refused.css', 'lapwing.svg'],
    ];
    expect(readdirSync(built[target]).sort()).toEqual(named.sort());
  });

  it.each(targets)('for %s keeps to the content security policy', (target) => {
    expect(manifest(target).content_security_policy.extension_pages).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    const code = readFileSync(join(built[target], 'background.js'), 'utf8');
    // Zod asks whether it may, unless it is told not to; the extension tells it.
    expect(code).toMatch(/jitless: true/);
    expect(code).not.toMatch(
      /\beval\(|\bimport\(|https?:\/\/(?!json-schema|[^"']*localhost)[^"' ]*\.js/,
    );
  });

  it('asks for the same in both browsers', () => {
    expect(manifest('firefox').permissions).toEqual(manifest('chromium').permissions);
    expect(manifest('firefox').host_permissions).toEqual(manifest('chromium').host_permissions);
  });

  it('has the id in Chromium that its public key gives', () => {
    const digest = createHash('sha256').update(EXTENSION_PUBLIC_KEY, 'base64').digest('hex');
    const id = [...digest.slice(0, 32)].map((hex) =>
      String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(hex, 16)),
    );
    expect(id.join('')).toBe(EXTENSION_ID);
    expect(manifest('chromium').key).toBe(EXTENSION_PUBLIC_KEY);
  });

  it('has in Firefox what Firefox asks for, and nothing that it does not know', () => {
    const firefox = manifest('firefox');
    expect(firefox.browser_specific_settings.gecko).toMatchObject({
      id: GECKO_ID,
      data_collection_permissions: { required: expect.arrayContaining(['browsingActivity']) },
    });
    expect(firefox.background).toEqual({ scripts: ['background.js'] });
    for (const foreign of ['key', 'minimum_chrome_version'])
      expect(firefox).not.toHaveProperty(foreign);
  });

  it('is the same from the same sources', async () => {
    const again = await buildExtension(join(folder, 'again'));
    for (const file of ['background.js', 'field-watcher.js', 'refused.js']) {
      expect(readFileSync(join(again.chromium, file))).toEqual(
        readFileSync(join(built.chromium, file)),
      );
    }
  });
});

describe("a browser's name", () => {
  const brands = (...names: string[]) => ({
    userAgent: 'Mozilla/5.0',
    userAgentData: { brands: names.map((brand) => ({ brand })) },
  });

  it.each([
    [brands('Not:A-Brand', 'Chromium'), 'chromium'],
    [brands('Chromium', 'Google Chrome', 'Not:A-Brand'), 'chrome'],
    [brands('Chromium', 'Microsoft Edge'), 'edge'],
    [brands('Chromium', 'Brave'), 'brave'],
    [
      { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
      'firefox',
    ],
    [{ userAgent: 'Something else' }, 'unknown'],
  ])('of %j is %s', (navigator, name) => expect(browserName(navigator)).toBe(name));
});
