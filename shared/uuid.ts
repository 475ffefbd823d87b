/** A UUID as it is written by programs: lower case, with hyphens (RFC 9562). For patterns that it is part of. */
export const UUID_PATTERN = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const UUID = new RegExp(`^${UUID_PATTERN}$`);

/** Whether a text is a UUID in lower case, of whatever version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
