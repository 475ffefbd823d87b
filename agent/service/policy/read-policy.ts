import { control } from '@lapwing/proto';
import { MAX_LOCAL_MESSAGE_BYTES } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import { type DocumentRefused, refuse } from './document-fault.ts';
import { isGenuine } from './signed-document.ts';

/** What fits into one message to a session, with room for its envelope. */
const MAX_POLICY_BYTES = MAX_LOCAL_MESSAGE_BYTES - 1024;

/** A policy that may be put in force. */
export interface VerifiedPolicy {
  readonly kind: 'verified';
  readonly policy: control.Policy;
  readonly document: control.SignedDocument;
}

/** What a policy is checked against. */
export interface PolicyChecks {
  readonly schoolId: string;
  readonly signingPublicKey: Uint8Array;
  /** Version in force; 0 for none. */
  readonly currentVersion: number;
}

/**
 * Verifies a policy. Fields this agent does not know are left where they are:
 * the document is kept as it came, so that a newer agent finds them.
 */
export function readPolicy(
  document: control.SignedDocument,
  { schoolId, signingPublicKey, currentVersion }: PolicyChecks,
): VerifiedPolicy | DocumentRefused {
  if (!isGenuine(document, signingPublicKey)) {
    return refuse(
      'policy-signature-invalid',
      "A policy was refused, because its signature is not the collector's. The last good policy stays in force. If the collector's signing key was replaced, enrol this computer again; if not, somebody may have tampered with the policy.",
    );
  }
  if (document.payload.length > MAX_POLICY_BYTES) {
    return refuse(
      'policy-unreadable',
      `A policy was refused, because it is larger than ${MAX_POLICY_BYTES} bytes. Shorten its notice or its lists.`,
    );
  }
  let policy: control.Policy;
  try {
    policy = control.Policy.decode(document.payload);
  } catch (error) {
    return refuse(
      'policy-unreadable',
      `A policy was refused, because it cannot be read (${messageOf(error)}). Save the policy again in the console.`,
    );
  }
  if (policy.schoolId !== schoolId) {
    return refuse(
      'policy-other-school',
      'A policy was refused, because it is for another school. Look at which school this computer is enrolled in.',
    );
  }
  if (policy.version < currentVersion) {
    return refuse(
      'policy-version-lower',
      `Policy version ${policy.version} was refused, because version ${currentVersion} is in force already. If the collector was restored from a backup, save its policy once more so that its version rises.`,
    );
  }
  return { kind: 'verified', policy, document };
}
