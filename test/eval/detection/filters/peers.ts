/** The npm filters that Lapwing is compared with, each in the set-up its README recommends. */
import { messageOf } from '@lapwing/shared/errors';
import type { Filter, Hit } from './filter.ts';
import { installPeers, loadPeer } from './peer-folder.ts';
import { phraseFinder } from './phrase-finder.ts';

/** The filters that could be loaded, and what is to be said of the others. */
export interface Peers {
  readonly filters: readonly Filter[];
  readonly problems: readonly string[];
}

const LOADERS: Record<string, () => Promise<Filter>> = {
  obscenity: openObscenity,
  '@2toad/profanity': open2Toad,
  'bad-words-next': openBadWordsNext,
  allprofanity: openAllProfanity,
  // Sure profanities, likely ones, and everything it has: the last is the plainest word list.
  'cuss (rating 2)': () => openCuss(2),
  'cuss (rating ≥ 1)': () => openCuss(1),
  'cuss (every rating)': () => openCuss(0),
};

/** Installs (on first use) and opens the peers. One that fails is told by name; the others go on. */
export async function openPeers(): Promise<Peers> {
  const problem = await installPeers();
  if (problem) return { filters: [], problems: [problem] };
  const filters: Filter[] = [];
  const problems: string[] = [];
  for (const [name, open] of Object.entries(LOADERS)) {
    try {
      filters.push(await open());
    } catch (error) {
      problems.push(`${name} could not be loaded: ${messageOf(error)}`);
    }
  }
  return { filters, problems };
}

function hit(id: string): Hit {
  return { id, severity: 5, ruleIds: [] };
}

async function openObscenity(): Promise<Filter> {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = (await loadPeer(
    'obscenity',
  )) as {
    RegExpMatcher: new (
      options: object,
    ) => {
      getAllMatches(text: string): { startIndex: number; termId: number }[];
    };
    englishDataset: { build(): object };
    englishRecommendedTransformers: object;
  };
  const matcher = new RegExpMatcher({
    ...englishDataset.build(),
    ...englishRecommendedTransformers,
  });
  return {
    name: 'obscenity',
    setUp: 'English data set, recommended transformers',
    find(text) {
      // Several patterns of one word may fit one place: that is one hit.
      const places = new Map(
        matcher.getAllMatches(text).map((match) => [match.startIndex, match.termId]),
      );
      return [...places.values()].map((termId) => hit(String(termId)));
    },
  };
}

async function open2Toad(): Promise<Filter> {
  const { Profanity } = (await loadPeer('@2toad/profanity')) as {
    Profanity: new (options: object) => { censor(text: string): string };
  };
  const mark = '\u{F0000}';
  const profanity = new Profanity({
    languages: ['en'],
    wholeWord: true,
    unicodeWordBoundaries: true,
    grawlix: mark,
  });
  return {
    name: '@2toad/profanity',
    setUp: 'English, whole words, Unicode word boundaries',
    find: (text) =>
      Array.from({ length: profanity.censor(text).split(mark).length - 1 }, () => hit('word')),
  };
}

async function openBadWordsNext(): Promise<Filter> {
  const { default: BadWords } = (await loadPeer('bad-words-next')) as {
    default: new (
      options: object,
    ) => { filter(text: string, onBadWord: (word: string) => void): string };
  };
  const { default: en } = (await loadPeer('bad-words-next/lib/en')) as { default: object };
  const badWords = new BadWords({ data: en });
  return {
    name: 'bad-words-next',
    setUp: 'English list',
    find(text) {
      const hits: Hit[] = [];
      badWords.filter(text, (word) => hits.push(hit(word.toLowerCase())));
      return hits;
    },
  };
}

async function openAllProfanity(): Promise<Filter> {
  const { AllProfanity } = (await loadPeer('allprofanity')) as {
    AllProfanity: new (
      options: object,
    ) => {
      detect(text: string): { positions: { word: string }[] };
    };
  };
  const quiet = () => {};
  const filter = new AllProfanity({
    performance: { enableCaching: false },
    logger: { log: quiet, info: quiet, warn: quiet, error: quiet },
    silent: true,
  });
  return {
    name: 'allprofanity',
    setUp: 'as it comes: English and Hindi, every evasion pass on',
    find: (text) => filter.detect(text).positions.map(({ word }) => hit(word.toLowerCase())),
  };
}

async function openCuss(leastRating: 0 | 1 | 2): Promise<Filter> {
  const { cuss } = (await loadPeer('cuss')) as { cuss: Record<string, number> };
  const phrases = Object.keys(cuss).filter((phrase) => cuss[phrase]! >= leastRating);
  const find = phraseFinder(phrases);
  return {
    name: `cuss (${['every rating', 'rating ≥ 1', 'rating 2'][leastRating]})`,
    setUp: `${phrases.length} English words and phrases of its list, looked up word by word`,
    find: (text) => find(text).map(hit),
  };
}
