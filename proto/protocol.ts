/**
 * Levels of the conversation between agents and collectors.
 *
 * Each side states the highest level it speaks and the connection uses the
 * lower of the two. A level is raised only when the order or meaning of messages
 * changes; new fields do not need one. Levels are listed in proto/README.md.
 */

/** Highest level this version speaks. */
export const PROTOCOL_LEVEL = 1;

/** Lowest level this version still speaks. */
export const OLDEST_PROTOCOL_LEVEL = 1;

/** Largest frame on the agents' WebSocket, bytes. */
export const MAX_WIRE_FRAME_BYTES = 4 * 1024 * 1024;

/** Most events in one batch. */
export const MAX_BATCH_EVENTS = 2_000;

/** Largest message on the local link, bytes. */
export const MAX_LOCAL_MESSAGE_BYTES = 1024 * 1024;

/**
 * Format of compiled term libraries. A collector of this version makes it and an agent of this
 * version uses it; two that differ fall back to the library's text. A test holds it to what
 * `@lapwing/matching` writes and reads.
 */
export const LIBRARY_FORMAT = 3;

/** Largest compiled library, bytes, as it is used and as it travels. */
export const MAX_COMPILED_LIBRARY_BYTES = 64 * 1024 * 1024;

/** Largest part of a document, bytes. Collectors send smaller ones. */
export const MAX_DOCUMENT_PART_BYTES = 1024 * 1024;

/** How messages on the local link are framed; see `shared/length-frames.ts`. */
export const LOCAL_FRAMING = {
  maxBytes: MAX_LOCAL_MESSAGE_BYTES,
  byteOrder: 'big-endian',
} as const;

/** Path of the agents' WebSocket on the collector. */
export const AGENT_SOCKET_PATH = '/agent/v1/socket';

/** Path of the agents' WebSocket for screens on the collector. */
export const AGENT_SCREENS_PATH = '/agent/v1/screens';

/** Largest encoded picture, bytes: its message fits the local link. */
export const MAX_SCREEN_FRAME_BYTES = 1_000_000;

/**
 * Below it agents fetch and send the files of a lesson, each request signed (`requestBytes`):
 * `GET /<transfer>/<file>` with Range, `POST /<transfer>/listing`, and `PUT /<transfer>/<file>`
 * with the header `upload-offset`. Ids are UUID text.
 */
export const AGENT_FILES_PATH = '/agent/v1/files';

/**
 * Below it agents bring pictures that are to be kept: `PUT /<screenshot>` with an encoded
 * lapwing.screen.v1.Screenshot. It is signed like files (`requestBytes`); `place` is the body's
 * SHA-256 in hex, which the header `content-sha256` carries.
 */
export const AGENT_SCREENSHOTS_PATH = '/agent/v1/screenshots';

/** Most bytes of a picture that is kept: a photograph over four 4K monitors has fewer. */
export const MAX_SCREENSHOT_BYTES = 16 * 1024 * 1024;

/** Most bytes of a file in one message on the local link. */
export const MAX_FILE_PART_BYTES = 256 * 1024;

/** Most files in one transfer. */
export const MAX_TRANSFER_FILES = 200;

/** Path of the enrolment request on the collector. */
export const ENROL_PATH = '/agent/v1/enrol';

/**
 * What a device signs to prove its identity. The prefix keeps the signature
 * from being valid for anything else (domain separation).
 */
export function proofBytes(deviceId: string, nonce: Uint8Array): Uint8Array {
  return concat(new TextEncoder().encode(`lapwing-proof-v1\n${deviceId}\n`), nonce);
}

/**
 * What a device signs to prove that an HTTP request is its own. `place` is the Range or the
 * upload's offset, empty for none; `nonce` is random and used once; `timeMs` is the collector's
 * clock. What is between the two ends is kept by TLS with the pinned certificate.
 */
export function requestBytes(request: {
  deviceId: string;
  method: string;
  path: string;
  place: string;
  timeMs: number;
  nonce: string;
}): Uint8Array {
  const { deviceId, method, path, place, timeMs, nonce } = request;
  const lines = ['lapwing-request-v1', deviceId, method, path, place, String(timeMs), nonce];
  return new TextEncoder().encode(lines.join('\n'));
}

/** What the collector signs to vouch for a document of the given kind. */
export function documentBytes(kind: number, payload: Uint8Array): Uint8Array {
  return concat(new TextEncoder().encode(`lapwing-document-v1\n${kind}\n`), payload);
}

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
