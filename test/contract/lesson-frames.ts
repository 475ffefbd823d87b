/** Frames of the lesson: a command of every kind, and what a session and its service say of it. */
import { type control, local, transport } from '@lapwing/proto';
import type { SampleFrame } from './sample-frame.ts';

const AT_MS = 1_790_000_000_000;
const deviceId = '6f2d4c1e-58b0-4a53-9d3a-0b8f7c6e5d41';
const sessionId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const commandId = '22222222-2222-4333-8444-555555555555';
const lesson = {
  lessonId: '33333333-2222-4333-8444-555555555555',
  name: '9B Computing',
  teacherName: 'Ms Okafor',
  endsAtMs: AT_MS + 3_600_000,
};
const until = { untilMs: AT_MS + 600_000 };
const places = { sites: ['kestrel.example'], applications: ['soffice*'] };
const application = {
  applicationId: 'writer',
  name: 'LibreOffice Writer',
  starts: [{ platform: 'linux', executable: 'soffice', arguments: ['--writer'] }],
};
const showMessage = { messageId: commandId, text: 'Five more minutes.' };
const openSite = { url: 'https://kestrel.example/task' };

/** A policy's part for lessons, with every field set. */
const classroom: control.Classroom.$Shape = {
  allowedCommands: Array.from({ length: 13 }, (_, index) => index + 1),
  applications: [application],
};

/** One of each kind, by the last part of its recording's name. */
const kinds: Record<string, Partial<control.Command.$Properties>> = {
  'lesson-start': { lessonStart: {} },
  'lesson-extend': { lessonExtend: {} },
  'lesson-end': { lessonEnd: {} },
  lock: { lock: { words: 'Eyes to the front.', ...until } },
  lift: { lift: { restrictions: [1, 3] } },
  'show-message': { showMessage },
  'open-site': { openSite },
  'open-application': { openApplication: { applicationId: 'writer' } },
  'close-front': { closeFront: {} },
  focus: { focus: { ...places, ...until } },
  block: { block: { ...places, ...until } },
  'pause-internet': { pauseInternet: until },
  mute: { mute: until },
  'log-off': { logOff: {} },
  restart: { restart: {} },
  'shut-down': { shutDown: {} },
  wake: { wake: { macAddresses: [Uint8Array.of(2, 0, 94, 16, 0, 1)] } },
  'lower-hand': { lowerHand: {} },
};

function command(kind: Partial<control.Command.$Properties>): SampleFrame {
  const whole = {
    commandId,
    issuedBy: sessionId,
    issuedAtMs: AT_MS,
    expiresAtMs: AT_MS + 60_000,
    lesson,
    deviceId,
    sessionId,
    issuerName: 'Ms Okafor',
    issuerRole: 1,
    ...kind,
  } as control.Command.$Shape;
  const bytes = transport.CollectorMessage.encode({ command: whole }).finish();
  return { type: transport.CollectorMessage, bytes };
}

function agent(message: transport.AgentMessage.$Shape): SampleFrame {
  return {
    type: transport.AgentMessage,
    bytes: transport.AgentMessage.encode(message).finish(),
  };
}

function service(message: local.ServiceMessage.$Shape): SampleFrame {
  return { type: local.ServiceMessage, bytes: local.ServiceMessage.encode(message).finish() };
}

function session(message: local.SessionMessage.$Shape): SampleFrame {
  return { type: local.SessionMessage, bytes: local.SessionMessage.encode(message).finish() };
}

const toSession = (kind: Partial<local.SessionCommand.$Properties>) =>
  service({
    command: { commandId, issuerName: 'Ms Okafor', ...kind } as local.SessionCommand.$Shape,
  });

/** All of them by the name of their recording. */
export const lessonFrames: Record<string, SampleFrame> = {
  ...Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [`collector-command-${name}`, command(kind)]),
  ),
  'agent-command-refused': agent({
    commandResult: {
      commandId,
      outcome: 2,
      message: 'The command was received before.',
      refusal: 2,
      firstOutcome: 1,
    },
  }),
  'agent-heartbeat-in-lesson': agent({
    heartbeat: {
      deviceTimeMs: AT_MS,
      spoolDepth: 12,
      spoolBytes: 3_456,
      policyVersion: 3,
      libraryVersion: '2026.11.1',
      sessions: [{ sessionId, account: 'afinch' }],
      lessonId: lesson.lessonId,
    },
  }),
  'collector-session-profiles-of-staff': {
    type: transport.CollectorMessage,
    bytes: transport.CollectorMessage.encode({
      sessionProfiles: { sessions: [{ sessionId, staff: true }] },
    }).finish(),
  },
  'service-policy-with-classroom': service({
    policy: { schoolId: deviceId, version: 4, issuedAtMs: AT_MS, classroom },
  }),
  'service-lesson-state': service({
    lessonState: {
      lesson,
      restrictions: [
        { ...until, setBy: 'Ms Okafor', lock: { words: 'Eyes to the front.' } },
        { ...until, setBy: 'Ms Okafor', focus: places },
        { ...until, setBy: 'Ms Okafor', block: places },
        { ...until, setBy: 'Ms Okafor', pauseInternet: {} },
        { ...until, setBy: 'Ms Okafor', mute: {} },
      ],
      nowMs: AT_MS,
    },
  }),
  'service-lesson-over': service({ lessonState: { nowMs: AT_MS } }),
  'service-command-show-message': toSession({ showMessage }),
  'service-command-open-site': toSession({ openSite }),
  'service-command-open-application': toSession({ openApplication: application }),
  'service-command-close-front': toSession({ closeFront: {} }),
  'service-command-lower-hand': toSession({ lowerHand: {} }),
  'session-hello-with-enforces': session({
    hello: {
      protocolLevel: 1,
      session: { sessionId, account: 'afinch' },
      processId: 4_242,
      enforces: [1, 2, 3, 4, 5],
    },
  }),
  'session-command-result': session({
    commandResult: { commandId, outcome: 4, message: 'The application did not start.' },
  }),
  'session-state': session({
    state: {
      activity: 1,
      handRaised: true,
      front: { application: 'Chromium', site: 'kestrel.example' },
    },
  }),
};
