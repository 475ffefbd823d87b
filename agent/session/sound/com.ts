/** Objects of COM, Windows' way of sharing objects between programs, through koffi. */
import koffi, { type TypeObject } from 'koffi';

/** Where an object is in memory. It begins with where its table of functions is. */
export type ComObject = bigint;

const POINTER_BYTES = 8;

/**
 * Calls a function of an object.
 *
 * @param place its place in the object's table, in the order of the headers, from 0
 */
export function comCall(
  object: ComObject,
  place: number,
  type: TypeObject,
  ...args: unknown[]
): number {
  const table = koffi.decode(object, 'void *') as bigint;
  const pointer = koffi.decode(table, place * POINTER_BYTES, 'void *') as bigint;
  return koffi.call(pointer, type, object, ...args) as number;
}

/** A GUID as Windows keeps it: the first three parts with the least significant byte first. */
export function guidBytes(text: string): Buffer {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}
