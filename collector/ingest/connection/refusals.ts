/** Refusals: what the collector says when it does not take something, and whether it hangs up. */
import { transport } from '@lapwing/proto';

const Reason = transport.RefusalReason;

/** A refusal as it is sent. */
export interface AgentRefusal {
  readonly reason: transport.RefusalReason;
  /** What happened and what to do, for a technician. */
  readonly message: string;
  readonly closes: boolean;
}

const refusal = (
  reason: transport.RefusalReason,
  closes: boolean,
  message: string,
): AgentRefusal => ({ reason, closes, message });

/** All refusals of ingest. */
export const refusals = {
  malformed: refusal(
    Reason.REFUSAL_REASON_MALFORMED,
    false,
    'The frame does not decode. It was set aside and counted.',
  ),
  malformedTooOften: refusal(
    Reason.REFUSAL_REASON_MALFORMED,
    true,
    'Too many frames of this connection do not decode. Bring the agent up to date.',
  ),
  tooLarge: refusal(
    Reason.REFUSAL_REASON_TOO_LARGE,
    false,
    'The frame or batch is over the limit that the welcome stated. Send smaller ones.',
  ),
  unknownDevice: refusal(
    Reason.REFUSAL_REASON_UNKNOWN_DEVICE,
    true,
    'This device is not known here. Enrol it with a token of this collector.',
  ),
  revoked: refusal(
    Reason.REFUSAL_REASON_REVOKED,
    true,
    'This device was revoked. Enrol it anew if it is to report again.',
  ),
  badProof: refusal(
    Reason.REFUSAL_REASON_BAD_PROOF,
    true,
    'The signature does not fit. The device has another key than it was enrolled with; enrol it anew.',
  ),
  outOfTurn: refusal(
    Reason.REFUSAL_REASON_OUT_OF_TURN,
    true,
    'This message does not belong here in the conversation.',
  ),
  tooSlow: refusal(
    Reason.REFUSAL_REASON_OUT_OF_TURN,
    true,
    'The device did not say who it is in time.',
  ),
  protocolLevel: refusal(
    Reason.REFUSAL_REASON_PROTOCOL_LEVEL,
    true,
    'The agent speaks a protocol level that this collector does not speak any more. Bring the agent up to date.',
  ),
  replaced: refusal(
    Reason.REFUSAL_REASON_REPLACED,
    true,
    'Another connection of the same device took over.',
  ),
  unavailable: refusal(
    Reason.REFUSAL_REASON_UNAVAILABLE,
    false,
    'The collector cannot store events now. Keep them and send them again later.',
  ),
  stopping: refusal(
    Reason.REFUSAL_REASON_UNAVAILABLE,
    true,
    'The collector stops. Connect again in a moment.',
  ),
} as const;
