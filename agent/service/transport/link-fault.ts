import { transport } from '@lapwing/proto';
import { cutText } from '@lapwing/shared/cut-text';

/** Why a connection to the collector does not stand, or ended. */
export type LinkFaultReason =
  /** No network, wrong address, collector down. */
  | 'unreachable'
  | 'not-tls'
  | 'certificate-changed'
  /** The server does not take agents' WebSockets. */
  | 'not-a-collector'
  /** Nothing came back for too long: a half-open connection. */
  | 'silent'
  /** The collector hung up in order, for example to restart. */
  | 'closed'
  /** What it sent could not be understood. */
  | 'garbled'
  | 'revoked'
  | 'unknown-device'
  | 'bad-proof'
  | 'protocol-level'
  | 'replaced'
  | 'unavailable'
  /** It refused something for another reason, and hung up. */
  | 'refused'
  /** The service stops. */
  | 'stopped';

/** Why, and in words what to do. */
export interface LinkFault {
  readonly reason: LinkFaultReason;
  readonly message: string;
}

/**
 * How soon after a fault it makes sense to try again: `soon` with growing
 * delays, `later` where only a person or much time can change the answer, so
 * that a thousand revoked PCs do not knock every minute.
 */
export function patienceFor(reason: LinkFaultReason): 'soon' | 'later' {
  switch (reason) {
    case 'revoked':
    case 'unknown-device':
    case 'bad-proof':
    case 'protocol-level':
    case 'replaced':
      return 'later';
    default:
      return 'soon';
  }
}

const R = transport.RefusalReason;

const REFUSALS: Readonly<Record<number, LinkFault>> = {
  [R.REFUSAL_REASON_REVOKED]: {
    reason: 'revoked',
    message:
      'The collector has revoked this computer. Its events are kept here. To use it again, enrol it with a new token.',
  },
  [R.REFUSAL_REASON_UNKNOWN_DEVICE]: {
    reason: 'unknown-device',
    message:
      'The collector does not know this computer (perhaps it was restored from an old backup). Events are kept here. Enrol the computer again with a new token.',
  },
  [R.REFUSAL_REASON_BAD_PROOF]: {
    reason: 'bad-proof',
    message:
      "The collector does not accept this computer's key. Perhaps it was enrolled again from a copy of its disk. Enrol it with a new token.",
  },
  [R.REFUSAL_REASON_PROTOCOL_LEVEL]: {
    reason: 'protocol-level',
    message:
      'The collector and this agent speak no common protocol level. Bring both to versions that go together.',
  },
  [R.REFUSAL_REASON_REPLACED]: {
    reason: 'replaced',
    message:
      'Another connection took this computer’s place. If it keeps happening, two computers share one identity (a cloned disk): enrol one of them again.',
  },
  [R.REFUSAL_REASON_UNAVAILABLE]: {
    reason: 'unavailable',
    message: 'The collector cannot store events at the moment. They are kept and sent later.',
  },
};

/** What a refusal that ends the connection means. */
export function faultOfRefusal(refusal: transport.Refusal.$Properties): LinkFault {
  const known = REFUSALS[refusal.reason ?? 0];
  if (known) return known;
  const said = cutText(refusal.message ?? '', 300);
  return {
    reason: 'refused',
    message: `The collector refused what the agent sent (${R[refusal.reason ?? 0] ?? 'unknown reason'})${said ? `: ${said}` : ''}.`,
  };
}
