/** Which browser this is, by the names that the agent knows. */

/** Brand in the user agent's client hints → name; the first one present counts. */
const brands: ReadonlyArray<readonly [brand: string, name: string]> = [
  ['Microsoft Edge', 'edge'],
  ['Brave', 'brave'],
  ['Opera', 'opera'],
  ['Opera GX', 'opera'],
  ['Vivaldi', 'vivaldi'],
  ['Google Chrome', 'chrome'],
  ['Chromium', 'chromium'],
];

/** What is used of the global `navigator`; the brands are not in the DOM's types. */
interface BrandedNavigator {
  userAgent: string;
  userAgentData?: { brands: ReadonlyArray<{ brand: string }> };
}

/** `chrome`, `chromium`, `edge`, `firefox`, … */
export function browserName(navigator: BrandedNavigator): string {
  const present = new Set(navigator.userAgentData?.brands.map(({ brand }) => brand));
  const known = brands.find(([brand]) => present.has(brand));
  if (known) return known[1];
  return navigator.userAgent.includes('Firefox/') ? 'firefox' : 'unknown';
}
