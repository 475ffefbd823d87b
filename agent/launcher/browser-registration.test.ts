import { expect, it } from 'vitest';
import { registerBrowsers } from './browser-registration.ts';

it('says which folder to load as the extension', () => {
  let registered = false;
  const message = registerBrowsers(() => {
    registered = true;
  });
  expect(registered).toBe(true);
  expect(message).toMatch(/Load unpacked.*agent\/extension\/dist\/chromium$/);
});

it('says what is missing where registering fails, and lets the agent start', () => {
  const message = registerBrowsers(() => {
    throw new Error('EACCES: permission denied, mkdir /home/pupil/.config');
  });
  expect(message).toContain('Web sites will not be seen');
  expect(message).toContain('permission denied');
});
