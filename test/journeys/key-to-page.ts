import type { Page } from 'playwright-core';
import { median } from '../bench/figure.ts';
import type { SchoolPc } from '../support/school-pc.ts';
import { waitFor } from '../support/wait-for.ts';

/** How long it took from a key press to the flag on the page, milliseconds. */
export interface KeyToPage {
  medianMs: number;
  worstMs: number;
  all: number[];
}

/** Runs in the page, so it is text: this file is checked without the DOM's types. */
const NOTE_ROWS = `
  globalThis.appeared = {};
  const note = () => {
    for (const row of document.querySelectorAll('tr[data-flag]')) {
      globalThis.appeared[row.dataset.flag] ??= Date.now();
    }
  };
  note();
  new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
`;

/**
 * Types a flagged phrase `times` times into the window in front of the PC, and
 * measures from just before the key that completes it is pressed until the flag's
 * row stands on the page (list of flags, open on it). Both clocks are this machine's.
 */
export async function measureKeyToPage(
  pc: SchoolPc,
  page: Page,
  times: number,
): Promise<KeyToPage> {
  // The page notes by itself when a row appears: asking it from here would cost time.
  await page.evaluate(NOTE_ROWS);
  const appeared = () =>
    page.evaluate(() => (globalThis as unknown as { appeared: Record<string, number> }).appeared);

  const all: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const known = await appeared();
    await pc.type('i want to die', 5);
    const pressedAtMs = Date.now();
    await pc.press('Return');
    const shownAtMs = await waitFor('the flag on the page', async () => {
      const fresh = Object.entries(await appeared()).filter(([id]) => !(id in known));
      return fresh[0]?.[1];
    });
    all.push(shownAtMs - pressedAtMs);
  }
  return { medianMs: median(all), worstMs: Math.max(...all), all };
}
