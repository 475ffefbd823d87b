import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Logger as PinoLogger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One line a request: method, declared route, status and time. Neither addresses nor query
 * strings nor headers, for those hold names of pupils, invitations and cookies. Requests are
 * for developers (debug); what the collector failed at is an error.
 */
export function requestLog(logger: PinoLogger): RequestHandler {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    quietReqLogger: true,
    quietResLogger: true,
    // Belt and braces: whatever logs a request or a response says nothing of it.
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'debug'),
    customSuccessMessage: () => 'Answered a request.',
    customErrorMessage: () => 'Could not answer a request.',
    customSuccessObject: (_request, response, value) => lineOf(response, value),
    customErrorObject: (_request, response, _error, value) => lineOf(response, value),
  }) as unknown as RequestHandler;
}

function lineOf(response: ServerResponse, value: { responseTime: number }): object {
  const { locals, req } = response as Response;
  return {
    method: req.method,
    route: locals?.route ?? 'page',
    status: response.statusCode,
    code: locals?.faultCode,
    ms: Math.round(value.responseTime),
    ...locals?.error,
  };
}
