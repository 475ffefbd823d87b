import { expect, it } from 'vitest';
import { restrictedHost } from './restricted-host.ts';

it.each([
  ['kestrel.example', 'kestrel.example'],
  [' Kestrel.Example ', 'kestrel.example'],
  ['*.kestrel.example', 'kestrel.example'],
  ['kestrel.example.', 'kestrel.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['10.0.0.1', '10.0.0.1'],
  ['', null],
  ['https://kestrel.example/', null],
  ['kestrel.example/lessons', null],
  ['kestrel.example:8080', null],
  ['user@kestrel.example', null],
  ['two words', null],
  ['*', null],
])('the host of "%s" is %s', (site, host) => expect(restrictedHost(site)).toBe(host));
