/**
 * The person at an X display: presses keys and moves the mouse by the display's own devices ("Xvfb
 * keyboard", "Xvfb mouse"), and not by those of XTEST, which programs have.
 */
import type { InputDevice, XClient } from 'x11';
import { connectToScreen } from '../../../../test/support/x-monitors.ts';
import { ask } from '../../capture/x11/x-connection.ts';

/** The part of the client that packs requests. */
interface PackingClient {
  seq_num: number;
  pack_stream: { put(bytes: Buffer): void; submit(expectReply: boolean): void };
}

/** Somebody at the display. */
export interface Person {
  /** Presses and releases keys by their X keycodes. */
  press(...keycodes: number[]): Promise<void>;
  /** Holds a key down, or lets go of it. */
  hold(keycode: number, down: boolean): Promise<void>;
  /** Presses a mouse button, or lets go of it. */
  button(button: number, down: boolean): Promise<void>;
  /** Keycodes that are down on the display, whoever pressed them. */
  keysDown(): Promise<number[]>;
  /** Bits of the mouse buttons that are down, the first being 1. */
  buttonsDown(): Promise<number>;
  leave(): void;
}

/** Sits down. */
export async function sitDown(display: string): Promise<Person> {
  const { client, root } = await connectToScreen(display);
  const input = await extension(client, 'xinput');
  const test = await extension(client, 'xtest');
  await ask((answer) => input.XIQueryVersion(2, 2, answer));
  const devices = (await ask<InputDevice[]>((answer) => input.XIQueryDevice(0, answer))) ?? [];
  const idOf = (what: string) =>
    devices.find(({ name }) => name.includes(what) && name.startsWith('Xvfb'))?.deviceId ?? 0;
  const [keyboard, mouse] = [idOf('keyboard'), idOf('mouse')];
  const packing = client as unknown as PackingClient;

  /** XTestFakeInput with an event of the XInput extension, whose last byte names the device. */
  function fake(event: number, detail: number, device: number): void {
    const request = Buffer.alloc(36);
    request.writeUInt8((test as unknown as { majorOpcode: number }).majorOpcode, 0);
    request.writeUInt8(2, 1);
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt8(input.firstEvent + event, 4);
    request.writeUInt8(detail, 5);
    request.writeUInt8(device, 35);
    packing.seq_num += 1;
    packing.pack_stream.put(request);
    packing.pack_stream.submit(false);
  }
  const done = () => ask((answer) => client.GetInputFocus(answer));

  return {
    async press(...keycodes) {
      for (const keycode of keycodes) {
        fake(1, keycode, keyboard);
        fake(2, keycode, keyboard);
      }
      await done();
    },
    async hold(keycode, down) {
      fake(down ? 1 : 2, keycode, keyboard);
      await done();
    },
    async button(button, down) {
      fake(down ? 3 : 4, button, mouse);
      await done();
    },
    async keysDown() {
      const keys = (await ask<Uint8Array>((answer) => client.QueryKeymap(answer))) ?? [];
      return Array.from({ length: 256 }, (_, keycode) => keycode).filter(
        (keycode) => ((keys[keycode >> 3] ?? 0) & (1 << (keycode & 7))) !== 0,
      );
    },
    async buttonsDown() {
      const found = await ask<{ keyMask: number }>((answer) => client.QueryPointer(root, answer));
      return ((found?.keyMask ?? 0) >> 8) & 0x1f;
    },
    leave: () => client.terminate(),
  };
}

async function extension<Name extends 'xinput' | 'xtest'>(client: XClient, name: Name) {
  const found = await ask<import('x11').Extensions[Name]>((answer) => client.require(name, answer));
  if (!found) throw new Error(`The display lacks ${name}.`);
  return found;
}
