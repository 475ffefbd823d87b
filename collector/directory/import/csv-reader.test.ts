import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-reader.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (given: string | Uint8Array) => {
  const found = readCsv(typeof given === 'string' ? bytesOf(given) : given);
  if (found.kind === 'unreadable') throw new Error(found.fault.message);
  return found.sheet;
};
const faultOf = (given: string | Uint8Array) => {
  const found = readCsv(typeof given === 'string' ? bytesOf(given) : given);
  return found.kind === 'unreadable' ? found.fault : null;
};

describe('reading a CSV file', () => {
  it('finds the separator, and takes quoted ones for text', () => {
    for (const separator of [',', ';', '\t'] as const) {
      const sheet = read(`name${separator}"a,b;c"\n"Finch, A; B"${separator} 9 \n`);
      expect(sheet.separator).toBe(separator);
      expect(sheet.rows).toEqual([{ line: 2, cells: ['Finch, A; B', '9'] }]);
    }
    expect(read('sep=;\r\na;b\r\n1;2\r\n')).toMatchObject({
      separator: ';',
      header: ['a', 'b'],
      rows: [{ line: 3, cells: ['1', '2'] }],
    });
  });

  it('recognises UTF-8 with and without mark, UTF-16 and Windows-1252', () => {
    const text = 'name\nZoë O’Brien\n';
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const windows = Uint8Array.from(
      [...text].map((one) => (one === '’' ? 0x92 : one.charCodeAt(0))),
    );
    for (const [bytes, encoding] of [
      [bytesOf(text), 'utf-8'],
      [bytesOf(`\uFEFF${text}`), 'utf-8'],
      [utf16, 'utf-16'],
      [windows, 'windows-1252'],
    ] as const) {
      const sheet = read(bytes);
      expect([sheet.encoding, sheet.header, sheet.rows[0]!.cells]).toEqual([
        encoding,
        ['name'],
        ['Zoë O’Brien'],
      ]);
    }
  });

  it('counts lines as an editor does, also past empty lines and values of several lines', () => {
    const sheet = read('a,b\r\n\r\n1,"x\r\ny"\r\n,\r\n2,z\r\n');
    expect(sheet.rows).toEqual([
      { line: 3, cells: ['1', 'x y'] },
      { line: 6, cells: ['2', 'z'] },
    ]);
  });

  it('leaves out lines that are wider than the header, and fills short ones', () => {
    const sheet = read('a,b\n1\n1,2,3\n1,2,\n');
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['1', ''],
      ['1', '2'],
    ]);
    expect(sheet.faults).toMatchObject([{ line: 3, severity: 'line' }]);
  });

  it('says what is wrong with a file that it cannot read', () => {
    expect(faultOf('')?.message).toMatch(/empty/);
    expect(faultOf('a,b\n1,"open\n2,3\n')).toMatchObject({ line: 2, severity: 'file' });
    expect(faultOf('a,b\n1,2\n1,x"y"\n')).toMatchObject({ line: 3, severity: 'file' });
    expect(faultOf(Uint8Array.of(0x50, 0x4b, 3, 4, 9))?.message).toMatch(/Excel/);
    expect(faultOf(Uint8Array.of(0, 1, 2, 0))?.message).toMatch(/no text file/);
    expect(faultOf(`${'a,'.repeat(300)}\n1`)?.message).toMatch(/200 columns/);
    expect(faultOf(`a\n${'1\n'.repeat(20_001)}`)?.message).toMatch(/20,000/);
  });

  it('gives back whatever a spreadsheet would write', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(/[\0\s\uFEFF]+/g, ' ').trim());
    const table = fc
      .tuple(fc.constantFrom(',', ';', '\t'), fc.integer({ min: 2, max: 4 }))
      .chain(([separator, width]) =>
        fc.tuple(
          fc.constant(separator),
          fc.constant(width),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(table, ([separator, width, rows]) => {
        const header = Array.from({ length: width }, (_, index) => `h${index}`);
        const kept = rows.filter((row) => row.some((one) => one !== ''));
        const text = [header, ...kept]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n');
        expect(read(text).rows.map(({ cells }) => cells)).toEqual(kept);
      }),
    );
  });

  it('reads or refuses any bytes', () => {
    const pieces = fc.array(
      fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '\r\n', ' ', 'é', '\uFEFF', '""'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          pieces.map((all) => bytesOf(all.join(''))),
        ),
        (bytes) => {
          const found = readCsv(bytes);
          if (found.kind === 'unreadable') {
            expect(found.fault.message).not.toBe('');
            return;
          }
          for (const { cells } of found.sheet.rows) {
            expect(cells).toHaveLength(found.sheet.header.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
