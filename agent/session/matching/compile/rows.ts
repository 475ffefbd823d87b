/** Rows of different lengths in two arrays. */

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
