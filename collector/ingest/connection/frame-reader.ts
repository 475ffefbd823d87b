/** Decoding of frames: nothing but a message or a fault comes out, whatever comes in. */
import { type control, type files, transport } from '@lapwing/proto';
import { MAX_BATCH_EVENTS, MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import type { DecodedEvent } from '../batch/decoded-event.ts';
import { countEvents } from './count-events.ts';

/** A frame that was read. */
export type ReadFrame =
  | { kind: 'hello'; hello: transport.Hello }
  | { kind: 'proof'; signature: Uint8Array }
  | { kind: 'events'; events: readonly DecodedEvent[] }
  | { kind: 'heartbeat'; heartbeat: transport.Heartbeat }
  | { kind: 'document-request'; request: transport.DocumentRequest }
  | { kind: 'command-result'; result: control.CommandResult }
  | { kind: 'message-read'; read: control.MessageRead }
  | { kind: 'file-progress'; progress: files.FileProgress.$Properties }
  | { kind: 'presence'; presence: transport.Presence.$Properties }
  /** Understood, and of no consequence here: a newer agent's, or what nobody waits for. */
  | { kind: 'other' }
  | { kind: 'malformed' | 'too-large'; detail: string };

/** Reads one frame. */
export function readFrame(data: Buffer, isBinary: boolean): ReadFrame {
  if (!isBinary) return { kind: 'malformed', detail: 'a text frame' };
  if (data.length > MAX_WIRE_FRAME_BYTES) {
    return { kind: 'too-large', detail: `a frame over ${MAX_WIRE_FRAME_BYTES} bytes` };
  }
  if (countEvents(data, MAX_BATCH_EVENTS) > MAX_BATCH_EVENTS) {
    return { kind: 'too-large', detail: `a batch of more than ${MAX_BATCH_EVENTS} events` };
  }
  let message: transport.AgentMessage;
  try {
    message = transport.AgentMessage.decode(data);
  } catch {
    return { kind: 'malformed', detail: 'a frame that does not decode' };
  }
  // Decoded messages are instances and have all fields; see DecodedEvent.
  if (message.eventBatch) {
    const events = message.eventBatch.events as unknown as readonly DecodedEvent[];
    return { kind: 'events', events };
  }
  if (message.heartbeat) {
    return { kind: 'heartbeat', heartbeat: message.heartbeat as transport.Heartbeat };
  }
  if (message.presence) return { kind: 'presence', presence: message.presence };
  if (message.documentRequest) {
    const request = message.documentRequest as transport.DocumentRequest;
    return { kind: 'document-request', request };
  }
  if (message.commandResult) {
    return { kind: 'command-result', result: message.commandResult as control.CommandResult };
  }
  if (message.messageRead) {
    return { kind: 'message-read', read: message.messageRead as control.MessageRead };
  }
  if (message.fileProgress) return { kind: 'file-progress', progress: message.fileProgress };
  if (message.hello) return { kind: 'hello', hello: message.hello as transport.Hello };
  if (message.proof) return { kind: 'proof', signature: message.proof.signature! };
  return { kind: 'other' };
}
