import type { Transaction } from '../../storage/database.ts';

/** A picture that is to be kept as evidence, with all that is known of it. */
export interface EvidenceDraft {
  /** UUID. */
  readonly id: string;
  readonly schoolId: string;
  readonly kind: 'screenshot';
  readonly lesson: { readonly id: string; readonly name: string };
  readonly device: { readonly id: string; readonly name: string };
  /** Log-on session, as its PC names it. */
  readonly sessionId: string;
  /** Null where the directory does not know the account. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly takenBy: { readonly id: string; readonly name: string };
  /** By the PC's clock. */
  readonly takenAt: Date;
  readonly receivedAt: Date;
  readonly reason: string;
  /** From 1. */
  readonly monitor: number;
  readonly width: number;
  readonly height: number;
  readonly mediaType: 'image/jpeg';
  /** SHA-256 of `content`, 32 bytes. */
  readonly sha256: Buffer;
  readonly content: Buffer;
}

/**
 * Where a lesson puts what it keeps: one way in, and none out. Implemented in
 * collector/safeguarding/evidence, which is right of lessons.
 */
export interface EvidencePort {
  /** Seals and stores it in the running transaction. */
  keep(tx: Transaction, draft: EvidenceDraft): Promise<void>;
}
