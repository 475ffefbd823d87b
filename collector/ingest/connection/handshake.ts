/** Finding out who is there: hello → challenge → proof. */
import { randomBytes } from 'node:crypto';
import type { transport } from '@lapwing/proto';
import { OLDEST_PROTOCOL_LEVEL, PROTOCOL_LEVEL } from '@lapwing/proto/protocol';
import { isUuid } from '@lapwing/shared/uuid';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import { isProof } from './proof.ts';
import { type AgentRefusal, refusals } from './refusals.ts';

const NONCE_BYTES = 32;

/** What a step comes to. */
export type HandshakeStep<T> =
  | ({ kind: 'passed' } & T)
  | { kind: 'refused'; refusal: AgentRefusal };

/** The handshake of one connection. Each step is made once, in order. */
export class Handshake {
  readonly #findDevice: (id: string) => Promise<DeviceIdentity | null>;
  readonly #nonce = randomBytes(NONCE_BYTES);
  #device: DeviceIdentity | null = null;

  constructor(findDevice: (id: string) => Promise<DeviceIdentity | null>) {
    this.#findDevice = findDevice;
  }

  /** Takes the hello; gives the challenge. */
  async hello(
    hello: transport.Hello,
  ): Promise<HandshakeStep<{ challenge: transport.Challenge.$Properties }>> {
    if (hello.protocolLevel < OLDEST_PROTOCOL_LEVEL) return refused(refusals.protocolLevel);
    const id = hello.deviceId.toLowerCase();
    this.#device = isUuid(id) ? await this.#findDevice(id) : null;
    if (!this.#device) return refused(refusals.unknownDevice);
    const protocolLevel = Math.min(hello.protocolLevel, PROTOCOL_LEVEL);
    return { kind: 'passed', challenge: { nonce: this.#nonce, protocolLevel } };
  }

  /** Takes the proof; gives the device as it is now. */
  async proof(signature: Uint8Array): Promise<HandshakeStep<{ device: DeviceIdentity }>> {
    const claimed = this.#device;
    if (!claimed || !isProof(claimed, this.#nonce, signature)) return refused(refusals.badProof);
    // What an earlier connection of the device has delivered meanwhile counts, and so does
    // that it was revoked or enrolled anew.
    const device = await this.#findDevice(claimed.id);
    if (!device?.publicKey.equals(claimed.publicKey)) return refused(refusals.badProof);
    if (device.revokedAt) return refused(refusals.revoked);
    return { kind: 'passed', device };
  }
}

function refused(refusal: AgentRefusal): { kind: 'refused'; refusal: AgentRefusal } {
  return { kind: 'refused', refusal };
}
