/**
 * The monitors of an X display (RandR 1.5). Xvfb has one; a test gives it more by
 * dividing its screen, as `xrandr --setmonitor` does.
 */
import type { XClient } from 'x11';
import x11 from 'x11';

/** A monitor's place on the desktop, pixels. */
export interface XMonitor {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the client that packs requests, which is not in its types. */
interface PackingClient {
  seq_num: number;
  pack_stream: { put(bytes: Buffer): void; submit(expectReply?: boolean): void };
  replies: Record<number, [(reply: Buffer) => unknown, (error: unknown, value: unknown) => void]>;
  require(
    extension: string,
    callback: (error: Error | null, extension: { majorOpcode: number }) => void,
  ): void;
}

/** A connection to a display. */
export interface XScreen {
  client: XClient;
  root: number;
}

const GET_MONITORS = 42;
const SET_MONITOR = 43;
const DELETE_MONITOR = 44;
/** Bytes of a monitor in requests and replies, before its outputs. */
const MONITOR_BYTES = 24;

/** Connects to a display. */
export function connectToScreen(display?: string): Promise<XScreen> {
  return new Promise((resolve, reject) => {
    const options = { ...(display ? { display } : {}), shm: false, disableBigRequests: true };
    x11.createClient(options, (error, connected) => {
      const root = connected?.screen[0]?.root;
      if (error || root === undefined) reject(error ?? new Error('The display has no screen.'));
      else resolve({ client: connected.client, root });
    });
  });
}

/** The monitors, from the left. */
export async function readMonitors(screen: XScreen): Promise<XMonitor[]> {
  const monitors = (await listMonitors(screen)).map(({ monitor }) => monitor);
  return monitors.sort((a, b) => a.x - b.x || a.y - b.y);
}

/** With the atoms of their names. */
async function listMonitors({ client, root }: XScreen) {
  const body = Buffer.alloc(8);
  body.writeUInt32LE(root, 0);
  body.writeUInt8(1, 4);
  const reply = await randr<Buffer>(client, GET_MONITORS, body, true);
  const monitors: { name: number; monitor: XMonitor }[] = [];
  let at = 24;
  for (let left = reply.readUInt32LE(4); left > 0; left -= 1) {
    const name = reply.readUInt32LE(at);
    const outputs = reply.readUInt16LE(at + 6);
    const [x, y] = [reply.readInt16LE(at + 8), reply.readInt16LE(at + 10)];
    const [width, height] = [reply.readUInt16LE(at + 12), reply.readUInt16LE(at + 14)];
    monitors.push({ name, monitor: { x, y, width, height } });
    at += MONITOR_BYTES + 4 * outputs;
  }
  return monitors;
}

/** Names are used once: the package would take a name's atom from another display. */
let lastName = 0;

/** Divides a display's screen into these monitors; each call replaces what calls before it set. */
export async function divideScreen(display: string, monitors: readonly XMonitor[]): Promise<void> {
  const screen = await connectToScreen(display);
  const { client, root } = screen;
  // The first takes the screen's only output, so that the whole screen is no monitor any more.
  const output = await new Promise<number>((resolve, reject) => {
    (client as unknown as PackingClient).require('randr', (error, extension) => {
      if (error) return reject(error);
      const { GetScreenResources } = extension as unknown as {
        GetScreenResources(
          root: number,
          callback: (error: unknown, resources: { outputs: number[] }) => boolean,
        ): void;
      };
      GetScreenResources(root, (_error, { outputs }) => {
        resolve(outputs[0] ?? 0);
        return true;
      });
    });
  });
  client.on('error', () => {}); // the screen's own monitor cannot be deleted
  for (const { name } of await listMonitors(screen)) await deleteMonitor(screen, name);
  for (const [index, place] of monitors.entries()) {
    await setMonitor(screen, place, index === 0 ? [output] : []);
  }
  // A question whose answer comes after all of it was done.
  await readMonitors(screen);
  client.terminate();
}

/** Adds a monitor to those of a display. @returns what takes it away again. */
export async function addMonitor(display: string, place: XMonitor): Promise<() => Promise<void>> {
  const screen = await connectToScreen(display);
  const name = await setMonitor(screen, place, []);
  await readMonitors(screen);
  return async () => {
    await deleteMonitor(screen, name);
    await readMonitors(screen);
    screen.client.terminate();
  };
}

/** The one with an output is the primary one. @returns the atom of its name. */
async function setMonitor(
  screen: XScreen,
  { x, y, width, height }: XMonitor,
  outputs: readonly number[],
): Promise<number> {
  lastName += 1;
  const name = await new Promise<number>((resolve) => {
    screen.client.InternAtom(false, `TEST-${process.pid}-${lastName}`, (_error, value) => {
      resolve(value);
      return true;
    });
  });
  const body = Buffer.alloc(4 + MONITOR_BYTES + 4 * outputs.length);
  body.writeUInt32LE(screen.root, 0);
  body.writeUInt32LE(name, 4);
  body.writeUInt8(outputs.length, 8);
  body.writeUInt16LE(outputs.length, 10);
  body.writeInt16LE(x, 12);
  body.writeInt16LE(y, 14);
  body.writeUInt16LE(width, 16);
  body.writeUInt16LE(height, 18);
  for (const [at, one] of outputs.entries()) body.writeUInt32LE(one, 28 + 4 * at);
  await randr(screen.client, SET_MONITOR, body, false);
  return name;
}

async function deleteMonitor(screen: XScreen, name: number): Promise<void> {
  const body = Buffer.alloc(8);
  body.writeUInt32LE(screen.root, 0);
  body.writeUInt32LE(name, 4);
  await randr(screen.client, DELETE_MONITOR, body, false);
}

/** A request of RandR that the package does not have. @returns the reply behind its header. */
function randr<T>(client: XClient, minor: number, body: Buffer, replies: boolean): Promise<T> {
  const packing = client as unknown as PackingClient;
  return new Promise((resolve, reject) => {
    packing.require('randr', (error, { majorOpcode }) => {
      if (error) return reject(error);
      packing.seq_num += 1;
      const header = Buffer.alloc(4);
      header.writeUInt8(majorOpcode, 0);
      header.writeUInt8(minor, 1);
      header.writeUInt16LE(1 + body.length / 4, 2);
      packing.pack_stream.put(Buffer.concat([header, body]));
      if (replies) {
        packing.replies[packing.seq_num] = [
          (reply) => Buffer.from(reply),
          (failure, value) => (failure ? reject(failure) : resolve(value as T)),
        ];
      }
      packing.pack_stream.submit(replies);
      if (!replies) resolve(undefined as T);
    });
  });
}
