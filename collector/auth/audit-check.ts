import type { Transaction } from '../storage/database.ts';
import { type AuditVerdict, verifyAuditTrail } from './audit-trail.ts';

/** A trail is checked at most this often, however many people look at the overview. */
const KEEP_MS = 30_000;

/**
 * Checks trails on request, and remembers each verdict for half a minute: a long trail
 * takes a second to read, and the overview is on everybody's screen.
 */
export function createAuditCheck(): (tx: Transaction, schoolId: string) => Promise<AuditVerdict> {
  const verdicts = new Map<string, { at: number; verdict: AuditVerdict }>();
  return async (tx, schoolId) => {
    const kept = verdicts.get(schoolId);
    if (kept !== undefined && performance.now() - kept.at < KEEP_MS) return kept.verdict;
    const verdict = await verifyAuditTrail(tx, schoolId);
    verdicts.set(schoolId, { at: performance.now(), verdict });
    return verdict;
  };
}
