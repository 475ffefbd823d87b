/**
 * The main job on real input: real keys in a real window and a real browser with
 * the real extension on a real X display, the real agent, a real collector with
 * PostgreSQL, and the flag on the safeguarding lead's page in a second browser.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../collector/activity/activity.contract.ts';
import { startChromium, type TestChromium } from '../support/chromium.ts';
import { type ConsolePage, openConsole } from '../support/console-page.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { startSchool, type TestSchool } from '../support/school.ts';
import { type SchoolPc, startSchoolPc } from '../support/school-pc.ts';
import { missingPrograms, suiteName } from '../support/system-programs.ts';
import { waitFor } from '../support/wait-for.ts';
import { measureKeyToPage } from './key-to-page.ts';

const missing = missingPrograms(['chromium', 'Xvfb', 'openbox', 'xdotool', 'mousepad']);

describe.skipIf(missing.length > 0)(suiteName('keystroke to alert', missing), () => {
  let school: TestSchool;
  let pc: SchoolPc;
  let lead: ConsolePage;
  let pages: PageServer;
  let browser: TestChromium | undefined;

  beforeAll(async () => {
    school = await startSchool();
    pc = await startSchoolPc({ agentUrl: school.agentUrl, token: await school.enrolmentToken() });
    pages = await startPageServer();
    lead = await openConsole(school.consoleUrl, school.lead, '/flags');
  });

  afterAll(async () => {
    await browser?.close();
    await lead?.close();
    await pc?.close();
    await pages?.close();
    await school?.close();
  });

  const flagRows = () => lead.page.locator('tr[data-flag]');
  const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  const day = () =>
    school.lead.client.request<Day>(
      'GET',
      `/api/activity/day?account=${pc.account}&date=${today()}`,
    );

  it('shows a flagged phrase in its context, with where it was typed', async () => {
    await pc.openTextWindow();
    await pc.type('nobody here would miss me and i want to die tonight ');
    await flagRows().first().waitFor();
    await pc.press('Return');
    await flagRows().first().click();
    const panel = lead.page.getByRole('complementary');
    await panel.getByText('nobody here would miss me').waitFor();
    const text = (await panel.textContent()) ?? '';
    expect(text).toContain('want to die');
    expect(text.toLowerCase()).toContain('mousepad');
    await lead.picture('keystroke-to-alert-flag');
    await lead.page.keyboard.press('Escape');
  });

  it('marks a flagged phrase that was typed and then deleted', async () => {
    const before = await flagRows().count();
    await pc.press('Return');
    await pc.type('how to make a bomb ');
    await pc.press(...Array.from({ length: 19 }, () => 'BackSpace'));
    await pc.press('Return');
    await waitFor('a flag marked as deleted', async () => {
      await lead.page.goto(`${school.consoleUrl}/flags`);
      await flagRows().first().waitFor();
      return (
        (await flagRows().count()) === before + 1 &&
        (await flagRows().first().textContent())?.includes('deleted')
      );
    });
  });

  it('takes well under a second from the key to the page', async () => {
    const { medianMs, worstMs, all } = await measureKeyToPage(pc, lead.page, 20);
    console.log(
      `key press to page, 20 times: median ${medianMs} ms, worst ${worstMs} ms (${all.join(', ')})`,
    );
    expect(all).toHaveLength(20);
  });

  it('reports pages visited and applications used, and nothing of a password', async () => {
    const flagsBefore = await flagCount();
    browser = await startChromium({
      env: pc.display.env,
      extension: { linkPath: pc.browserLinkPath },
      hosts: { '*.school.test': pages.place },
    });
    const page = browser.context.pages()[0]!;
    const at = (path: string) => `http://www.school.test:${pages.port}${path}`;
    await browser.background();
    await page.goto(at('/history/trenches?token=secret#part-2'));
    await waitFor('the page in front', async () => (await page.title()) === 'history trenches');
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // active time to be counted
    await page.locator('#password').click();
    // The gate closes when the extension has told of the field.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await pc.type('i want to die ');
    await page.goto(at('/maths/fractions'));
    await page.goto(at('/done'));
    await browser.close();
    browser = undefined;
    await pc.openTextWindow();

    const reported = await waitFor('the visits in the timeline', async () => {
      const { stretches } = await day();
      const urls = stretches.flatMap((stretch) => (stretch.kind === 'site' ? [stretch.url] : []));
      return urls.includes(at('/maths/fractions')) && urls.includes(at('/history/trenches'))
        ? stretches
        : false;
    });
    const trenches = reported.find(
      (stretch) => stretch.kind === 'site' && stretch.url === at('/history/trenches'),
    );
    expect(trenches).toMatchObject({
      title: 'history trenches',
      searchTerms: '',
      privateWindow: false,
    });
    expect(trenches!.durationMs).toBeGreaterThan(500);
    const applications = reported.flatMap((stretch) =>
      stretch.kind === 'application' ? [stretch.executable] : [],
    );
    expect(applications).toContain('mousepad');
    expect(applications).toContain('chromium');
    // The field was a password's: time is counted, the phrase is not flagged.
    expect(await flagCount()).toBe(flagsBefore);
    expect(reported.some((stretch) => stretch.kind === 'private')).toBe(true);
    expect(JSON.stringify(reported)).not.toContain('token=');
  });

  it('shows the day as a timeline', async () => {
    await lead.page.goto(`${school.consoleUrl}/activity?person=${pc.account}`);
    await lead.page.getByText('www.school.test').first().waitFor();
    await lead.picture('keystroke-to-alert-day');
  });

  async function flagCount(): Promise<number> {
    const { flags } = await school.lead.client.request<{ flags: unknown[] }>(
      'GET',
      '/api/flags?state=all&limit=200',
    );
    return flags.length;
  }
});
