/** Reads the labelled sets. Their texts stay in memory: nothing here writes or copies them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Row, SetName } from './row.ts';

/** Where the sets lie beside a work tree. */
export const USUAL_DATA_FOLDER = join(import.meta.dirname, '../../../../../shared/data/detection');

/**
 * Reads one set from its JSON lines. Throws an `AppError` that says what to do where
 * the file is not there, and which line is at fault where one is.
 */
export async function readSet(folder: string, set: SetName): Promise<Row[]> {
  const lines = (await readDataFile(folder, `${set}.jsonl`)).split('\n');
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      rows.push(readRow(set, JSON.parse(line)));
    } catch (error) {
      throw new AppError(
        'eval-data-unreadable',
        `${set}.jsonl:${index + 1} is no row of this set: ${messageOf(error)}`,
      );
    }
  });
  return rows;
}

/** Reads a file of the data folder. Throws an `AppError` that says what to do. */
export async function readDataFile(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    throw new AppError(
      'eval-data-missing',
      `${join(folder, name)} cannot be read (${messageOf(error)}). Name the folder of the labelled texts with --data DIR.`,
    );
  }
}

/** Turns one object of a set's file into a row. Throws where a field is missing. */
export function readRow(set: SetName, fields: Record<string, unknown>): Row {
  const base = { set, id: String(required(fields, 'id')), text: text(fields, 'text') };
  switch (set) {
    case 'hatecheck':
      return { ...base, concern: label(fields), group: text(fields, 'func') };
    case 'ailuminate-demo':
      return { ...base, concern: true, group: text(fields, 'hazard') };
    case 'xstest':
      return { ...base, concern: label(fields), group: text(fields, 'type') };
    case 'davidson':
      return { ...base, concern: label(fields), group: text(fields, 'cls') };
    case 'openai-moderation': {
      const given = Object.entries(required(fields, 'labels') as Record<string, number>);
      const labels = Object.fromEntries(given.map(([name, value]) => [name, value === 1]));
      const group = given.flatMap(([name, value]) => (value === 1 ? [name] : [])).join('+');
      return { ...base, concern: label(fields), group: group || 'none', labels };
    }
  }
}

function required(fields: Record<string, unknown>, name: string): unknown {
  const value = fields[name];
  if (value === undefined || value === null) throw new Error(`it has no "${name}".`);
  return value;
}

function text(fields: Record<string, unknown>, name: string): string {
  const value = required(fields, name);
  if (typeof value !== 'string') throw new Error(`"${name}" is no text.`);
  return value;
}

function label(fields: Record<string, unknown>): boolean {
  const value = required(fields, 'label');
  if (value !== 0 && value !== 1) throw new Error('"label" is neither 0 nor 1.');
  return value === 1;
}
