/** Looks for faults against WCAG 2.2 A and AA in what a page shows, by axe's rules. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of the standards, by their tags. */
export const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A rule that is broken. */
export interface Fault {
  rule: string;
  /** The elements, and what is wrong with each. */
  where: string[];
}

/** Checks the page's own document, without its frames. @param options which rules; by default the standards */
export async function faultsByAxe(page: Page, options: RunOptions = {}): Promise<Fault[]> {
  // Once a document: to read a megabyte of script takes longer than to run it.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given),
    // What is in order is not written out.
    { runOnly: STANDARDS, resultTypes: ['violations'], ...options },
  );
  return violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
}
