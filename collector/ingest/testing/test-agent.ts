/** A bare agent for tests of ingest: the protocol, and nothing that makes it safe to use. */
import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { Socket } from 'node:net';
import { transport } from '@lapwing/proto';
import { PROTOCOL_LEVEL, proofBytes } from '@lapwing/proto/protocol';
import { WebSocket } from 'ws';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { Database } from '../../storage/database.ts';

/** A device with its key. */
export interface TestDevice {
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** Puts a device into a school's directory. */
export async function addDevice(database: Database, schoolId: string): Promise<TestDevice> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const { rows } = await database.inSchool(schoolId, (tx) =>
    tx.query<{ id: string }>(
      `insert into device (school_id, hardware_id, public_key, name, operating_system, agent_version)
       values ($1, $2, $3, 'LIB-07', 'Debian', '0.1.0') returning id`,
      [schoolId, randomUUID(), raw],
    ),
  );
  return { id: rows[0]!.id, privateKey };
}

/** One connection of a device. */
export class TestAgent {
  /** Everything the collector has sent. */
  readonly messages: transport.CollectorMessage[] = [];
  /** Called at each message. */
  onMessage: (message: transport.CollectorMessage) => void = () => {};
  /** Close code, once the connection is over. */
  closeCode: number | null = null;
  readonly #socket: WebSocket;
  readonly #device: TestDevice;

  constructor(url: string, device: TestDevice, options: object = {}) {
    this.#device = device;
    this.#socket = new WebSocket(url, options);
    this.#socket.on('message', (data) => {
      const message = transport.CollectorMessage.decode(data as Buffer);
      this.messages.push(message);
      this.onMessage(message);
    });
    this.#socket.on('close', (code) => {
      this.closeCode = code;
    });
    this.#socket.on('error', () => {});
  }

  /** Connects and proves who it is. */
  static async connect(
    url: string,
    device: TestDevice,
    options?: object,
    hello?: transport.Hello.$Properties,
  ): Promise<TestAgent> {
    const agent = new TestAgent(url, device, options);
    await agent.hello(hello);
    const challenge = await agent.next('challenge');
    agent.prove(challenge.nonce!);
    await agent.next('welcome');
    return agent;
  }

  /** Waits for the socket and says hello. */
  async hello(more: transport.Hello.$Properties = {}): Promise<void> {
    await this.opened();
    this.send({
      hello: {
        protocolLevel: PROTOCOL_LEVEL,
        deviceId: this.#device.id,
        agentVersion: '0.2.0',
        hostName: 'LIB-08',
        operatingSystem: 'Debian GNU/Linux 12',
        ...more,
      },
    });
  }

  /** Waits for the socket. */
  async opened(): Promise<void> {
    await waitFor('the socket', () => this.#socket.readyState === WebSocket.OPEN);
  }

  /** Answers a challenge. */
  prove(nonce: Uint8Array, deviceId = this.#device.id): void {
    const signature = sign(null, proofBytes(deviceId, nonce), this.#device.privateKey);
    this.send({ proof: { signature } });
  }

  /** Sends a message. */
  send(message: transport.AgentMessage.$Properties): void {
    this.sendRaw(transport.AgentMessage.encode(message as transport.AgentMessage.$Shape).finish());
  }

  /** Sends anything. */
  sendRaw(data: Uint8Array | string): void {
    this.#socket.send(data);
  }

  /** The TCP socket below, for bytes that are no frames. */
  get rawSocket(): Socket {
    return (this.#socket as unknown as { _socket: Socket })._socket;
  }

  /** Sends events. */
  deliver(events: object[]): void {
    this.send({ eventBatch: { events } });
  }

  /** Sends events, and waits until the collector has acknowledged all of them. */
  async deliverAll(events: { sequence: number; [field: string]: unknown }[]): Promise<void> {
    this.deliver(events);
    await waitFor('the acknowledgement', () =>
      events.every(({ sequence }) => this.acknowledged(sequence)),
    );
  }

  /** Whether the collector has acknowledged the sequence number. */
  acknowledged(sequence: number): boolean {
    return this.all('ack').some((ack) =>
      ack.ranges?.some(({ first, last }) => first! <= sequence && sequence <= last!),
    );
  }

  /** All messages of a kind so far. */
  all<K extends NonNullable<transport.CollectorMessage['kind']>>(
    kind: K,
  ): NonNullable<transport.CollectorMessage[K]>[] {
    return this.messages.flatMap((message) => message[kind] ?? []) as NonNullable<
      transport.CollectorMessage[K]
    >[];
  }

  /** Waits for the first message of a kind. */
  async next<K extends NonNullable<transport.CollectorMessage['kind']>>(
    kind: K,
  ): Promise<NonNullable<transport.CollectorMessage[K]>> {
    await waitFor(`a ${kind}`, () => this.all(kind).length > 0);
    return this.all(kind)[0]!;
  }

  /** Waits until the collector has hung up, and gives the last refusal. */
  async refusedAndClosed(): Promise<transport.Refusal.$Properties | undefined> {
    await waitFor('the end of the connection', () => this.closeCode !== null);
    return this.all('refusal').at(-1);
  }

  /** Hangs up. */
  close(): void {
    this.#socket.terminate();
  }
}
