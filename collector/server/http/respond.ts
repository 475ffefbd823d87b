import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { FileAnswer, StreamAnswer } from '../../api/route.ts';
import { type Fault, faultOf, loggableError } from './fault.ts';

/** Says which declared route a response belongs to: the log names that, never the address asked for. */
export function nameRoute(response: Response, name: string): void {
  response.locals.route = name;
}

/** Answers an error. */
export function sendFault(response: Response, fault: Fault): void {
  response.locals.faultCode = fault.body.error.code;
  if (fault.retryAfterSeconds !== undefined) {
    response.setHeader('Retry-After', String(fault.retryAfterSeconds));
  }
  response.status(fault.status).json(fault.body);
}

const decompress = promisify(brotliDecompress);

/**
 * Answers a file. Browsers may keep it, and ask each time whether it is still the one: a
 * large file then crosses the network once.
 */
export async function sendFile(
  request: Request,
  response: Response,
  mediaType: string,
  { bytes, encoding, tag, fileName }: FileAnswer,
): Promise<void> {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', `"${tag}"`);
  if (request.headers['if-none-match']?.includes(`"${tag}"`))
    return void response.status(304).end();
  response.setHeader('Content-Type', mediaType);
  if (fileName !== undefined) {
    response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
  }
  if (encoding === undefined) return void response.end(bytes);
  response.setHeader('Vary', 'Accept-Encoding');
  if (!request.acceptsEncodings(encoding)) return void response.end(await decompress(bytes));
  response.setHeader('Content-Encoding', encoding);
  response.end(bytes);
}

/** Answers a file as it is made. A caller who goes away in the middle ends it. */
export async function sendStream(
  response: Response,
  mediaType: string,
  { open, fileName }: StreamAnswer,
): Promise<void> {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
  try {
    await pipeline(open(), response);
  } catch (error) {
    if (!response.destroyed || response.errored) throw error;
  }
}

/** Answers addresses below /api that no route declares. */
export const unknownRoute: RequestHandler = (_request, response) => {
  sendFault(response, {
    status: 404,
    body: { error: { code: 'route-unknown', message: 'There is nothing at this address.' } },
    ours: false,
  });
};

/** Answers whatever a handler threw. */
export const errorHandler: ErrorRequestHandler = (thrown, _request, response, next) => {
  const fault = faultOf(thrown);
  if (fault.ours) response.locals.error = loggableError(thrown);
  // The answer has begun: all that is left is to cut it off.
  if (response.headersSent) return next(thrown);
  sendFault(response, fault);
};
