import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
  sign,
} from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { brotliCompressSync, constants } from 'node:zlib';
import { type activity, control, enrolment, screen, transport } from '@lapwing/proto';
import {
  AGENT_SCREENSHOTS_PATH,
  AGENT_SOCKET_PATH,
  documentBytes,
  ENROL_PATH,
  LIBRARY_FORMAT,
  MAX_BATCH_EVENTS,
  MAX_WIRE_FRAME_BYTES,
  proofBytes,
} from '@lapwing/proto/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { signatureFits } from '../enrolment/device-key.ts';
import { makeTestCertificate, type TestCertificate } from './test-certificate.ts';
import { TestScreens } from './test-screens.ts';

/** Secret that the test collector takes. */
export const TEST_SECRET = 'ABCDEFGHJKMNPQRSTVWXYZ0123';

/**
 * A collector small enough to see through: the real protocol over real TLS, its
 * "database" a map. What it does wrong on purpose is set by its fields.
 */
export class TestCollector {
  /** Events by sequence number: how often each came. */
  readonly received = new Map<number, { event: activity.Event; times: number }>();
  readonly heartbeats: transport.Heartbeat[] = [];
  readonly messagesRead: control.MessageRead.$Properties[] = [];
  readonly presences: transport.Presence.$Properties[] = [];
  readonly commandResults: control.CommandResult.$Properties[] = [];
  readonly batches: number[] = [];
  readonly enrolRequests: enrolment.EnrolRequest[] = [];
  readonly schoolId = randomUUID();
  readonly deviceId = randomUUID();
  connections = 0;
  /** Bytes of application data that came in over any connection. */
  bytesIn = 0;
  clockMs: () => number = Date.now;
  documents: control.SignedDocument.$Shape[] = [];
  highestSequence = 0;
  contiguousThrough = 0;
  maxBatchEvents = MAX_BATCH_EVENTS;
  commitMs = 0;
  /** Answers an enrolment differently: a refusal, or a raw HTTP answer. */
  enrolAnswer: enrolment.EnrolRefusalReason | { status: number; body: string } | null = null;
  /** Called for each batch; 'store' is the honest answer. */
  onBatch: (events: activity.Event[]) => 'store' | 'ignore' | transport.Refusal.$Shape = () =>
    'store';
  /** Refuses after the proof. */
  refuseProof: transport.Refusal.$Shape | null = null;
  answersHeartbeats = true;
  /** Bytes in a part of a compiled library. */
  partBytes = 64 * 1024;
  readonly documentRequests: transport.DocumentRequest.$Properties[] = [];
  /** Called with each part before it is sent; null sends nothing. */
  onPart: (part: transport.DocumentPart.$Shape) => transport.DocumentPart.$Shape | null = (part) =>
    part;
  readonly hellos: transport.Hello.$Properties[] = [];
  /** Pictures that were brought to be kept, and what such a request is answered. */
  readonly screenshots: screen.Screenshot.$Properties[] = [];
  screenshotStatus = 200;
  /** The other end of the screens' socket. */
  readonly screens = new TestScreens();

  readonly certificate: TestCertificate;
  readonly signingKey: KeyObject;
  readonly signingPublicKey: Buffer;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();
  readonly #webSockets = new Set<WebSocket>();
  readonly #files = new Map<string, Buffer>();
  #devicePublicKey: Uint8Array = new Uint8Array();

  private constructor(certificate: TestCertificate) {
    this.certificate = certificate;
    const pair = generateKeyPairSync('ed25519');
    this.signingKey = pair.privateKey;
    this.signingPublicKey = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url');
    this.#server = createServer(
      { cert: certificate.cert, key: certificate.key },
      (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          if (request.method === 'PUT' && request.url?.startsWith(AGENT_SCREENSHOTS_PATH)) {
            this.screenshots.push(screen.Screenshot.decode(Buffer.concat(chunks)));
            response.writeHead(this.screenshotStatus).end();
            return;
          }
          if (request.method !== 'POST' || request.url !== ENROL_PATH) {
            response.writeHead(404).end('not here');
            return;
          }
          const { status, body } = this.#enrol(Buffer.concat(chunks));
          const type = typeof body === 'string' ? 'text/html' : 'application/x-protobuf';
          response.writeHead(status, { 'content-type': type }).end(body);
        });
      },
    );
    this.#server.on('connection', (socket) => {
      // Before TLS, so that one in the middle of its handshake is closed, too.
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('secureConnection', (socket) => {
      socket.on('error', () => {});
      socket.on('data', (chunk: Buffer) => {
        this.bytesIn += chunk.length;
      });
    });
    const upgrades = new WebSocketServer({ noServer: true, maxPayload: MAX_WIRE_FRAME_BYTES });
    this.#server.on('upgrade', (request, connection, head) => {
      upgrades.handleUpgrade(request, connection, head, (socket) => {
        if (request.url === AGENT_SOCKET_PATH) this.#converse(socket);
        else this.screens.converse(socket, this);
      });
    });
  }

  static async start(certificate?: TestCertificate, port = 0): Promise<TestCollector> {
    const collector = new TestCollector(certificate ?? (await makeTestCertificate()));
    await collector.listen(port);
    return collector;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  /** The token of the console. */
  get token(): string {
    return `${TEST_SECRET}.${this.certificate.pin}`;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Cuts all connections without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Stops reading and writing, but keeps the connections: a half-open line. */
  freeze(): void {
    for (const socket of this.#webSockets) socket.pause();
    this.answersHeartbeats = false;
  }

  /** Sends to all that are connected. */
  send(message: transport.CollectorMessage.$Shape): void {
    this.sendBytes(transport.CollectorMessage.encode(message).finish());
  }

  sendBytes(bytes: Uint8Array | string): void {
    for (const socket of this.#webSockets) socket.send(bytes);
  }

  /** Whether a proof is this device's. */
  fits(nonce: Uint8Array, signature: Uint8Array): boolean {
    return signatureFits(this.#devicePublicKey, proofBytes(this.deviceId, nonce), signature);
  }

  /** Signs a document as this collector. */
  sign(kind: control.DocumentKind, payload: Uint8Array): control.SignedDocument.$Shape {
    return { kind, payload, signature: sign(null, documentBytes(kind, payload), this.signingKey) };
  }

  policy(properties: control.Policy.$Properties): control.SignedDocument.$Shape {
    const payload = control.Policy.encode({
      schoolId: this.schoolId,
      ...properties,
    } as control.Policy.$Shape).finish();
    return this.sign(control.DocumentKind.DOCUMENT_KIND_POLICY, payload);
  }

  library(text: string): control.SignedDocument.$Shape {
    return this.sign(control.DocumentKind.DOCUMENT_KIND_TERM_LIBRARY, Buffer.from(text));
  }

  /** Offers a file as a compiled library; `changes` makes the manifest say something else of it. */
  compiledLibrary(
    version: string,
    bytes: Uint8Array,
    changes: control.CompiledLibrary.$Properties = {},
  ): control.SignedDocument.$Shape {
    const compressed = compressForTest(bytes);
    const manifest = {
      version,
      format: LIBRARY_FORMAT,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      compressedSize: compressed.length,
      ...changes,
    };
    this.#files.set(Buffer.from(manifest.sha256!).toString('hex'), compressed);
    const payload = control.CompiledLibrary.encode(
      manifest as control.CompiledLibrary.$Shape,
    ).finish();
    return this.sign(control.DocumentKind.DOCUMENT_KIND_COMPILED_LIBRARY, payload);
  }

  #part(
    request: transport.DocumentRequest.$Properties,
    send: (message: transport.CollectorMessage.$Shape) => void,
  ): void {
    this.documentRequests.push(request);
    const sha256 = request.sha256 ?? new Uint8Array();
    const file = this.#files.get(Buffer.from(sha256).toString('hex'));
    const offset = request.offset ?? 0;
    if (!file || offset >= file.length) return;
    const documentPart = this.onPart({
      sha256,
      offset,
      data: file.subarray(offset, offset + this.partBytes),
    });
    if (documentPart) send({ documentPart });
  }

  #enrol(body: Uint8Array): { status: number; body: Uint8Array | string } {
    const request = enrolment.EnrolRequest.decode(body);
    this.enrolRequests.push(request);
    if (typeof this.enrolAnswer === 'object' && this.enrolAnswer !== null) return this.enrolAnswer;
    if (this.enrolAnswer !== null) {
      const refusal = { reason: this.enrolAnswer, message: '' };
      return { status: 403, body: enrolment.EnrolRefusal.encode(refusal).finish() };
    }
    this.#devicePublicKey = request.devicePublicKey;
    const response = {
      deviceId: this.deviceId,
      schoolId: this.schoolId,
      schoolName: 'Kestrel High School',
      signingPublicKey: this.signingPublicKey,
      nextSequence: this.highestSequence + 1,
      collectorTimeMs: this.clockMs(),
    };
    return { status: 200, body: enrolment.EnrolResponse.encode(response).finish() };
  }

  #converse(socket: WebSocket): void {
    this.connections += 1;
    this.#webSockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.#webSockets.delete(socket));
    const nonce = randomBytes(32);
    const send = (message: transport.CollectorMessage.$Shape) =>
      socket.send(transport.CollectorMessage.encode(message).finish());
    const refuse = (refusal: transport.Refusal.$Shape) => {
      send({ refusal });
      if (refusal.closes) socket.close();
    };
    socket.on('message', (data: Buffer) => {
      const message = transport.AgentMessage.decode(data);
      if (message.hello) {
        this.hellos.push(message.hello);
        send({ challenge: { nonce, protocolLevel: 1 } });
      } else if (message.proof) {
        if (!this.fits(nonce, message.proof.signature!)) {
          refuse({ reason: transport.RefusalReason.REFUSAL_REASON_BAD_PROOF, closes: true });
        } else if (this.refuseProof) refuse(this.refuseProof);
        else this.#welcome(send);
      } else if (message.heartbeat) {
        this.heartbeats.push(message.heartbeat as transport.Heartbeat);
        if (this.answersHeartbeats) send({ heartbeatReply: { collectorTimeMs: this.clockMs() } });
      } else if (message.presence) this.presences.push(message.presence);
      else if (message.messageRead) this.messagesRead.push(message.messageRead);
      else if (message.documentRequest) this.#part(message.documentRequest, send);
      else if (message.commandResult) this.commandResults.push(message.commandResult);
      else if (message.eventBatch)
        this.#store(message.eventBatch.events as activity.Event[], send, refuse);
    });
  }

  #welcome(send: (message: transport.CollectorMessage.$Shape) => void): void {
    send({
      welcome: {
        collectorTimeMs: this.clockMs(),
        contiguousThrough: this.contiguousThrough,
        highestSequence: this.highestSequence,
        maxFrameBytes: MAX_WIRE_FRAME_BYTES,
        maxBatchEvents: this.maxBatchEvents,
      },
    });
    for (const document of this.documents) send({ document });
  }

  #store(
    events: activity.Event[],
    send: (message: transport.CollectorMessage.$Shape) => void,
    refuse: (refusal: transport.Refusal.$Shape) => void,
  ): void {
    const answer = this.onBatch(events);
    if (answer === 'ignore') return;
    if (answer !== 'store') {
      refuse(answer);
      return;
    }
    this.batches.push(events.length);
    const ranges: { first: number; last: number }[] = [];
    for (const event of events) {
      const { sequence } = event;
      const known = this.received.get(sequence);
      this.received.set(sequence, { event, times: (known?.times ?? 0) + 1 });
      this.highestSequence = Math.max(this.highestSequence, sequence);
      const last = ranges.at(-1);
      if (last && last.last + 1 === sequence) last.last = sequence;
      else ranges.push({ first: sequence, last: sequence });
    }
    const ack = () => send({ ack: { ranges } });
    if (this.commitMs === 0) ack();
    else setTimeout(ack, this.commitMs);
  }
}

/** Quick rather than small. */
export function compressForTest(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}
