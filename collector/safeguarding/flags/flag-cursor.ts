import { isUuid } from '@lapwing/shared/uuid';

/** Where a page of the list ended; opaque to the console. */
export interface FlagCursor {
  raisedAt: Date;
  id: string;
}

/** The cursor after a flag. */
export function writeCursor({ raisedAt, id }: FlagCursor): string {
  return Buffer.from(`${raisedAt.getTime()} ${id}`).toString('base64url');
}

/** Reads a cursor; null where it is none. */
export function readCursor(text: string): FlagCursor | null {
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  return /^\d{1,15}$/.test(time) && isUuid(id) ? { raisedAt: new Date(Number(time)), id } : null;
}
