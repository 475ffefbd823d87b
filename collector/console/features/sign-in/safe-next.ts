/**
 * Where to go after signing in: only a path of this console, so that a link
 * to the sign-in page cannot lead elsewhere.
 */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/')) return '/';
  const here = 'https://console.invalid';
  if (!URL.canParse(next, here)) return '/';
  const url = new URL(next, here);
  return url.origin === here ? url.pathname + url.search : '/';
}
