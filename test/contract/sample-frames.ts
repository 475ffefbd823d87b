/**
 * One frame of every kind that goes over a wire, at protocol level 1, by name.
 * The contract test compares them with the recorded bytes; the fuzz test mutates them.
 */
import { control, enrolment, local, transport } from '@lapwing/proto';
import { lessonFrames } from './lesson-frames.ts';
import type { SampleFrame } from './sample-frame.ts';
import { screenFrames } from './screen-frames.ts';

const AT_MS = 1_790_000_000_000;
const deviceId = '6f2d4c1e-58b0-4a53-9d3a-0b8f7c6e5d41';
const sessionId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const flagId = '11111111-2222-4333-8444-555555555555';
const bytes = (length: number, from = 1) => Uint8Array.from({ length }, (_, i) => (from + i) % 256);
const session = { sessionId, account: 'afinch' };

const agent = (message: transport.AgentMessage.$Shape) =>
  transport.AgentMessage.encode(message).finish();
const collector = (message: transport.CollectorMessage.$Shape) =>
  transport.CollectorMessage.encode(message).finish();
const fromSession = (message: local.SessionMessage.$Shape) =>
  local.SessionMessage.encode(message).finish();
const fromService = (message: local.ServiceMessage.$Shape) =>
  local.ServiceMessage.encode(message).finish();

/** A policy with every field set. */
export const samplePolicy: control.Policy.$Shape = {
  schoolId: deviceId,
  version: 3,
  issuedAtMs: AT_MS,
  notice: { version: '2026-09', title: 'This computer is monitored', body: 'Be kind.\n\nAsk.' },
  excludedApplications: ['keepassxc', '*vault*'],
  excludedSites: ['bank.example', 'childline.org.uk'],
  monitoredHours: [{ weekday: 1, fromMinute: 480, toMinute: 960 }],
  spoolLimits: { maxBytes: 1_000_000, maxAgeHours: 48 },
  timeZone: 'Europe/London',
};

/** What is signed of a compiled library. */
export const sampleManifest: control.CompiledLibrary.$Shape = {
  version: '2026.12.1',
  format: 1,
  size: 4_164_632,
  sha256: bytes(32),
  compressedSize: 2_111_297,
};

/** Events of every kind in one batch. */
export const sampleBatch: transport.EventBatch.$Shape = {
  events: [
    {
      sequence: 1,
      occurredAtMs: AT_MS,
      session,
      kind: 'sessionStarted',
      sessionStarted: { agentVersion: '0.1.0', platform: 'x11', keyboard: 'xkb' },
    },
    {
      sequence: 2,
      occurredAtMs: AT_MS + 1,
      session,
      kind: 'noticeAnswer',
      noticeAnswer: { outcome: 1, noticeVersion: '2026-09', developmentShell: false },
    },
    {
      sequence: 3,
      occurredAtMs: AT_MS + 2,
      session,
      kind: 'applicationUsage',
      applicationUsage: {
        executable: 'soffice.bin',
        application: 'LibreOffice Writer',
        title: 'Essay.odt – LibreOffice Writer',
        durationMs: 61_000,
        idleMs: 4_000,
      },
    },
    {
      sequence: 4,
      occurredAtMs: AT_MS + 3,
      session,
      kind: 'siteVisit',
      siteVisit: {
        url: 'https://search.example/find',
        host: 'search.example',
        title: 'Photosynthèse – recherche',
        searchTerms: 'photosynthesis',
        activeMs: 12_345,
        privateWindow: true,
        browser: 'chromium',
      },
    },
    {
      sequence: 5,
      occurredAtMs: AT_MS + 4,
      session,
      kind: 'flag',
      flag: {
        flagId,
        termId: 'suicide.want-to-die',
        term: 'want to die',
        theme: 'suicide',
        severity: 4,
        reasons: ['The phrase “want to die” is on the list for suicide.'],
        ruleIds: ['term'],
        contextBefore: 'some days i ',
        matchedText: 'want to die',
        contextAfter: '',
        deleted: false,
        source: 1,
        executable: 'mousepad',
        windowTitle: 'Untitled – Mousepad',
        url: '',
        libraryVersion: '2026.11.1',
      },
    },
    {
      sequence: 6,
      occurredAtMs: AT_MS + 5,
      session,
      kind: 'flagFollowUp',
      flagFollowUp: { flagId, contextAfter: ' but i talked to nan', deleted: true },
    },
    {
      sequence: 7,
      occurredAtMs: AT_MS + 6,
      session,
      kind: 'privateTime',
      privateTime: { durationMs: 30_000, reason: 3 },
    },
    {
      sequence: 8,
      occurredAtMs: AT_MS + 7,
      kind: 'droppedEvents',
      droppedEvents: { firstSequence: 100, lastSequence: 199, count: 80, reason: 1 },
    },
    {
      sequence: 9,
      occurredAtMs: AT_MS + 8,
      kind: 'agentFault',
      agentFault: { code: 'policy-signature-invalid', message: 'The policy was refused.' },
    },
    {
      sequence: 10,
      occurredAtMs: AT_MS + 9,
      session,
      kind: 'sessionEnded',
      sessionEnded: { reason: 1 },
    },
  ],
};

function sample(type: SampleFrame['type'], frame: Uint8Array): SampleFrame {
  return { type, bytes: frame };
}

const { AgentMessage, CollectorMessage } = transport;
const { SessionMessage, ServiceMessage } = local;
const { EnrolRequest, EnrolResponse, EnrolRefusal } = enrolment;

/** All frames by the name of their recording. */
export const sampleFrames: Record<string, SampleFrame> = {
  'enrol-request': sample(
    EnrolRequest,
    EnrolRequest.encode({
      protocolLevel: 1,
      token: '0123456789ABCDEFGHJKMNPQRS',
      devicePublicKey: bytes(32),
      hardwareId: 'dmi-0a1b2c',
      hostName: 'LIB-07',
      operatingSystem: 'Debian GNU/Linux 12',
      agentVersion: '0.1.0',
      sentAtMs: AT_MS,
    }).finish(),
  ),
  'enrol-response': sample(
    EnrolResponse,
    EnrolResponse.encode({
      deviceId,
      schoolId: sessionId,
      schoolName: 'Kestrel High School',
      signingPublicKey: bytes(32, 7),
      nextSequence: 42,
      collectorTimeMs: AT_MS,
    }).finish(),
  ),
  'enrol-refusal': sample(
    EnrolRefusal,
    EnrolRefusal.encode({ reason: 2, message: 'The token has expired.' }).finish(),
  ),
  'agent-hello': sample(
    AgentMessage,
    agent({
      kind: 'hello',
      hello: {
        protocolLevel: 1,
        deviceId,
        agentVersion: '0.1.0',
        hostName: 'LIB-07',
        operatingSystem: 'Debian GNU/Linux 12',
      },
    }),
  ),
  'agent-proof': sample(AgentMessage, agent({ kind: 'proof', proof: { signature: bytes(64) } })),
  'agent-event-batch': sample(AgentMessage, agent({ kind: 'eventBatch', eventBatch: sampleBatch })),
  'agent-heartbeat': sample(
    AgentMessage,
    agent({
      kind: 'heartbeat',
      heartbeat: {
        deviceTimeMs: AT_MS,
        spoolDepth: 12,
        spoolBytes: 3_456,
        policyVersion: 3,
        libraryVersion: '2026.11.1',
        sessions: [session],
      },
    }),
  ),
  'agent-command-result': sample(
    AgentMessage,
    agent({
      kind: 'commandResult',
      commandResult: { commandId: flagId, outcome: 3, message: 'Not known to this agent.' },
    }),
  ),
  'collector-challenge': sample(
    CollectorMessage,
    collector({ kind: 'challenge', challenge: { nonce: bytes(32), protocolLevel: 1 } }),
  ),
  'collector-welcome': sample(
    CollectorMessage,
    collector({
      kind: 'welcome',
      welcome: {
        collectorTimeMs: AT_MS,
        contiguousThrough: 10,
        highestSequence: 12,
        maxFrameBytes: 4_194_304,
        maxBatchEvents: 2_000,
      },
    }),
  ),
  'collector-ack': sample(
    CollectorMessage,
    collector({
      kind: 'ack',
      ack: {
        ranges: [
          { first: 1, last: 5 },
          { first: 7, last: 10 },
        ],
      },
    }),
  ),
  'collector-refusal': sample(
    CollectorMessage,
    collector({
      kind: 'refusal',
      refusal: { reason: 4, message: 'This PC was revoked.', closes: true },
    }),
  ),
  'collector-document': sample(
    CollectorMessage,
    collector({
      kind: 'document',
      document: {
        kind: 1,
        payload: control.Policy.encode(samplePolicy).finish(),
        signature: bytes(64, 9),
      },
    }),
  ),
  'collector-command': sample(
    CollectorMessage,
    collector({
      kind: 'command',
      command: {
        commandId: flagId,
        issuedBy: deviceId,
        issuedAtMs: AT_MS,
        expiresAtMs: AT_MS + 60_000,
      },
    }),
  ),
  'collector-heartbeat-reply': sample(
    CollectorMessage,
    collector({ kind: 'heartbeatReply', heartbeatReply: { collectorTimeMs: AT_MS } }),
  ),
  'agent-hello-with-library-format': sample(
    AgentMessage,
    agent({
      kind: 'hello',
      hello: {
        protocolLevel: 1,
        deviceId,
        agentVersion: '0.1.0',
        hostName: 'LIB-07',
        operatingSystem: 'Debian GNU/Linux 12',
        libraryFormat: 1,
      },
    }),
  ),
  'agent-document-request': sample(
    AgentMessage,
    agent({ kind: 'documentRequest', documentRequest: { sha256: bytes(32), offset: 131_072 } }),
  ),
  'collector-compiled-library': sample(
    CollectorMessage,
    collector({
      kind: 'document',
      document: {
        kind: 3,
        payload: control.CompiledLibrary.encode(sampleManifest).finish(),
        signature: bytes(64, 11),
      },
    }),
  ),
  'collector-document-part': sample(
    CollectorMessage,
    collector({
      kind: 'documentPart',
      documentPart: { sha256: bytes(32), offset: 131_072, data: bytes(100, 3) },
    }),
  ),
  'collector-session-profiles': sample(
    CollectorMessage,
    collector({
      kind: 'sessionProfiles',
      sessionProfiles: { sessions: [{ sessionId, yearGroup: 9 }] },
    }),
  ),
  'session-hello': sample(
    SessionMessage,
    fromSession({ kind: 'hello', hello: { protocolLevel: 1, session, processId: 4_242 } }),
  ),
  'session-submit-event': sample(
    SessionMessage,
    fromSession({
      kind: 'submitEvent',
      submitEvent: { submission: 9, event: sampleBatch.events![4]! },
    }),
  ),
  'service-welcome': sample(
    ServiceMessage,
    fromService({ kind: 'welcome', welcome: { schoolName: 'Kestrel High School' } }),
  ),
  'service-refusal': sample(
    ServiceMessage,
    fromService({ kind: 'refusal', refusal: { reason: 1, message: 'Already running.' } }),
  ),
  'service-event-spooled': sample(
    ServiceMessage,
    fromService({ kind: 'eventSpooled', eventSpooled: { submission: 9, sequence: 77 } }),
  ),
  'service-policy': sample(ServiceMessage, fromService({ kind: 'policy', policy: samplePolicy })),
  'service-term-library': sample(
    ServiceMessage,
    fromService({
      kind: 'termLibrary',
      termLibrary: { version: '2026.11.1', text: 'version 2026.11.1\n' },
    }),
  ),
  'service-compiled-library': sample(
    ServiceMessage,
    fromService({
      kind: 'compiledLibrary',
      compiledLibrary: {
        version: '2026.12.1',
        path: '/var/lib/lapwing-agent/public/library-01.bin',
        sha256: bytes(32),
        size: 4_164_632,
      },
    }),
  ),
  'service-session-profile': sample(
    ServiceMessage,
    fromService({ kind: 'profile', profile: { yearGroup: 9 } }),
  ),
  ...lessonFrames,
  ...screenFrames,
};
