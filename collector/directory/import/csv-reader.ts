/** Reads a CSV file as schools’ systems export it, whatever its encoding and separator. */
import { CsvError, parse } from 'csv-parse/sync';
import { type ImportFault, MAX_IMPORT_ROWS } from '../import.contract.ts';

/** Exports have some dozens at most; every line gets a cell for each. */
const MAX_COLUMNS = 200;

/** A line of the file below the header. */
export interface SheetRow {
  /** Line in the file at which it begins, from 1. */
  readonly line: number;
  /** Trimmed; one for each column of the header. */
  readonly cells: readonly string[];
}

/** A file that could be read. */
export interface Sheet {
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly separator: ',' | ';' | '\t';
  /** Trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Lines that are not as the header says. */
  readonly faults: readonly ImportFault[];
}

/** Reads the bytes of a file; what stands in the way is said in words. */
export function readCsv(
  bytes: Uint8Array,
): { kind: 'read'; sheet: Sheet } | { kind: 'unreadable'; fault: ImportFault } {
  // An .xlsx file is a ZIP archive, an .xls file an OLE compound file.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return unreadable(
      'This is an Excel workbook. Open it in Excel, choose “Save as” and “CSV UTF-8”, and import that file.',
    );
  }
  const { text: decoded, encoding } = decode(bytes);
  // One kind of line end, so that lines are counted alike everywhere.
  const text = decoded.replace(/\r\n?/g, '\n');
  if (text.includes('\0')) {
    return unreadable('This is no text file. Export the list as CSV, and import that file.');
  }
  // Excel's own hint at the separator.
  const hint = /^sep=([,;\t])\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const separator = (hint?.[1] as Sheet['separator']) ?? separatorOf(body);
  const records = parseRecords(body, separator, hint ? 1 : 0);
  if ('severity' in records) return { kind: 'unreadable', fault: records };
  const [header, ...lines] = records;
  if (header === undefined) {
    return unreadable('The file is empty. It needs a header line, and a line for each entry.');
  }
  if (lines.length > MAX_IMPORT_ROWS) {
    const most = MAX_IMPORT_ROWS.toLocaleString('en-GB');
    return unreadable(`The file has more than ${most} lines. Split it, and import the parts.`);
  }
  const width = header.cells.length;
  if (width > MAX_COLUMNS) {
    return unreadable(
      `The first line has more than ${MAX_COLUMNS} columns. Leave out those that are not needed.`,
    );
  }
  const faults = lines.flatMap(({ line, cells }) =>
    cells.slice(width).some((cell) => cell !== '') ? [tooWide(line, width)] : [],
  );
  const skipped = new Set(faults.map(({ line }) => line));
  const rows = lines
    .filter(({ line }) => !skipped.has(line))
    .map(({ line, cells }) => ({
      line,
      cells: header.cells.map((_, index) => cells[index] ?? ''),
    }));
  return { kind: 'read', sheet: { encoding, separator, header: header.cells, rows, faults } };
}

function unreadable(message: string) {
  const fault: ImportFault = { line: null, column: null, message, severity: 'file' };
  return { kind: 'unreadable' as const, fault };
}

function tooWide(line: number, width: number): ImportFault {
  return {
    line,
    column: null,
    message: `The line has more than the header’s ${width} columns. Put values that hold a separator into quotes.`,
    severity: 'line',
  };
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 and UTF-8 by their marks; then UTF-8 where it is valid, which Windows-1252 hardly ever is. */
function decode(bytes: Uint8Array): { text: string; encoding: Sheet['encoding'] } {
  for (const [mark, label] of [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const) {
    if (startsWith(bytes, mark)) {
      return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' };
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** The separator that the first line with text has most of, outside of quotes. */
function separatorOf(text: string): Sheet['separator'] {
  const begin = Math.max(text.search(/\S/), 0);
  const end = text.indexOf('\n', begin);
  const first = text.slice(begin, end < 0 ? undefined : end);
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return ([',', ';', '\t'] as const).reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** All lines that are not empty, or the fault that ended the reading. */
function parseRecords(
  text: string,
  separator: Sheet['separator'],
  linesBefore: number,
): SheetRow[] | ImportFault {
  try {
    const found = parse(text, {
      delimiter: separator,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      // Blanks around quotes; a tab may be the separator itself.
      trim: separator !== '\t',
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found
      .map(({ record, info }) => ({
        // The parser counts up to the record's end; a quoted cell may span lines.
        line: info.lines - lineBreaksIn(record) + linesBefore,
        cells: record.map((cell) => cell.replace(/\s+/g, ' ').trim()),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const notClosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = notClosed
      ? lineOfOpenQuote(text)
      : Number(/line (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
    return {
      line: Number.isNaN(line) ? null : line + linesBefore,
      column: null,
      message: notClosed
        ? 'A quotation mark opens here and is never closed. Close it, or remove it.'
        : 'A quotation mark stands amid a value. Put the whole value into quotes, and write the mark itself twice.',
      severity: 'file',
    };
  }
}

function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** Line of the quotation mark that opens and is never closed; the parser names the last line. */
function lineOfOpenQuote(text: string): number {
  let line = 1;
  let openedAt = 1;
  let open = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\n') line += 1;
    if (text[index] !== '"') continue;
    // A doubled mark is one that belongs to the value.
    if (open && text[index + 1] === '"') index += 1;
    else {
      open = !open;
      if (open) openedAt = line;
    }
  }
  return openedAt;
}
