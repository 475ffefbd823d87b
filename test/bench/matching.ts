/**
 * What matching costs, with the shipped library and with one of 20,000 terms: a typed
 * character, pasted text, hostile text, loading, and memory. Beside it, in the same run, a
 * bare loop over the same characters and `modern-ahocorasick`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { foldText } from '@lapwing/shared/term-file/folding';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFile } from '@lapwing/shared/term-file/term-file';
import AhoCorasick from 'modern-ahocorasick/fast';
import {
  type CompileOptions,
  compileLibrary,
} from '../../agent/session/matching/compile/compile-library.ts';
import type { Library } from '../../agent/session/matching/library.ts';
import { dictionary } from '../../collector/policy/library/ordinary-words.ts';
import { readShippedLibrary } from '../../collector/policy/library/read-library.ts';
import { againstLimit, type BenchFigure, median } from './figure.ts';
import { builtEngine, type Engine } from './matching/built-engine.ts';
import { ordinaryText, randomFrom } from './ordinary-text.ts';
import { syntheticLibrary } from './synthetic-library.ts';

const TEXT_CHARACTERS = 1_000_000;
const ROUNDS = 9;
const LARGE_TERMS = 20_000;
/** Goals of issue 3. */
const TYPED_NS = 30;
const PASTED_MCHAR_PER_S = 50;
const HOSTILE_RATIO = 2;
const LOAD_MS = 20;
const MEMORY_MIB = 30;
/** What the agent's own memory goal leaves. */
const SHIPPED_MEMORY_MIB = 5;

/** A library to measure, and its lone words and phrases as a peer takes them. */
interface Subject {
  engine: Engine;
  name: string;
  bytes: Uint8Array;
  library: Library;
  terms: string[];
  memoryMiB: number;
}

/** Measures matching. Sides of a comparison take turns, so that both meet the same machine. */
export async function run(): Promise<BenchFigure[]> {
  const engine = await builtEngine();
  const known = dictionary();
  const rare = known.ordinaryWords.filter(
    (word) => /^[a-z]{4,12}$/.test(word) && !known.usualWords.has(word),
  );
  const shipped = subjectOf(
    engine,
    'shipped',
    await readShippedLibrary(),
    known,
    SHIPPED_MEMORY_MIB,
  );
  const large = subjectOf(
    engine,
    `${LARGE_TERMS.toLocaleString('en-GB')} terms`,
    syntheticLibrary(LARGE_TERMS, rare),
    known,
    MEMORY_MIB,
  );
  return [shipped, large].flatMap(({ subject, figures }) => {
    const text = ordinaryText(TEXT_CHARACTERS, subject.terms);
    return [
      ...figures,
      ...typedFigures(subject, text),
      ...pastedFigures(subject, text),
      ...hostileFigures(subject, text),
    ];
  });
}

function subjectOf(
  engine: Engine,
  name: string,
  text: string,
  known: CompileOptions,
  mostMiB: number,
): { subject: Subject; figures: BenchFigure[] } {
  const file = read(text);
  const bytes = compileLibrary(file, known);
  const before = heapBytes();
  const kept = engine.loadLibrary(bytes.slice());
  engine.createMatcher(kept).type('warm up');
  // The binary is outside the heap, where what the compiler left is freed at no certain time.
  const memoryMiB = (kept.size + Math.max(0, heapBytes() - before)) / 2 ** 20;
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    engine.loadLibrary(bytes);
    return performance.now() - began;
  });
  const figureName = (what: string) => `matching, ${name}: ${what}`;
  const terms = file.terms.filter(({ rule }) => !rule).map((term) => foldText(term.text));
  return {
    subject: { engine, name, bytes, library: kept, terms, memoryMiB },
    figures: [
      againstLimit(figureName('loading'), 'ms', { value: median(times), most: LOAD_MS }),
      againstLimit(figureName('memory when loaded'), 'MiB', { value: memoryMiB, most: mostMiB }),
    ],
  };
}

function read(text: string): TermFile {
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') {
    throw new Error(`The library has faults: ${JSON.stringify(parsed.faults[0])}`);
  }
  return parsed.file;
}

function typedFigures({ engine, name, library }: Subject, text: string): BenchFigure[] {
  const keys = Array.from(text.slice(0, TEXT_CHARACTERS / 4));
  const matcher = engine.createMatcher(library);
  const [typed, bare] = compare(
    () => {
      let events = 0;
      // By index: a list's iterator costs as much as a letter.
      for (let index = 0; index < keys.length; index++) events += matcher.type(keys[index]!).length;
      return events + matcher.break().length;
    },
    () => {
      let sum = 0;
      for (let index = 0; index < keys.length; index++) sum += bareLoop(keys[index]!);
      return sum;
    },
  );
  const value = (typed * 1e6) / keys.length;
  return [
    {
      ...figure(`matching, ${name}: one typed character`, value, 'ns'),
      ...beside('a bare loop, key by key', value, (bare * 1e6) / keys.length),
      goal: `≤ ${TYPED_NS} ns`,
      met: value <= TYPED_NS,
    },
  ];
}

function pastedFigures(subject: Subject, text: string): BenchFigure[] {
  const { name, terms } = subject;
  const peer = new AhoCorasick(terms, { boundary: 'ascii' });
  const lowerCase = text.toLowerCase();
  const [ours, bare, theirs] = compare(
    () => matchAll(subject, text),
    () => bareLoop(text),
    () => peer.count(lowerCase),
  );
  const speed = (ms: number) => text.length / ms / 1e3;
  const value = speed(ours);
  const pasted = figure(`matching, ${name}: pasted text`, value, 'Mchar/s');
  return [
    {
      ...pasted,
      ...beside('a bare loop over the characters', value, speed(bare)),
      goal: `≥ ${PASTED_MCHAR_PER_S} Mchar/s`,
      met: value >= PASTED_MCHAR_PER_S,
    },
    { ...pasted, ...beside('modern-ahocorasick, counting', value, speed(theirs)) },
  ];
}

function hostileFigures(subject: Subject, text: string): BenchFigure[] {
  const { name, terms } = subject;
  // Of the longest terms, one that holds no other: text that matches is not nearly matching.
  const nearly = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => `${term.slice(0, -1)}x `)
    .find((near) => matchAll(subject, near.repeat(3)) === 0)!;
  const { below } = randomFrom(1);
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + below(26))).join('');
  const repeat = (piece: string) => piece.repeat(Math.ceil(TEXT_CHARACTERS / piece.length));
  const hostile: Record<string, string> = {
    'one sign': repeat('!'),
    'one letter': repeat('a'),
    'a a a': repeat('a '),
    'near-matches': repeat(nearly),
    'unknown words': repeat(Array.from({ length: 2_000 }, () => letters(3 + below(9))).join(' ')),
    'letters apart': repeat(Array.from({ length: 2_000 }, () => letters(1)).join(' ')),
    'signs in words': repeat(
      Array.from({ length: 2_000 }, () => `${letters(2)}!${letters(2)}`).join(' '),
    ),
  };
  return Object.entries(hostile).map(([what, hostileText]) => {
    const [worse, ordinary] = compare(
      () => matchAll(subject, hostileText),
      () => matchAll(subject, text),
    );
    const value = (worse * 1e6) / hostileText.length;
    const againstValue = (ordinary * 1e6) / text.length;
    return {
      ...figure(`matching, ${name}: 1 MB of ${what}`, value, 'ns/char'),
      ...beside('ordinary text', value, againstValue),
      goal: `≤ ${HOSTILE_RATIO} × ordinary text`,
      met: value <= HOSTILE_RATIO * againstValue,
    };
  });
}

function figure(name: string, value: number, unit: string) {
  return { name, value, unit, goal: 'none', met: null };
}

function beside(against: string, value: number, againstValue: number) {
  return { against, againstValue, ratio: value / againstValue };
}

function matchAll({ engine, library }: Subject, text: string): number {
  const matcher = engine.createMatcher(library);
  return matcher.type(text).length + matcher.break().length;
}

/** The least that reading every character costs. */
function bareLoop(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
}

/** Bytes of the heap in use, after everything that is not was thrown away. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** Median milliseconds of each piece of work, taken in turns after two rounds of warming up. */
function compare<Work extends (() => number)[]>(...works: Work): { [K in keyof Work]: number } {
  const times: number[][] = works.map(() => []);
  let kept = 0;
  for (let round = -2; round < ROUNDS; round++) {
    works.forEach((work, index) => {
      const began = performance.now();
      kept += work();
      if (round >= 0) times[index]!.push(performance.now() - began);
    });
  }
  // The results are used, so that no engine may leave the work out.
  if (Number.isNaN(kept)) throw new Error('A benchmark computed nothing.');
  return times.map(median) as { [K in keyof Work]: number };
}
