/** The refused page's own address, which says what was wanted. */

/** File name of the page in the built extension. */
export const REFUSED_FILE = 'refused.html';

/**
 * How a tab came to the page: its navigation was led there (`wanted`), or the page
 * it had open was refused (`open`) and is one step back in the tab's history.
 */
export type RefusedFrom = 'wanted' | 'open';

/** Address of the refused page for what was wanted. A fragment: it is sent nowhere. */
export function refusedAddress(page: string, from: RefusedFrom, wanted: string): string {
  return `${page}#${from}:${wanted}`;
}

/**
 * What was wanted, from the page's own fragment. Null where it is no address of
 * the web: anybody can link to this page, and it goes on to what it is told.
 */
export function readRefused(fragment: string): { from: RefusedFrom; wanted: string } | null {
  const [, from, wanted = ''] = /^#(wanted|open):(.*)$/s.exec(fragment) ?? [];
  if (!from || !/^https?:\/\//i.test(wanted) || !URL.canParse(wanted)) return null;
  return { from: from as RefusedFrom, wanted };
}
