import type { Transaction } from '../storage/database.ts';

/** Tells that devices of a school are in other rooms than before, by the transaction that did it. */
export type DevicesMoved = (
  tx: Transaction,
  schoolId: string,
  deviceIds: readonly string[],
) => Promise<void>;

/**
 * What the directory's routes need from parts of the collector that stand to their
 * right and that they may not import; the server hands it in.
 */
export interface DirectoryDeps {
  /** Newest policy and library published for a school. */
  currentVersions(
    tx: Transaction,
    schoolId: string,
  ): Promise<{ policyVersion: number; libraryVersion: string }>;
  /** Verifies the audit trail of a school now. */
  verifyAudit(
    tx: Transaction,
    schoolId: string,
  ): Promise<{ entries: number; intact: boolean; headHash: string | null }>;
  devicesMoved: DevicesMoved;
  /** Address that agents use, for example `https://collector.school.example:8443`. */
  collectorUrl: string;
  /** base64url of SHA-256 of the collector certificate's SubjectPublicKeyInfo. */
  certificatePin: string;
}
