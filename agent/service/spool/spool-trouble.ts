import type { AppError } from '@lapwing/shared/errors';

/** What the service is told about the spool's troubles. */
export type SpoolTrouble =
  | { kind: 'set-aside'; reason: string }
  | { kind: 'disk-refuses'; reason: string }
  | { kind: 'disk-recovered' }
  | { kind: 'unreadable'; error: AppError };
