/** How requests of devices are answered, outside of the console's API: in a status and plain words. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';

/** Answers one request; never rejects. */
export type DeviceHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Makes a handler of what answers or throws. Where that fails, the device is told to come again.
 * @param failed What the log then says; nothing, where the device went away in the middle.
 */
export function deviceHandler(
  answer: DeviceHandler,
  { logger, failed }: { logger: Logger; failed: string },
): DeviceHandler {
  return async (request, response) => {
    try {
      await answer(request, response);
      // What was not read of it is let go by, so that the answer arrives.
      request.resume();
    } catch (error) {
      const gone = request.destroyed || response.destroyed;
      if (!gone) logger.error({ reason: messageOf(error) }, failed);
      if (response.headersSent || gone) response.destroy();
      else end(response, 503, 'The collector cannot do this now.');
    }
  };
}

/** Ends an answer. */
export function end(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words);
}

/** A request's whole body; null where it is larger than `maxBytes`, of which no more is read. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
