import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** A school year. Only sent with a certificate of the school's own; see below. */
const HSTS_SECONDS = 365 * 24 * 60 * 60;

const NONCE_BYTES = 16;

/** Makes a nonce for the response, for the styles that the console's libraries insert. */
const giveNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(NONCE_BYTES).toString('base64');
  next();
};

/** The response's nonce. */
export function nonceOf(response: Response): string {
  return response.locals.nonce as string;
}

const styleNonce = (_request: IncomingMessage, response: ServerResponse) =>
  `'nonce-${nonceOf(response as Response)}'`;

/**
 * Security headers of every answer. The policy lets pages load from this collector and
 * nowhere else, run no inline script, and be framed by nobody.
 *
 * `ownCertificate`: the school gave a certificate that browsers trust, so they may be told
 * to insist on TLS. With the self-signed one they must not: HSTS is per host name and not
 * per port, so on localhost it would lock people out of every other program there.
 */
export function securityHeaders(options: { ownCertificate: boolean }): RequestHandler[] {
  return [
    giveNonce,
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': ["'self'", styleNonce],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'manifest-src': ["'self'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'object-src': ["'none'"],
        },
      },
      strictTransportSecurity: options.ownCertificate ? { maxAge: HSTS_SECONDS } : false,
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    }) as RequestHandler,
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
      next();
    },
  ];
}
