import type { IncomingMessage } from 'node:http';

/**
 * `__Host-` makes browsers refuse the cookie unless it is Secure, for the whole path, and
 * for this very host: no neighbouring host can plant one (RFC 6265bis, 4.1.3.2).
 */
export const SESSION_COOKIE = '__Host-lapwing';

/**
 * No Expires: it goes when the browser is closed. SameSite=Strict: links and forms on other
 * sites never carry it. Browsers take http://localhost for secure, and keep it there too.
 */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** Header value that sets the session cookie. */
export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}`;
}

/** Header value that clears it. */
export function clearedSessionCookie(): string {
  return `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}

/** The session token that a request carries, or null. */
export function sessionTokenOf(request: IncomingMessage): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === SESSION_COOKIE) {
      const token = value?.trim() ?? '';
      return /^[\w-]{43}$/.test(token) ? token : null;
    }
  }
  return null;
}

/**
 * Whether a request was made by this collector's own pages, as far as the browser tells.
 * Programs that send neither header are no browsers that somebody's cookies live in.
 */
export function isSameOrigin(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
