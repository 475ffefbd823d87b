/** Frames about screens: everything on the screens' socket, and what a session and its service say. */
import { type control, local, screen, transport } from '@lapwing/proto';
import type { SampleFrame } from './sample-frame.ts';

const AT_MS = 1_790_000_000_000;
const deviceId = '6f2d4c1e-58b0-4a53-9d3a-0b8f7c6e5d41';
const sessionId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const viewId = '44444444-2222-4333-8444-555555555555';
const broadcastId = '55555555-2222-4333-8444-555555555555';
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const data = Uint8Array.of(1, 2, 3, 4);

const frame: screen.ScreenFrame.$Properties = {
  sessionId,
  monitor: 1,
  purpose: 2,
  codec: 2,
  stream: 3,
  number: 40,
  key: true,
  width: 1_280,
  height: 720,
  capturedAtMs: AT_MS,
  data,
  monitorWidth: 1_920,
  monitorHeight: 1_080,
};
const tiles: screen.ScreenFrame.$Properties = {
  ...frame,
  codec: 5,
  data: new Uint8Array(),
  tiles: [
    { x: 10, y: 20, width: 64, height: 48, data: jpeg },
    { x: 0, y: 40, width: 640, height: 400, movedFrom: { x: 0, y: 60 } },
  ],
  packed: data,
};
const thumbnail: screen.ScreenFrame.$Properties = { ...frame, purpose: 1, codec: 6, data: jpeg };
const monitors = {
  sessionId,
  monitors: [
    { monitor: 1, width: 1_920, height: 1_080, primary: true, left: 0, top: 0 },
    { monitor: 2, width: 1_280, height: 1_024, left: -1_280, top: 56 },
  ],
};
const clipboard = { sessionId, text: 'copied' };
const fault = { sessionId, monitor: 1, purpose: 2, message: 'There is no display.' };
const broadcastReceipt = { broadcastId, stream: 1, number: 9, needsKey: true };
const watch = {
  sessionId,
  thumbnail: { width: 320, intervalMs: 1_000 },
  live: [{ monitor: 1, codecs: [2, 1, 5], maxWidth: 1_280, keyFrameCount: 2, viewIds: [viewId] }],
};
const receipt = { sessionId, monitor: 1, purpose: 2, stream: 3, number: 40 };
const broadcast = {
  broadcastId,
  codec: 1,
  stream: 1,
  number: 9,
  key: true,
  width: 1_280,
  height: 720,
  capturedAtMs: AT_MS,
  data,
};

/** One of each kind of input, by the last part of its recording's name. */
const inputs: Record<string, screen.RemoteInput.$Properties> = {
  pointer: { pointer: { monitor: 1, x: 640, y: 360, buttons: 1 } },
  wheel: { wheel: { right: 0, down: -3 } },
  key: { key: { code: 'KeyC', down: true } },
  text: { text: { text: 'ä' } },
  'put-clipboard': { putClipboard: { text: 'copied' } },
  'get-clipboard': { getClipboard: {} },
  'pupil-input': { pupilInput: { taken: true } },
};

/** One of each command about screens. */
const commands: Record<string, Partial<control.Command.$Properties>> = {
  watch: { watch: { viewId, mode: 2 } },
  'watch-end': { watchEnd: { viewId } },
  broadcast: { broadcast: { broadcastId, fullScreen: true } },
  'broadcast-end': { broadcastEnd: { broadcastId } },
};

const up = (message: screen.ScreenUp.$Properties): SampleFrame => ({
  type: screen.ScreenUp,
  bytes: screen.ScreenUp.encode(message as screen.ScreenUp.$Shape).finish(),
});
const down = (message: screen.ScreenDown.$Properties): SampleFrame => ({
  type: screen.ScreenDown,
  bytes: screen.ScreenDown.encode(message as screen.ScreenDown.$Shape).finish(),
});
const service = (message: local.ServiceMessage.$Properties): SampleFrame => ({
  type: local.ServiceMessage,
  bytes: local.ServiceMessage.encode(message as local.ServiceMessage.$Shape).finish(),
});
const session = (message: local.SessionMessage.$Properties): SampleFrame => ({
  type: local.SessionMessage,
  bytes: local.SessionMessage.encode(message as local.SessionMessage.$Shape).finish(),
});
const command = (kind: Partial<control.Command.$Properties>): SampleFrame => ({
  type: transport.CollectorMessage,
  bytes: transport.CollectorMessage.encode({
    command: {
      commandId: viewId,
      issuedBy: sessionId,
      issuedAtMs: AT_MS,
      expiresAtMs: AT_MS + 60_000,
      deviceId,
      sessionId,
      issuerName: 'Ms Okafor',
      issuerRole: 1,
      ...kind,
    } as control.Command.$Shape,
  }).finish(),
});
const named = <T>(prefix: string, all: Record<string, T>, make: (one: T) => SampleFrame) =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [`${prefix}-${name}`, make(one)]));

/** All of them by the name of their recording. */
export const screenFrames: Record<string, SampleFrame> = {
  'screens-hello': up({ hello: { protocolLevel: 1, deviceId, agentVersion: '0.1.0' } }),
  'screens-proof': up({ proof: { signature: new Uint8Array(64).fill(7) } }),
  'screens-frame': up({ frame }),
  'screens-tiles': up({ frame: tiles }),
  'screens-thumbnail': up({ frame: thumbnail }),
  'screens-heartbeat': up({ frame: { ...frame, data: new Uint8Array(), key: false } }),
  'screens-monitors': up({ monitors }),
  'screens-clipboard': up({ clipboard }),
  'screens-fault': up({ fault }),
  'screens-broadcast-receipt': up({ broadcastReceipt }),
  'screens-challenge': down({ challenge: { nonce: new Uint8Array(32), protocolLevel: 1 } }),
  'screens-welcome': down({ welcome: { collectorTimeMs: AT_MS } }),
  'screens-refusal': down({ refusal: { reason: 2, message: 'Too large.', closes: false } }),
  'screens-watch': down({ watch }),
  'screens-receipt': down({ receipt }),
  'screens-broadcast': down({ broadcast }),
  ...named('screens-input', inputs, (one) => down({ input: { viewId, sessionId, ...one } })),
  'viewer-frame': {
    type: screen.ViewerFrame,
    bytes: screen.ViewerFrame.encode({ deviceId, frame } as screen.ViewerFrame.$Shape).finish(),
  },
  'viewer-broadcast': {
    type: screen.BroadcastFrame,
    bytes: screen.BroadcastFrame.encode(broadcast as screen.BroadcastFrame.$Shape).finish(),
  },
  ...named('collector-command', commands, command),
  'service-screen-views': service({
    screenViews: {
      views: [{ viewId, viewerName: 'Ms Okafor', mode: 2 }],
      watch,
      onWall: true,
    },
  }),
  'service-remote-input': service({ remoteInput: { viewId, sessionId, ...inputs.text } }),
  'service-frame-receipt': service({ frameReceipt: receipt }),
  'service-broadcast-frame': service({ broadcastFrame: broadcast }),
  'service-command-ask-to-watch': service({
    command: {
      commandId: viewId,
      issuerName: 'Ms Okafor',
      askToWatch: { viewId, mode: 3 },
    },
  }),
  'session-screen-frame': session({ screenFrame: tiles }),
  'session-monitors': session({ monitors }),
  'session-clipboard': session({ clipboard }),
  'session-screen-fault': session({ screenFault: fault }),
  'session-broadcast-receipt': session({ broadcastReceipt }),
  'session-command-declined': session({
    commandResult: { commandId: viewId, outcome: 4, declined: true },
  }),
};
