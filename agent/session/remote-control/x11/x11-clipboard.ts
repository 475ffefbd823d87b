/** The clipboard of an X display (ICCCM, chapter 2, "Peer-to-peer communication by selections"). */
import { AppError } from '@lapwing/shared/errors';
import type { Property, SelectionEvent, XEvent } from 'x11';
import { XConnection } from '../../capture/x11/x-connection.ts';
import type { ClipboardPort } from '../input-port.ts';
import { Asking } from './asking.ts';

/** How long the program that has the clipboard may take to hand it over. */
const HAND_OVER_MS = 5_000;
/** A property is written in pieces of so many bytes: requests are limited. */
const PIECE_BYTES = 128 * 1024;
/** Read at once, units of 4 bytes. */
const READ_UNITS = 64 * 1024;
/** More than this is not taken from a program, bytes. */
const MOST_BYTES = 4 * 1024 * 1024;

const INPUT_ONLY = 2;
const PROPERTY_CHANGE = 0x40_00_00;
const ATOM = 4;
const CURRENT_TIME = 0;
const SELECTION_NOTIFY = 31;

/** The clipboard, with the connection that keeps what was put on it. */
export interface X11Clipboard extends ClipboardPort {
  /** Ends it; text that was put on it goes too. */
  close(): void;
}

/**
 * Connects to the display of the environment.
 *
 * @throws AppError `no-x-display`
 */
export async function openX11Clipboard(): Promise<X11Clipboard> {
  let text: Buffer | undefined;
  const asking = new Asking();
  const waiting = new Set<(event: XEvent) => void>();
  const connection = await XConnection.open({
    propertyChanged: (wid, atom) => tell({ name: 'PropertyNotify', wid, atom }),
    windowClosed() {},
    other(event) {
      if (event.name === 'SelectionRequest') answer(event as SelectionEvent);
      else if (event.name === 'SelectionClear') text = undefined;
      else tell(event);
    },
    lost() {
      asking.lost();
      tell({ name: 'lost', wid: 0 });
    },
  });
  const { client } = connection;
  const window = client.AllocID();
  client.CreateWindow(window, connection.root, 0, 0, 1, 1, 0, 0, INPUT_ONLY, 0, {});
  client.ChangeWindowAttributes(window, { eventMask: PROPERTY_CHANGE });
  const [clipboard, utf8, targets, incremental, property, plain] = (await Promise.all(
    [
      'CLIPBOARD',
      'UTF8_STRING',
      'TARGETS',
      'INCR',
      'LAPWING_CLIPBOARD',
      'text/plain;charset=utf-8',
    ].map((name) => connection.atom(name)),
  )) as [number, number, number, number, number, number];

  function tell(event: XEvent): void {
    for (const one of waiting) one(event);
  }

  /** The next event that fits; ends with an error if it does not come. */
  function next(fits: (event: XEvent) => boolean): Promise<XEvent> {
    return new Promise((resolve, reject) => {
      const done = () => {
        waiting.delete(look);
        clearTimeout(timer);
      };
      const fail = () => {
        done();
        reject(
          new AppError(
            'clipboard-not-read',
            'The program that has the clipboard does not hand it over.',
          ),
        );
      };
      const timer = setTimeout(fail, HAND_OVER_MS);
      const look = (event: XEvent) => {
        if (event.name === 'lost') return fail();
        if (!fits(event)) return;
        done();
        resolve(event);
      };
      waiting.add(look);
    });
  }

  const newValue = (event: XEvent) =>
    event.name === 'PropertyNotify' && event.wid === window && event.atom === property;

  /** The property whole, and then gone. */
  async function takeProperty(): Promise<{ type: number; data: Buffer }> {
    const parts: Buffer[] = [];
    let type = 0;
    for (let offset = 0; ; ) {
      const part = await asking.ask<Property>((reply) =>
        client.GetProperty(1, window, property, 0, offset, READ_UNITS, reply),
      );
      if (!part) break;
      type = part.type;
      parts.push(Buffer.from(part.data));
      offset += part.data.length / 4;
      if (part.bytesAfter === 0 || offset * 4 > MOST_BYTES) break;
    }
    return { type, data: Buffer.concat(parts) };
  }

  /** ICCCM 2.7.2: pieces follow, each once the one before was taken; an empty one is the end. */
  async function takePieces(first: Promise<XEvent>): Promise<Buffer> {
    const parts: Buffer[] = [];
    let coming = first;
    for (let bytes = 0; ; ) {
      await coming;
      coming = next(newValue);
      coming.catch(() => {});
      const { type, data } = await takeProperty();
      // A deletion is told too, and has nothing to read.
      if (type === 0) continue;
      if (data.length === 0 || bytes > MOST_BYTES) return Buffer.concat(parts);
      parts.push(data);
      bytes += data.length;
    }
  }

  function answer(request: SelectionEvent): void {
    // Clients of before ICCCM give no property, and mean the target.
    const into = request.property || request.target;
    const isText = request.target === utf8 || request.target === plain;
    let given = into;
    if (text && request.target === targets) {
      client.ChangeProperty(0, request.requestor, into, ATOM, 32, [targets, utf8, plain]);
    } else if (text && isText) {
      client.ChangeProperty(0, request.requestor, into, request.target, 8, Buffer.alloc(0));
      for (let at = 0; at < text.length; at += PIECE_BYTES) {
        const piece = text.subarray(at, at + PIECE_BYTES);
        client.ChangeProperty(2, request.requestor, into, request.target, 8, piece);
      }
    } else {
      given = 0;
    }
    const event = Buffer.alloc(32);
    event.writeUInt8(SELECTION_NOTIFY, 0);
    event.writeUInt32LE(request.time >>> 0, 4);
    event.writeUInt32LE(request.requestor, 8);
    event.writeUInt32LE(request.selection, 12);
    event.writeUInt32LE(request.target, 16);
    event.writeUInt32LE(given, 20);
    client.SendEvent(request.requestor, 0, 0, event);
  }

  return {
    async read() {
      if (text) return text.toString('utf8');
      const owner = await asking.ask<number>((reply) => client.GetSelectionOwner(clipboard, reply));
      if (!owner) return '';
      const told = next(
        ({ name, ...event }) =>
          name === 'SelectionNotify' && (event as SelectionEvent).selection === clipboard,
      );
      client.ConvertSelection(window, clipboard, utf8, property, CURRENT_TIME);
      // 0: it holds no text.
      if (((await told) as SelectionEvent).property === 0) return '';
      const pieces = next(newValue);
      pieces.catch(() => {});
      const { type, data } = await takeProperty();
      return (type === incremental ? await takePieces(pieces) : data).toString('utf8');
    },
    async write(next_) {
      text = Buffer.from(next_, 'utf8');
      client.SetSelectionOwner(window, clipboard, CURRENT_TIME);
      const owner = await asking.ask<number>((reply) => client.GetSelectionOwner(clipboard, reply));
      if (owner === window) return;
      text = undefined;
      throw new AppError('clipboard-not-written', 'Another program keeps the clipboard.');
    },
    close: () => connection.close(),
  };
}
