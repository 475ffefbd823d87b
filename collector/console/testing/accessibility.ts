import Axe from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that colours decide, the only thing that light and dark differ in. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What is used of the page's document; the tests are compiled without the DOM's types. */
interface AnimatedDocument {
  getAnimations(): { playState: string }[];
}

/** Checks what the page shows now by axe's rules for WCAG 2.2 A and AA, light and dark. */
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
    const axe = new Axe({ page });
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(STANDARDS)
      : axe.withRules(COLOUR_RULES)
    ).analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }));
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}
