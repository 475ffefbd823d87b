/** Rows of different lengths in two arrays. */
import { NONE } from '../layout.ts';

/** The rows' values one after the other, and where each row begins (and the last one ends). */
export function rowsOf(rows: readonly (readonly number[])[]): {
  at: Uint32Array;
  values: Uint32Array;
} {
  const at = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => {
    at[index + 1] = at[index]! + row.length;
  });
  const values = new Uint32Array(at[rows.length]!);
  rows.forEach((row, index) => {
    values.set(row, at[index]!);
  });
  return { at, values };
}

/** Rows that each end with `NONE`, equal ones once, and where each begins. */
export function sharedRowsOf(rows: readonly (readonly number[])[]): {
  at: Uint32Array;
  values: Uint32Array;
} {
  // The empty row stands first, also where there is no other.
  const places = new Map([['', 0]]);
  const values: number[] = [NONE];
  const at = Uint32Array.from(rows, (row) => {
    const key = row.join();
    let place = places.get(key);
    if (place === undefined) {
      place = values.length;
      places.set(key, place);
      for (const value of row) values.push(value);
      values.push(NONE);
    }
    return place;
  });
  return { at, values: Uint32Array.from(values) };
}
