/** Checks of what crosses between pages and main process, put together from small ones. */

/** Whether a value is a `T`. */
export type Check<T> = (value: unknown) => value is T;

/** A text. */
export const isText: Check<string> = (value) => typeof value === 'string';

/** A number that is one. */
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);

/** True or false. */
export const isYesNo: Check<boolean> = (value) => typeof value === 'boolean';

/** Bytes. */
export const isBytes: Check<Uint8Array> = (value) => value instanceof Uint8Array;

/** Nothing that anybody could send. */
export const isNothing: Check<never> = (_value): _value is never => false;

/** One of these texts. */
export function oneOf<T extends string>(...texts: readonly T[]): Check<T> {
  return (value): value is T => texts.some((text) => text === value);
}

/** A list of such. */
export function listOf<T>(isEntry: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(isEntry);
}

/** An object with these fields; others are left aside. */
export function record<T extends object>(fields: { [Key in keyof T]: Check<T[Key]> }): Check<T> {
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const found = value as Partial<Record<keyof T, unknown>>;
    return (Object.keys(fields) as (keyof T)[]).every((name) => fields[name](found[name]));
  };
}
