import Axe from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is used of the page's document; the tests are compiled without the DOM's types. */
interface AnimatedDocument {
  getAnimations(): { playState: string }[];
}

/** Checks what the page shows now by axe's WCAG 2.2 A and AA rules, light and dark. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    // Axe measures contrast: wait until nothing fades in or out any more.
    await page.waitForFunction(() =>
      (globalThis as unknown as { document: AnimatedDocument }).document
        .getAnimations()
        .every(({ playState }) => playState !== 'running'),
    );
    const { violations } = await new Axe({ page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }));
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}
