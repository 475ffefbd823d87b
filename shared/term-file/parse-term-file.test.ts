import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LISTED_FAULTS, parseTermFile } from './parse-term-file.ts';
import type { PatternElement, TermFile } from './term-file.ts';

/** Any code points, half surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((codePoints) => String.fromCodePoint(...codePoints));

const FILE = `# A comment.
version 2026.11.1

[suicide]
because They say so.
4  kill myself
  5\tI'm going to kill myself
[self-harm]
2  self-harm
`;

/** The faults of a text, as "line:column message". */
function faultsOf(text: string): string[] {
  const parsed = parseTermFile(text);
  return parsed.kind === 'valid'
    ? []
    : parsed.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function fileOf(text: string): TermFile {
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
  return parsed.file;
}

function word(...words: string[]): PatternElement {
  return { kind: 'words', words, optional: false, gapBefore: 0 };
}

/** The faults of lines below a heading, counted from the first of them. */
function faultsBelowHeading(lines: string): string[] {
  return faultsOf(`version 2026.11.1\n[suicide]\n${lines}`).map((fault) =>
    fault.replace(/^\d+/, (line) => String(Number(line) - 2)),
  );
}

describe('parseTermFile', () => {
  it('reads version, themes, reasons, severities and terms', () => {
    const file = fileOf(FILE);
    expect(file.version).toBe('2026.11.1');
    expect(file.lists).toEqual([]);
    expect(file.terms[0]).toEqual({
      id: 'suicide.kill-myself',
      text: 'kill myself',
      theme: 'suicide',
      severity: 4,
      reason: 'They say so.',
      line: 6,
      elements: [word('kill'), word('myself')],
      rule: false,
      boundary: 'word',
      certain: false,
      exact: false,
      requires: [],
      excludes: [],
      years: [],
      languages: [],
    });
    expect(
      file.terms.map(({ id, text, severity, reason, line }) => [id, text, severity, reason, line]),
    ).toEqual([
      ['suicide.kill-myself', 'kill myself', 4, 'They say so.', 6],
      ['suicide.im-going-to-kill-myself', "I'm going to kill myself", 5, 'They say so.', 7],
      ['self-harm.self-harm', 'self-harm', 2, '', 9],
    ]);
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    expect(parseTermFile(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toEqual(parseTermFile(FILE));
  });

  it('needs a version, above the themes, once, and well formed', () => {
    expect(faultsOf('[suicide]\n4 kill myself')).toEqual([
      '1:1 The file has no version. Begin it with a line like "version 2026.11.1".',
    ]);
    expect(faultsOf('[suicide]\nversion 2026.11.1')).toEqual([
      '2:1 The version belongs above the first theme.',
    ]);
    expect(faultsOf('version 2026.11.1\nversion 2026.11.2')).toEqual([
      '2:1 The version is given twice. Keep one.',
    ]);
    expect(faultsOf('version  v3')).toEqual([
      '1:10 "v3" is no version. Write year.month.number, for example 2026.11.1.',
    ]);
  });

  it('lists every fault with line and column', () => {
    const faults = faultsOf(
      'version 2026.11.1\n4 too early\n[ suicidal ]\n4 not faulted twice\n[bullying\n  6 shut up\n',
    );
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['2:1', '3:3', '5:10', '6:3']);
    expect(faults[0]).toContain('has no theme');
    expect(faults[1]).toContain('There is no theme "suicidal". Themes: illegal, bullying,');
    expect(faults[2]).toContain('not closed');
    expect(faults[3]).toContain('Severity 6 is not between 1 and 5.');
  });

  it.each([
    ['kill myself', '1:1 A term begins with its severity, 1 to 5, for example "3  some words".'],
    ['4', '1:2 The words are missing after the severity.'],
    ["4  '", '1:4 A term needs at least one letter or digit.'],
    ['4  kk', '1:4 "kk" alone would match far too often. Use 3 characters or a phrase.'],
    [
      `4  ${'kill '.repeat(21)}`,
      '1:4 A phrase has at most 16 words. Leave out what is not needed.',
    ],
    [`4  ${'kill '.repeat(41)}`, '1:4 The term is longer than 200 characters.'],
    [
      '4  kill, myself',
      '1:8 "," does not belong in a term: letters, digits, spaces, hyphens and apostrophes only.',
    ],
    [
      '4  kill\tmyself',
      '1:8 U+0009 does not belong in a term: letters, digits, spaces, hyphens and apostrophes only.',
    ],
    ['4  kill\u200b myself', '1:8 There is an invisible character here (U+200B). Delete it.'],
    ['4  kill myself |', '1:16 Nothing follows the bar. Delete it.'],
    [
      '4  kill myself | near: tonight',
      '1:18 "near" is no attribute that this version of Lapwing knows.',
    ],
    [
      '4 kill myself\n3 Kill-Myself',
      '2:3 The same words are already in the file, under [suicide]. Keep one of the two.',
    ],
    ['because', '1:8 The reason is missing. Write "because" and a sentence.'],
    [`because ${'x'.repeat(201)}`, '1:9 The reason is longer than 200 characters.'],
  ])('refuses %j', (lines, fault) => {
    expect(faultsBelowHeading(lines)).toEqual([fault]);
  });

  it('counts columns as editors do', () => {
    expect(faultsBelowHeading('  3 𝓴𝓲𝓵𝓵; me')[0]).toMatch(/^1:13 ";"/);
  });

  it('lists a bounded number of faults', () => {
    const faults = faultsBelowHeading('9 bad\n'.repeat(1000));
    expect(faults).toHaveLength(MAX_LISTED_FAULTS + 1);
    expect(faults.at(-1)).toBe('101:1 … and 900 more faults from here on.');
  });

  it('answers for any text, and places every fault inside it', () => {
    const line = fc.oneof(
      anyText,
      fc.constantFrom('version 2026.11.1', '[suicide]', '[', 'because', '4 kill me', '4 x |', '7'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const parsed = parseTermFile(text);
        if (parsed.kind === 'valid') return;
        const texts = text.split('\n');
        for (const fault of parsed.faults) {
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.line).toBeLessThanOrEqual(texts.length);
          expect(fault.column).toBeGreaterThanOrEqual(1);
          expect(fault.column).toBeLessThanOrEqual(texts[fault.line - 1]!.length + 1);
        }
      }),
    );
  });
});
