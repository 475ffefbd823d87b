/** JPEG while the caller waits, as Electron's `nativeImage` makes it: sharp, in a thread of its own. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

let thread: { port: MessageChannel['port1']; done: Int32Array } | undefined;

/** Encodes blue, green, red, alpha. */
export function encodeNow(
  bytes: Buffer,
  { width, height }: { width: number; height: number },
  quality: number,
): Buffer {
  thread ??= startThread();
  const { port, done } = thread;
  Atomics.store(done, 0, 0);
  port.postMessage({ bytes, width, height, quality });
  Atomics.wait(done, 0, 0);
  return Buffer.from(receiveMessageOnPort(port)!.message as Uint8Array);
}

function startThread(): NonNullable<typeof thread> {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('jpeg-thread.js', import.meta.url), {
    workerData: { port: port2, done },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, done };
}
