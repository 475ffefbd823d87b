import koffi from 'koffi';
import { expect, it, onTestFinished } from 'vitest';
import { comCall, guidBytes } from './com.ts';

it('calls the function at its place in the object’s table, with the object', () => {
  const calls: unknown[][] = [];
  const type = koffi.proto('int32_t LapwingTestAsk(void *self, int number, _Out_ void **out)');
  const functions = [0, 1, 2].map((place) => {
    const pointer = koffi.register((self: bigint, number: number) => {
      calls.push([place, self, number]);
      return place * 10;
    }, koffi.pointer(type));
    onTestFinished(() => koffi.unregister(pointer));
    return pointer;
  });
  const table = Buffer.alloc(24);
  for (const [place, pointer] of functions.entries()) table.writeBigUInt64LE(pointer, place * 8);
  const object = Buffer.alloc(8);
  object.writeBigUInt64LE(koffi.address(table));
  const self = koffi.address(object);
  expect(comCall(self, 2, type, 7, [null])).toBe(20);
  expect(comCall(self, 0, type, 8, [null])).toBe(0);
  expect(calls).toEqual([
    [2, self, 7],
    [0, self, 8],
  ]);
});

it('writes a GUID as Windows keeps it', () => {
  expect(guidBytes('bcde0395-e52f-467c-8e3d-c4579291692e').toString('hex')).toBe(
    '9503debc2fe57c468e3dc4579291692e',
  );
});
