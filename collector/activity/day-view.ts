import type { DayStretch } from './activity.contract.ts';
import { type DayRow, eventKinds } from './activity-reader.ts';

/** NOTICE_OUTCOME_ACCEPTED in lapwing.activity.v1. */
const ACCEPTED = '1';
/** SESSION_END_REASON_VANISHED in lapwing.activity.v1. */
const VANISHED = '2';

/** An event as the timeline shows it; null for kinds it does not show. */
export function dayStretch(row: DayRow): DayStretch | null {
  const base = {
    startedAt: row.occurredAt.toISOString(),
    durationMs: row.durationMs ?? 0,
    device: { id: row.deviceId, name: row.deviceName },
    account: row.account,
  };
  const session = (what: string): DayStretch => ({ kind: 'session', ...base, what });
  switch (row.kind) {
    case eventKinds.application:
      return {
        kind: 'application',
        ...base,
        executable: row.executable ?? '',
        application: row.application || (row.executable ?? ''),
        title: row.title ?? '',
        idleMs: row.idleMs ?? 0,
      };
    case eventKinds.site:
      return {
        kind: 'site',
        ...base,
        url: row.url ?? '',
        host: row.host ?? '',
        title: row.title ?? '',
        searchTerms: row.searchTerms ?? '',
        privateWindow: row.privateWindow ?? false,
        browser: row.browser ?? '',
      };
    case eventKinds.privateTime:
      return { kind: 'private', ...base };
    case eventKinds.notice:
      return session(
        row.outcome === ACCEPTED
          ? 'Accepted the acceptable-use notice'
          : 'Closed the notice without accepting it; nothing was monitored',
      );
    case eventKinds.sessionStarted:
      return session('Logged on');
    case eventKinds.sessionEnded:
      return session(row.outcome === VANISHED ? 'Session ended without a log-off' : 'Logged off');
    case eventKinds.flag:
      return {
        kind: 'flag',
        ...base,
        flagId: row.flagId!,
        term: row.term!,
        theme: row.theme!,
        severity: row.severity!,
        counted: row.counted!,
      };
    default:
      return null;
  }
}
