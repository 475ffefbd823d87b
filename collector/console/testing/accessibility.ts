import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsByAxe } from '../../../test/support/axe.ts';

/** The rules that colours decide, the only thing that light and dark differ in. */
const COLOUR_RULES = { runOnly: ['color-contrast', 'link-in-text-block'] };

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
    const found = await faultsByAxe(page, colorScheme === 'light' ? {} : COLOUR_RULES);
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}
