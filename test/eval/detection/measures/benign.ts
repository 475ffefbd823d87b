/** False alarms in ordinary text. */
import type { BenignDocument } from '../benign/document.ts';
import { type ProperName, sentencesWith } from '../benign/names.ts';
import { type Filter, gravest, type Hit } from '../filters/filter.ts';
import type { Figure } from './figure.ts';
import { groupBy, shareOf } from './statistics.ts';

/** A document, and what a filter found in it. */
export interface BenignJudged {
  readonly document: BenignDocument;
  readonly hits: readonly Hit[];
}

const PER_WORDS = 10_000;

/** Findings per 10,000 words, at severity 3 and above and at 4 and above. */
export function measureBenign(judged: readonly BenignJudged[]): Figure[] {
  if (judged.length === 0) return [];
  const grave = rate('Benign text: severity ≥ 3 per 10,000 words', judged, 3);
  const graver = rate('Benign text: severity ≥ 4 per 10,000 words', judged, 4);
  return [
    { ...grave, goal: 0.3 },
    { ...graver, goal: 0.05, bestBy: grave.measure },
    ...[...groupBy(judged, ({ document }) => document.collection)].flatMap(([name, group]) =>
      [2, 3, 4].map((severity) => ({
        ...rate(`Benign text: ${name}, severity ≥ ${severity}`, group, severity),
        detail: true,
      })),
    ),
  ];
}

function rate(measure: string, judged: readonly BenignJudged[], severity: number): Figure {
  const words = judged.reduce((sum, { document }) => sum + document.words, 0);
  const hits = judged.flatMap((one) => one.hits.filter((hit) => hit.severity >= severity));
  return {
    measure,
    detail: false,
    value: (hits.length * PER_WORDS) / words,
    n: words,
    better: 'lower',
  };
}

/** A place or name that a filter flagged. */
export interface FlaggedName {
  readonly name: ProperName;
  readonly hits: readonly Hit[];
}

/** The places and names that are flagged alone or in a sentence. */
export function flagNames(
  filter: Filter,
  names: readonly ProperName[],
  flagAt: number,
): FlaggedName[] {
  return names.flatMap((name) => {
    const hits = sentencesWith(name)
      .flatMap((sentence) => filter.find(sentence))
      .filter((hit) => hit.severity >= flagAt);
    return gravest(hits) >= flagAt ? [{ name, hits }] : [];
  });
}

/** How many places and names are flagged. */
export function measureNames(
  flagged: readonly FlaggedName[],
  names: readonly ProperName[],
): Figure[] {
  if (names.length === 0) return [];
  const count = (kind?: ProperName['kind']) =>
    flagged.filter(({ name }) => kind === undefined || name.kind === kind).length;
  const all = (kind?: ProperName['kind']) =>
    names.filter((name) => kind === undefined || name.kind === kind).length;
  return [
    {
      measure: 'UK places and common names flagged at ≥ 2',
      detail: false,
      value: count(),
      n: all(),
      better: 'lower',
      goal: 0,
    },
    ...(['place', 'first name', 'surname'] as const).map((kind) => ({
      measure: `Names: ${kind}s flagged`,
      detail: true,
      value: count(kind),
      n: all(kind),
      better: 'lower' as const,
    })),
  ];
}

/** A line, and what a filter found in it. */
export interface LineJudged {
  readonly line: string;
  /** From 1. */
  readonly number: number;
  readonly hits: readonly Hit[];
}

/** The share of pupils' ordinary lines that are flagged, and of those that staff would be told of. */
export function measureLines(judged: readonly LineJudged[]): Figure[] {
  if (judged.length === 0) return [];
  return [2, 3].map((severity) => {
    const { value, n, low, high } = shareOf(judged, ({ hits }) => gravest(hits) >= severity);
    return {
      measure: `Pupils' ordinary lines flagged at ≥ ${severity}`,
      detail: false,
      value,
      n,
      interval: [low, high] as const,
      better: 'lower' as const,
    };
  });
}
