/** A web server for pupils' browsers in tests: any path gives a page with that title and a form. */
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
  <p><label>Password <input id="password" type="password"></label></p>
  <p><label>Card number <input id="card" autocomplete="cc-number"></label></p>`;

/** Starts it on a free port. The title of `/some/page` is "some page". */
export async function startPageServer(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const title = decodeURIComponent(pathname).replaceAll('/', ' ').trim() || 'home';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${form}`);
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
