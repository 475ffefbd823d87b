import type { KeyObject } from 'node:crypto';
import type { transport } from '@lapwing/proto';
import { OLDEST_PROTOCOL_LEVEL, PROTOCOL_LEVEL, proofBytes } from '@lapwing/proto/protocol';
import { signAsDevice } from '../enrolment/device-key.ts';

/** What a challenge came to. */
export type ChallengeAnswer =
  | { readonly kind: 'proof'; readonly proof: transport.Proof.$Shape }
  /** No level that both sides speak. */
  | { readonly kind: 'protocol-level' }
  /** Not a challenge that may be answered. */
  | { readonly kind: 'garbled' };

/** Proves on one connection that this is the device: hello → challenge → proof. */
export class DeviceProof {
  readonly #privateKey: KeyObject;
  readonly #deviceId: string;
  #given = false;

  constructor(privateKey: KeyObject, deviceId: string) {
    this.#privateKey = privateKey;
    this.#deviceId = deviceId;
  }

  /** Whether the challenge was answered. */
  get given(): boolean {
    return this.#given;
  }

  /** Answers the connection's one challenge: a second one, or a short one, would make this a signing machine. */
  answer({ nonce, protocolLevel }: transport.Challenge.$Properties): ChallengeAnswer {
    const level = protocolLevel ?? 0;
    if (level < OLDEST_PROTOCOL_LEVEL || level > PROTOCOL_LEVEL) return { kind: 'protocol-level' };
    if (this.#given || nonce?.length !== 32) return { kind: 'garbled' };
    this.#given = true;
    const signature = signAsDevice(this.#privateKey, proofBytes(this.#deviceId, nonce));
    return { kind: 'proof', proof: { signature } };
  }
}
