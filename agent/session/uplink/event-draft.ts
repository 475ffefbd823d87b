import type { activity } from '@lapwing/proto';

/** An event as the session makes it: the service adds sequence number and session. */
export type EventDraft = Omit<activity.Event.$Properties, 'sequence' | 'session'>;
