/**
 * The built console in Debian's Chromium, against a real collector on a database of
 * its own. One per test file.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchHeadless } from '../../../test/support/headless-chromium.ts';
import type { Role } from '../../api/roles.ts';
import { hashPassword } from '../../auth/credentials/passwords.ts';
import { addStaff } from '../../auth/staff/staff-store.ts';
import { type RunningCollector, startCollector } from '../../server/collector.ts';
import { openSealer, type Sealer } from '../../storage/sealing.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';

const PASSWORD = 'four quiet birds wading';

/** An account that can sign in. */
export interface Account {
  id: string;
  name: string;
  email: string;
  password: string;
}

/** The console of a running collector; usable within tests and hooks. */
export interface RunningConsole {
  readonly collector: RunningCollector;
  readonly sealer: Sealer;
  /** A school with one administrator and nobody else in it yet. */
  readonly schoolId: string;
  readonly administrator: Account;
  addAccount(role: Role, name: string): Promise<Account>;
  /** A page in a browser of its own, at an address of the console. */
  open(path: string, baseUrl?: string): Promise<Page>;
  /** The same, signed in by way of the sign-in page. */
  signIn(account: Account, path?: string, baseUrl?: string): Promise<Page>;
}

/**
 * Call once at the top of a `*.page.test.ts` file. After each test it closes the pages and
 * fails where one of them reported a fault, such as a style that the content security policy
 * refused.
 */
export function useRunningConsole(options: {
  withSchool: boolean;
  /** Whether a page shows its screen to others. */
  sharesScreen?: boolean;
}): RunningConsole {
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const test = useTestDatabase();
  let dataDir: string | undefined;
  let collector: RunningCollector;
  let browser: Browser;
  let sealer: Sealer;
  let schoolId = '';
  let hashed: string;
  let administrator: Account;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lapwing-console-data-'));
    collector = await startCollector(
      {
        dataDir,
        host: '127.0.0.1',
        port: 0,
        loopbackHttpPort: 0,
        publicUrl: null,
        databaseUrl: test.connectionString,
        tls: null,
        consoleFolder: inject('consoleFolder'),
        logLevel: 'error',
      },
      pino({ level: 'error' }),
    );
    sealer = await openSealer(dataDir);
    if (options.withSchool) {
      const school = { name: 'Kestrel High School', timeZone: 'Europe/London' };
      schoolId = (await collector.createSchool(school)).id;
      hashed = await hashPassword(PASSWORD);
      administrator = await addAccount('administrator', 'Robin Marsh');
    }
    browser = await launchHeadless({ whole: options.sharesScreen });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(task.name, contexts);
    for (const context of contexts.splice(0)) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await collector?.close();
    if (dataDir) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  async function addAccount(role: Role, name: string): Promise<Account> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@school.example`;
    const added = await collector.database.inSchool(schoolId, (tx) =>
      addStaff(tx, { schoolId, name, email, role, passwordHash: hashed }),
    );
    if (added.kind !== 'added') throw new Error(`The address ${email} is taken.`);
    return { id: added.id, name, email, password: PASSWORD };
  }

  async function open(path: string, baseUrl = collector.url): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      baseURL: baseUrl,
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(60_000);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      // The browser reports every refused request; pages show those in words. A camera is refused
      // to every page, which the browser says wherever a page shows its screen to others.
      const expected = /Failed to load|WebSocket|Permissions policy violation: camera/;
      if (message.type() === 'error' && !expected.test(message.text())) {
        faults.push(message.text());
      }
    });
    await page.goto(path);
    return page;
  }

  return {
    get collector() {
      return collector;
    },
    get sealer() {
      return sealer;
    },
    get schoolId() {
      return schoolId;
    },
    get administrator() {
      return administrator;
    },
    addAccount,
    open,
    async signIn(account, path = '/', baseUrl = collector.url) {
      const page = await open(path, baseUrl);
      await page.getByLabel('E-mail address').fill(account.email);
      await page.getByLabel('Password', { exact: true }).fill(account.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      return page;
    },
  };
}

/** Keeps what the pages of a failed test showed, as `artifacts/console-….png`. */
async function picture(test: string, contexts: readonly BrowserContext[]): Promise<void> {
  const folder = join(import.meta.dirname, '../../../artifacts');
  const name = test.toLowerCase().replaceAll(/\W+/g, '-').slice(0, 60);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    await page.screenshot({ path: join(folder, `console-${name}-${index}.png`) }).catch(() => {});
  }
}
