/** Runs every filter over everything that was asked for. */
import { readBenign, readPupilsLines } from './benign/collections.ts';
import { readProperNames } from './benign/names.ts';
import { readSet } from './data/read-set.ts';
import { disguise } from './evasion/disguise.ts';
import { seeded } from './evasion/seeded.ts';
import { readEvasionTerms } from './evasion/term-sources.ts';
import type { Filter } from './filters/filter.ts';
import type { Lapwing } from './filters/lapwing.ts';
import {
  type BenignJudged,
  type FlaggedName,
  flagNames,
  type LineJudged,
  measureBenign,
  measureLines,
  measureNames,
} from './measures/benign.ts';
import { type EvasionTrial, measureEvasion, tryEvasions } from './measures/evasion.ts';
import type { Figure } from './measures/figure.ts';
import { halfOf, withoutSingleFinds } from './measures/generalisation.ts';
import { type Judged, measureLabelled } from './measures/labelled.ts';
import { measureSpeed } from './measures/speed.ts';
import type { Options } from './options.ts';
import { progress } from './progress.ts';

const SAMPLE_SEED = 3;

/** What one filter did. */
export interface FilterResults {
  readonly name: string;
  readonly setUp: string;
  readonly figures: readonly Figure[];
  readonly judged: readonly Judged[];
  readonly benign: readonly BenignJudged[];
  readonly lines: readonly LineJudged[];
  readonly names: readonly FlaggedName[];
  readonly trials: readonly EvasionTrial[];
}

/** Lapwing's figures on the labelled rows, in other ways (see generalisation.ts). */
export interface Generalisation {
  /** On each of two fixed halves. */
  readonly halves: readonly [readonly Figure[], readonly Figure[]];
  /** Without what finds one row only. */
  readonly unseen: readonly Figure[];
}

/** What every filter did, Lapwing first. */
export interface Results {
  readonly filters: readonly FilterResults[];
  /** Lapwing's figures as they may be on unseen rows. */
  readonly generalisation: Generalisation;
  /** What could not be measured, and why. */
  readonly problems: readonly string[];
}

/** Reads what is to be judged and has every filter judge it. Throws where the data is missing. */
export async function evaluate(
  lapwing: Lapwing,
  peers: readonly Filter[],
  options: Options,
): Promise<Results> {
  const { flagAt, group } = options;
  progress('reading the texts');
  const rows = (await Promise.all(options.sets.map((set) => readSet(options.data, set))))
    .flat()
    .filter((row) => group === undefined || row.group === group);
  const benign = options.benign ? await readBenign(options.data) : { documents: [], problems: [] };
  const problems = [...benign.problems];
  const lines = options.benign ? await readPupilsLines() : [];
  const names = options.benign
    ? await readProperNames().catch(() => {
        problems.push('Places and names are not checked: their packages are not installed.');
        return [];
      })
    : [];
  const terms = await readEvasionTerms(lapwing.file, seeded(SAMPLE_SEED));
  const disguises = options.evasion
    ? [...disguise(terms.typical, 'typical'), ...disguise(terms.fromLibrary, 'library')]
    : [];

  const filters: FilterResults[] = [];
  for (const filter of [lapwing.filter, ...peers]) {
    progress(`${filter.name}: labelled texts`);
    const judged = rows.map((row) => ({ row, hits: filter.find(row.text) }));
    progress(`${filter.name}: ordinary texts`);
    const judgedBenign = benign.documents.map((document) => ({
      document,
      hits: filter.find(document.text),
    }));
    const judgedLines = lines.map((line, index) => ({
      line,
      number: index + 1,
      hits: filter.find(line),
    }));
    const flaggedNames = flagNames(filter, names, flagAt);
    progress(`${filter.name}: disguised terms`);
    const trials = tryEvasions(filter, disguises, flagAt);
    filters.push({
      name: filter.name,
      setUp: filter.setUp,
      figures: [
        ...measureLabelled(judged, flagAt),
        ...(disguises.length > 0 ? measureEvasion(trials, disguises) : []),
        ...measureBenign(judgedBenign),
        ...measureLines(judgedLines),
        ...measureNames(flaggedNames, names),
      ],
      judged,
      benign: judgedBenign,
      lines: judgedLines,
      names: flaggedNames,
      trials,
    });
  }
  const ours = filters[0]!;
  const half = (number: 0 | 1) =>
    measureLabelled(
      ours.judged.filter(({ row }) => halfOf(row) === number),
      flagAt,
    );
  const generalisation: Generalisation = {
    halves: [half(0), half(1)],
    unseen: measureLabelled(withoutSingleFinds(ours.judged, flagAt), flagAt),
  };
  if (options.speed) {
    progress('speed');
    const { ours: speed, peer } = await measureSpeed();
    filters[0] = { ...ours, figures: [...ours.figures, ...speed] };
    const nothing = { judged: [], benign: [], lines: [], names: [], trials: [] };
    filters.push({ ...nothing, ...peer, setUp: 'a matcher of plain words, for speed alone' });
  }
  return { filters, generalisation, problems };
}
