import { expect, it } from 'vitest';
import { isUuid } from './uuid.ts';

it.each([
  ['2f1c7a30-94de-4b8f-9a51-0c6e7d3b2a18', true],
  ['2F1C7A30-94DE-4B8F-9A51-0C6E7D3B2A18', false],
  ['2f1c7a3094de4b8f9a510c6e7d3b2a18', false],
  ['2f1c7a30-94de-4b8f-9a51-0c6e7d3b2a18\n', false],
  ["' or 1=1", false],
  ['', false],
])('says of %j whether it is a UUID: %s', (text, is) => {
  expect(isUuid(text)).toBe(is);
});
