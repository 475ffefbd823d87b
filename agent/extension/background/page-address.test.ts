import { describe, expect, it } from 'vitest';
import { reportedAddress, reportedTitle } from './page-address.ts';

describe('a reported address', () => {
  it.each([
    ['https://example.org/a/b?token=x#part', 'https://example.org/a/b'],
    ['https://user:word@example.org:8443/', 'https://example.org:8443/'],
    ['http://EXAMPLE.org', 'http://example.org/'],
    ['file:///home/pupil/essay.html?x#y', 'file:///home/pupil/essay.html'],
    ['blob:https://example.org/0f-1?x', 'https://example.org/0f-1'],
    ['about:blank', ''],
    ['chrome://settings/passwords?search=x', ''],
    ['chrome-extension://abc/page.html', ''],
    ['data:text/html,private', ''],
    ['javascript:alert(1)', ''],
    ['view-source:https://example.org/?x', ''],
    ['', ''],
  ])('of %s is "%s"', (address, reported) => expect(reportedAddress(address)).toBe(reported));

  it('is cut to length', () => {
    expect(reportedAddress(`https://example.org/${'x'.repeat(5_000)}`)).toHaveLength(2_048);
  });
});

describe('a reported title', () => {
  it.each([
    ['Otters', 'https://example.org/', 'Otters'],
    ['Is it an otter?', 'https://example.org/', 'Is it an otter?'],
    // What browsers show for pages without a title.
    ['example.org/a?token=x', 'https://example.org/a?token=x', 'example.org/a'],
    ['www.example.org/a#x', 'https://www.example.org/a#x', 'www.example.org/a'],
    ['https://example.org/a?token=x', 'https://example.org/a?token=x', 'https://example.org/a'],
    [
      'chrome-extension://abc/page.html#x',
      'chrome-extension://abc/page.html#x',
      'chrome-extension://abc/page.html',
    ],
    ['localhost:8080/?x', 'http://localhost:8080/?x', 'localhost:8080/'],
  ])('%s of %s is %s', (title, address, reported) =>
    expect(reportedTitle(title, address)).toBe(reported),
  );

  it('is cut to length, between characters', () => {
    const title = reportedTitle(`${'x'.repeat(255)}🦉`, 'https://example.org/');
    expect(title).toHaveLength(255);
    expect(title.isWellFormed()).toBe(true);
  });
});
