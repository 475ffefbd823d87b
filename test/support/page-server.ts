/**
 * A web server for pupils' browsers in tests: any path gives a page with that title, a form, and
 * the text of the query's `copy` to be copied from it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running page server. */
export interface PageServer {
  /** `127.0.0.1:PORT`, to map host names to. */
  place: string;
  port: number;
  close(): Promise<void>;
}

const form = `
  <p><label>Notes <input id="notes" autofocus></label></p>
  <p><label>Essay <textarea id="essay" rows="8" cols="80"></textarea></label></p>
  <p><label>Password <input id="password" type="password"></label></p>
  <p><label>Card number <input id="card" autocomplete="cc-number"></label></p>`;

/** Starts it on a free port. The title of `/some/page` is "some page". */
export async function startPageServer(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const title = decodeURIComponent(pathname).replaceAll('/', ' ').trim() || 'home';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const copy = (searchParams.get('copy') ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    response.end(
      `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${form}<pre id="copy">${copy}</pre>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    place: `127.0.0.1:${port}`,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
