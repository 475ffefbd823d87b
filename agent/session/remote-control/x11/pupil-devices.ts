/**
 * Takes the mice and keyboards of an X display away from it, so that only injected input arrives.
 *
 * The lock's hold (`shell/input-hold`) grabs the display's one pointer and one keyboard, and with them
 * what XTEST sends. Here the devices behind those are grabbed one by one: the server detaches a
 * device from pointer and keyboard for as long as a client holds it, and gives it back by itself when
 * that client goes, crash included (XI2proto.txt, "XIGrabDevice"). XTEST's own devices stay.
 */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Callback, InputDevice, InputExtension } from 'x11';
import { XConnection } from '../../capture/x11/x-connection.ts';
import { Asking } from './asking.ts';

/** How soon it is tried again where a program holds a device at the moment. */
const TRY_AGAIN_MS = 100;
const ALL_DEVICES = 0;
const SLAVE_POINTER = 3;
const FLOATING_SLAVE = 5;
const GRAB_DEVICE = 51;
const ASYNCHRONOUS = 1;
const SUCCESS = 0;

/** The part of the client that packs requests, for one that the package does not have. */
interface PackingClient {
  seq_num: number;
  pack_stream: { put(bytes: Buffer): void; submit(expectReply: boolean): void };
  replies: Record<number, [(reply: Buffer) => unknown, Callback<number>]>;
}

/** Devices in hold. */
export interface HeldDevices {
  /** Gives them back. */
  release(): void;
}

/**
 * Takes all of them, and those that are plugged in later.
 *
 * @throws AppError `pupil-input-not-taken`, `no-x-display`
 */
export async function holdDevices(logger: Logger): Promise<HeldDevices> {
  let looking: Promise<void> = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;
  let released = false;
  const asking = new Asking();
  const held = new Set<number>();
  const connection = await XConnection.open({
    propertyChanged() {},
    windowClosed() {},
    other: ({ name }) => {
      if (name === 'HierarchyChanged') lookAgain();
    },
    lost(reason) {
      asking.lost();
      logger.warn({ reason }, 'the pupil has mouse and keyboard again');
    },
  });
  const { client, root } = connection;
  const input = await connection.extension('xinput');
  const version = input
    ? await asking.ask<{ majorVersion: number }>((answer) => input.XIQueryVersion(2, 2, answer))
    : undefined;
  if (!input || !version || version.majorVersion < 2) {
    connection.close();
    throw new AppError(
      'pupil-input-not-taken',
      'This X server does not let go of single devices (XInput 2), so the pupil keeps mouse and keyboard.',
    );
  }
  client.ChangeWindowAttributes(root, { eventMask: 0 });
  input.XISelectEvents(root, { deviceId: ALL_DEVICES, mask: ['HierarchyChanged'] });
  await look(input);

  function lookAgain(): void {
    if (input) looking = looking.then(() => look(input));
  }

  async function look(extension: InputExtension): Promise<void> {
    clearTimeout(retry);
    if (released) return;
    const devices = await asking.ask<InputDevice[]>((answer) =>
      extension.XIQueryDevice(ALL_DEVICES, answer),
    );
    const theirs = (devices ?? []).filter(isTheirs);
    const ids = new Set(theirs.map(({ deviceId }) => deviceId));
    for (const id of held) if (!ids.has(id)) held.delete(id);
    for (const { deviceId } of theirs) {
      if (released || held.has(deviceId)) continue;
      if (await grab(extension, deviceId)) held.add(deviceId);
      else retry = setTimeout(lookAgain, TRY_AGAIN_MS);
    }
  }

  async function grab({ majorOpcode }: InputExtension, device: number): Promise<boolean> {
    // XIGrabDevice: no event is asked for, so none comes.
    const request = Buffer.alloc(28);
    request.writeUInt8(majorOpcode, 0);
    request.writeUInt8(GRAB_DEVICE, 1);
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt32LE(root, 4);
    request.writeUInt16LE(device, 16);
    request.writeUInt8(ASYNCHRONOUS, 18);
    request.writeUInt8(ASYNCHRONOUS, 19);
    request.writeUInt16LE(1, 22);
    const packing = client as unknown as PackingClient;
    const status = await asking.ask<number>((answer) => {
      packing.seq_num += 1;
      packing.replies[packing.seq_num] = [(reply) => reply[0], answer];
      packing.pack_stream.put(request);
      packing.pack_stream.submit(true);
    });
    return status === SUCCESS;
  }

  return {
    release() {
      released = true;
      clearTimeout(retry);
      connection.close();
    },
  };
}

/** Devices that somebody touches: not the display's own pointer and keyboard, and not XTEST's. */
function isTheirs({ use, enabled, name }: InputDevice): boolean {
  return use >= SLAVE_POINTER && use <= FLOATING_SLAVE && enabled !== 0 && !/\bXTEST\b/.test(name);
}
