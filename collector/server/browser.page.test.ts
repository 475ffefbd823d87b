/** What only a real browser decides: which cookies it keeps, and what the security policy stops. */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchHeadless } from '../../test/support/headless-chromium.ts';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import type { Session } from '../auth/auth.contract.ts';
import { createStaff } from '../auth/staff/create-staff.ts';
import { startTestCollector, type TestCollector } from './testing/test-collector.ts';

const missing = missingPrograms(['chromium']);
const email = 's.lead@school.example';
const password = 'ten terns on a tide';

/** Stands for the built console: the collector puts its nonce into it. */
const PAGE = `<!doctype html><html lang="en"><title>Page</title>
<meta property="csp-nonce" nonce="LAPWING_CSP_NONCE">
<style nonce="LAPWING_CSP_NONCE">h1 { color: rgb(1, 2, 3) }</style>
<style>h2 { color: rgb(1, 2, 3) }</style>
<script>globalThis.inlineRan = true;</script>
<script src="/assets/page.js"></script>
<h1>One</h1><h2>Two</h2>`;

let collector: TestCollector;
let browser: Browser;

beforeAll(async () => {
  if (missing.length > 0) return;
  collector = await startTestCollector();
  const folder = join(collector.dataDir, 'console');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets', 'page.js'), 'globalThis.scriptRan = true;');
  const { id: schoolId } = await collector.createSchool({
    name: 'Kestrel High School',
    timeZone: 'Europe/London',
  });
  await createStaff(collector.database, {
    schoolId,
    name: 'S. Lead',
    email,
    role: 'dsl',
    password,
  });
  browser = await launchHeadless();
});
afterAll(async () => {
  await browser?.close();
  await collector?.close();
});

/** A page in a profile of its own. */
async function open(url: string): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const signIn = (page: Page) =>
  page.evaluate(
    async (credentials) => {
      const response = await fetch('/api/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(credentials),
      });
      return response.status;
    },
    { email, password },
  );
const sessionOf = (page: Page) =>
  page.evaluate(async () => ((await (await fetch('/api/session')).json()) as Session).state);

describe.skipIf(missing.length > 0)(suiteName('the console in a real browser', missing), () => {
  it.each([
    ['localhost without TLS', () => collector.url],
    ['127.0.0.1 without TLS', () => collector.url.replace('localhost', '127.0.0.1')],
    ['TLS', () => collector.agentUrl],
  ])('keeps the session cookie, out of reach of scripts, on %s', async (_name, urlOf) => {
    const page = await open(urlOf());
    expect(await signIn(page)).toBe(200);
    await page.reload();
    expect(await sessionOf(page)).toBe('signed-in');
    expect(await page.evaluate('document.cookie')).toBe('');
    const live = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const socket = new WebSocket(address);
          socket.onmessage = ({ data }) => resolve(JSON.parse(data).type);
          socket.onerror = () => resolve('error');
        }),
      `${new URL(page.url()).origin.replace('http', 'ws')}/api/live`,
    );
    expect(live).toBe('tick');
    await page.context().close();
  });

  it('runs the collector’s scripts and styles, and none that were slipped in', async () => {
    const page = await open(`${collector.url}/flags/some-page`);
    const colourOf = (tag: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${tag}')).color`);
    expect(await page.evaluate('globalThis.scriptRan')).toBe(true);
    expect(await page.evaluate('globalThis.inlineRan')).toBeUndefined();
    expect(await colourOf('h1')).toBe('rgb(1, 2, 3)');
    expect(await colourOf('h2')).not.toBe('rgb(1, 2, 3)');
    await page.context().close();
  });

  it('lets a page of another program on this computer do nothing', async () => {
    const page = await open(collector.url);
    await signIn(page);
    const other = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Other</title>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    // Same site for the browser, because only the port differs: it does send the cookie.
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const got = await page.evaluate(async (url) => {
      const form = await fetch(`${url}/api/sign-out`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
      }).then(
        () => 'sent',
        () => 'failed',
      );
      const read = await fetch(`${url}/api/session`, { credentials: 'include' }).then(
        (response) => response.text(),
        () => 'unreadable',
      );
      const live = await new Promise((resolve) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      });
      return { form, read, live };
    }, collector.url);
    // A simple request may go out, but it changes nothing, and no answer can be read.
    expect(got).toMatchObject({ read: 'unreadable', live: 'refused' });
    await page.goto(collector.url);
    expect(await sessionOf(page)).toBe('signed-in');
    other.close();
    await page.context().close();
  });
});
