import { expect, it } from 'vitest';
import { siteAddress } from './site-address.ts';

it('takes addresses as people type them, and nothing that is none', () => {
  expect(siteAddress(' www.bbc.co.uk/bitesize?a=1 ')).toBe('https://www.bbc.co.uk/bitesize?a=1');
  expect(siteAddress('http://library.school.example:8080')).toBe(
    'http://library.school.example:8080',
  );
  for (const none of ['hello there', 'https://', '', 'javascript:alert(1)']) {
    expect(siteAddress(none)).toBeNull();
  }
});
