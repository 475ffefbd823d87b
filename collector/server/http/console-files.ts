import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { nameRoute } from './respond.ts';
import { nonceOf } from './security-headers.ts';

/** Stands in the built index.html where the nonce of each response goes. */
const NONCE_PLACEHOLDER = 'LAPWING_CSP_NONCE';

const NOT_BUILT = `<!doctype html><html lang="en"><title>Lapwing</title>
<h1>The console has not been built</h1>
<p>Run <code>npm run build</code> where the collector is installed, and load this page again.</p>`;

/**
 * Serves the built console: files whose names hold a hash of their content for ever, and
 * index.html for every address that a page of the console may have.
 */
export function consoleFiles(folder: string): Router {
  const router = Router();
  router.use((_request, response, next) => {
    nameRoute(response, 'page');
    next();
  });
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, redirect: false }));
  router.get('/{*page}', page(folder));
  return router;
}

function page(folder: string): RequestHandler {
  return async (_request, response) => {
    // Read each time: it is small, in the file system's cache, and new after an upgrade.
    const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    response.setHeader('Cache-Control', 'no-store');
    response.type('html');
    if (html === null) response.status(503).send(NOT_BUILT);
    else response.send(html.replaceAll(NONCE_PLACEHOLDER, nonceOf(response)));
  };
}
