import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isSameOrigin, sessionCookie, sessionTokenOf } from './session-cookie.ts';

const token = 'a'.repeat(43);
const request = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

describe('the session cookie', () => {
  it('is HttpOnly, Secure, SameSite=Strict and bound to this host', () => {
    expect(sessionCookie(token)).toBe(
      `__Host-lapwing=${token}; Path=/; HttpOnly; Secure; SameSite=Strict`,
    );
  });

  it.each([
    [`__Host-lapwing=${token}`, token],
    [`theme=dark; __Host-lapwing=${token}; x=y`, token],
    ['__Host-lapwing=short', null],
    [`lapwing=${token}`, null],
    ['', null],
  ])('is found in %s', (cookie, found) => {
    expect(sessionTokenOf(request({ cookie }))).toBe(found);
  });
});

describe('isSameOrigin', () => {
  it.each([
    [{ host: 'c:8443' }, true],
    [{ host: 'c:8443', origin: 'https://c:8443' }, true],
    [{ host: 'c:8443', origin: 'https://c:8444' }, false],
    [{ host: 'c:8443', origin: 'https://evil.example' }, false],
    [{ host: 'c:8443', origin: 'null' }, false],
    [{ host: 'c:8443', origin: 'https://c:8443', 'sec-fetch-site': 'same-site' }, false],
    [{ host: 'c:8443', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: 'c:8443', 'sec-fetch-site': 'cross-site' }, false],
  ])('judges %o', (headers, expected) => {
    expect(isSameOrigin(request(headers))).toBe(expected);
  });
});
