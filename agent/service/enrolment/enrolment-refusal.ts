import { enrolment } from '@lapwing/proto';

/** Why a PC was not enrolled. */
export type EnrolmentRefusalReason =
  | 'token-malformed'
  | 'address-malformed'
  | 'already-enrolled'
  | 'unreachable'
  | 'not-tls'
  | 'certificate-mismatch'
  | 'not-a-collector'
  | 'collector-fault'
  | 'token-unknown'
  | 'token-expired'
  | 'token-used-up'
  | 'token-revoked'
  | 'request-invalid'
  | 'too-many-attempts';

/** A refusal, with what happened and what to do in plain English. */
export interface EnrolmentRefused {
  readonly kind: 'refused';
  readonly reason: EnrolmentRefusalReason;
  readonly message: string;
}

const R = enrolment.EnrolRefusalReason;

const REASONS: Readonly<Record<number, [EnrolmentRefusalReason, string]>> = {
  [R.ENROL_REFUSAL_REASON_TOKEN_UNKNOWN]: [
    'token-unknown',
    'The collector does not know this token. Copy it again from Devices in the console, or make a new one there.',
  ],
  [R.ENROL_REFUSAL_REASON_TOKEN_EXPIRED]: [
    'token-expired',
    'This token has expired. Make a new one under Devices in the console.',
  ],
  [R.ENROL_REFUSAL_REASON_TOKEN_USED_UP]: [
    'token-used-up',
    'This token has enrolled as many computers as it may. Make a new one under Devices in the console.',
  ],
  [R.ENROL_REFUSAL_REASON_TOKEN_REVOKED]: [
    'token-revoked',
    'An administrator has withdrawn this token. Ask for a new one.',
  ],
  [R.ENROL_REFUSAL_REASON_REQUEST_INVALID]: [
    'request-invalid',
    'The collector does not accept what this agent sent. Install the agent version that fits the collector.',
  ],
  [R.ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS]: [
    'too-many-attempts',
    'Too many enrolments were attempted from this address. Wait a few minutes and try again.',
  ],
};

/** What a refusal of these kinds is about, only the collector can tell. */
const TOLD_BY_THE_COLLECTOR: readonly EnrolmentRefusalReason[] = [
  'request-invalid',
  'collector-fault',
];

/** Turns the collector's refusal into words for the technician; its own are added where they say more. */
export function describeRefusal(refusal: enrolment.EnrolRefusal): EnrolmentRefused {
  const [reason, message] = REASONS[refusal.reason] ?? [
    'collector-fault',
    'The collector could not enrol this computer. Look at its log, and try again.',
  ];
  const own = TOLD_BY_THE_COLLECTOR.includes(reason) ? refusal.message.trim() : '';
  return {
    kind: 'refused',
    reason,
    message: own ? `${message} The collector says: ${own}` : message,
  };
}
