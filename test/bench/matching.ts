/**
 * What matching costs: per typed character and over pasted text, with the shipped
 * library, against a bare loop over the same characters and `modern-ahocorasick`;
 * and whether hostile text costs more than ordinary text.
 */
import { foldText } from '@lapwing/shared/term-file/folding';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import AhoCorasick from 'modern-ahocorasick/fast';
import { compileLibrary } from '../../agent/session/matching/compile/compile-library.ts';
import { type Library, loadLibrary } from '../../agent/session/matching/library.ts';
import { createMatcher } from '../../agent/session/matching/matcher.ts';
import { readShippedLibrary } from '../../collector/policy/library/read-library.ts';
import { type BenchFigure, median } from './figure.ts';

const TEXT_CHARACTERS = 1_000_000;
const ROUNDS = 9;
const HOSTILE_GOAL = 2;
/** One term in so many words: far more than a pupil's typing holds. */
const WORDS_PER_TERM = 1_000;

/** Measures matching. Sides of a comparison take turns, so that both meet the same machine. */
export async function run(): Promise<BenchFigure[]> {
  const parsed = parseTermFile(await readShippedLibrary());
  if (parsed.kind === 'invalid') throw new Error('The shipped library has faults; run its linter.');
  const library = loadLibrary(compileLibrary(parsed.file));
  const terms = parsed.file.terms.map((term) => foldText(term.text));
  const text = ordinaryText(terms);
  return [
    ...typedFigures(library, text),
    ...pastedFigures(library, terms, text),
    ...hostileFigures(library, terms, text),
  ];
}

function typedFigures(library: Library, text: string): BenchFigure[] {
  const keys = Array.from(text.slice(0, TEXT_CHARACTERS / 4));
  const matcher = createMatcher(library);
  const [typed, bare] = compare(
    () => {
      let events = 0;
      for (const key of keys) events += matcher.type(key).length;
      return events + matcher.break().length;
    },
    () => {
      let sum = 0;
      for (const key of keys) sum += bareLoop(key);
      return sum;
    },
  );
  const value = (typed * 1e6) / keys.length;
  const againstValue = (bare * 1e6) / keys.length;
  return [
    figure('matching: one typed character', value, 'ns', 'a bare loop, key by key', againstValue),
  ];
}

function pastedFigures(library: Library, terms: string[], text: string): BenchFigure[] {
  const peer = new AhoCorasick(terms, { boundary: 'ascii' });
  const lowerCase = text.toLowerCase();
  const [ours, bare, theirs] = compare(
    () => matchAll(library, text),
    () => bareLoop(text),
    () => peer.count(lowerCase),
  );
  const name = 'matching: pasted text';
  const speed = (ms: number) => text.length / ms / 1e3;
  return [
    figure(name, speed(ours), 'Mchar/s', 'a bare loop over the characters', speed(bare)),
    {
      ...figure(name, speed(ours), 'Mchar/s', 'modern-ahocorasick, counting', speed(theirs)),
      goal: 'faster than modern-ahocorasick',
      met: ours < theirs,
    },
  ];
}

function hostileFigures(library: Library, terms: string[], text: string): BenchFigure[] {
  const longest = terms.reduce((a, b) => (b.length > a.length ? b : a));
  const hostile: Record<string, string> = {
    'one character': '!'.repeat(TEXT_CHARACTERS),
    'a a a': 'a '.repeat(TEXT_CHARACTERS / 2),
    'near-matches': `${longest.slice(0, -1)}x `.repeat(TEXT_CHARACTERS / (longest.length + 1)),
  };
  return Object.entries(hostile).map(([name, hostileText]) => {
    const [worse, ordinary] = compare(
      () => matchAll(library, hostileText),
      () => matchAll(library, text),
    );
    const value = (worse * 1e6) / hostileText.length;
    const againstValue = (ordinary * 1e6) / text.length;
    return {
      ...figure(`matching: 1 MB of ${name}`, value, 'ns/char', 'ordinary text', againstValue),
      goal: `≤ ${HOSTILE_GOAL} × ordinary text`,
      met: value <= HOSTILE_GOAL * againstValue,
    };
  });
}

function figure(
  name: string,
  value: number,
  unit: string,
  against: string,
  againstValue: number,
): BenchFigure {
  return {
    name,
    value,
    unit,
    against,
    againstValue,
    ratio: value / againstValue,
    goal: 'none',
    met: null,
  };
}

function matchAll(library: Library, text: string): number {
  const matcher = createMatcher(library);
  return matcher.type(text).length + matcher.break().length;
}

/** The least that reading every character costs. */
function bareLoop(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
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

/** English-like text of words, capitals, punctuation and some accents, the same at every run. */
function ordinaryText(terms: readonly string[]): string {
  const words =
    'the of and to in that it is was for on are with as his they at be this from I have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why things help put years different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always show large often together asked house don’t world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew it’s try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually café Zoë naïve'.split(
      ' ',
    );
  let seed = 20_261_122;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const pick = (from: readonly string[]) => from[below(from.length)]!;
  let text = '';
  while (text.length < TEXT_CHARACTERS) {
    const word = below(WORDS_PER_TERM) === 0 ? pick(terms) : pick(words);
    text += below(12) === 0 ? `${word}. ` : below(9) === 0 ? `${word}, ` : `${word} `;
    if (below(80) === 0) text += '\n';
  }
  return text.slice(0, TEXT_CHARACTERS);
}
