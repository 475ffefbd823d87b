import { createHash } from 'node:crypto';

/**
 * The id of one of a scene's commands, made from the id of the page's request: the same request
 * again has the same ones. A UUID of version 8 (RFC 9562, 5.8).
 */
export function partOfBatch(batchId: string, index: number): string {
  const bytes = createHash('sha256').update(`${batchId.toLowerCase()} ${index}`).digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
