import { expect, it } from 'vitest';
import { readSite, siteAddress } from './site-address.ts';

it('takes addresses as people type them, and nothing that is none', () => {
  expect(siteAddress(' www.bbc.co.uk/bitesize?a=1 ')).toBe('https://www.bbc.co.uk/bitesize?a=1');
  expect(siteAddress('http://library.school.example:8080')).toBe(
    'http://library.school.example:8080',
  );
  for (const none of ['hello there', 'wikipedia', 'https://', '', 'javascript:alert(1)']) {
    expect(siteAddress(none)).toBeNull();
  }
});

it('takes a single word only as the address of a server', () => {
  expect(readSite('wikipedia')).toMatchObject({ kind: 'fault' });
  expect(readSite('https://en.wikipedia.org/wiki/Owl')).toEqual({
    kind: 'site',
    host: 'en.wikipedia.org',
  });
  expect(readSite('http://moodle/course')).toEqual({ kind: 'site', host: 'moodle' });
});
