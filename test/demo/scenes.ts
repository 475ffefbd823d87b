/**
 * What pupils of the demo do: stretches in applications and visits to sites,
 * with what they type. The text is the project's own.
 */

/** A stretch at the PC. */
export type Scene =
  | {
      kind: 'application';
      executable: string;
      application: string;
      title: string;
      /** Sentences typed one after another, each ended by Enter. */
      typed: readonly string[];
    }
  | {
      kind: 'site';
      url: string;
      title: string;
      searchTerms?: string;
      typed: readonly string[];
    };

function search(terms: string): Scene {
  return {
    kind: 'site',
    url: 'https://www.google.com/search',
    title: `${terms} – Google Search`,
    searchTerms: terms,
    typed: [],
  };
}

/** Ordinary school work, most of the day. */
export const ordinaryScenes: readonly Scene[] = [
  {
    kind: 'application',
    executable: 'soffice.bin',
    application: 'LibreOffice Writer',
    title: 'Causes of the First World War.odt – LibreOffice Writer',
    typed: [
      'By 1914 the great powers of Europe had formed two alliances.',
      'The assassination in Sarajevo was the spark, but not the only cause.',
      'Soldiers wrote home about mud, boredom and the noise of the guns.',
    ],
  },
  {
    kind: 'application',
    executable: 'soffice.bin',
    application: 'LibreOffice Impress',
    title: 'Photosynthesis group 4.odp – LibreOffice Impress',
    typed: ['Plants make glucose from carbon dioxide and water.', 'Chlorophyll absorbs the light.'],
  },
  {
    kind: 'application',
    executable: 'thonny',
    application: 'Thonny',
    title: 'Thonny – times_table.py',
    typed: ['for i in range(1, 13):', 'print(i, "x 7 =", i * 7)'],
  },
  {
    kind: 'application',
    executable: 'geogebra',
    application: 'GeoGebra',
    title: 'GeoGebra Classic – quadratic graphs',
    typed: [],
  },
  {
    kind: 'application',
    executable: 'gimp-2.10',
    application: 'GIMP',
    title: '[festival-poster] – GNU Image Manipulation Program',
    typed: ['Summer festival'],
  },
  {
    kind: 'site',
    url: 'https://en.wikipedia.org/wiki/Western_Front_(World_War_I)',
    title: 'Western Front (World War I) – Wikipedia',
    typed: [],
  },
  search('photosynthesis equation'),
  search('how to cite a website'),
  {
    kind: 'site',
    url: 'https://www.bbc.co.uk/bitesize/subjects/zng4d2p',
    title: 'KS3 Science – BBC Bitesize',
    typed: [],
  },
  {
    kind: 'site',
    url: 'https://scratch.mit.edu/projects/editor/',
    title: 'Scratch – Maze game',
    typed: [],
  },
  {
    kind: 'site',
    url: 'https://classroom.kestrel.example/year-9/history',
    title: 'Year 9 History – Kestrel classroom',
    typed: ['Finished, please can you check my sources?'],
  },
  {
    kind: 'site',
    url: 'https://www.coolmathgames.com/',
    title: 'Cool Math Games',
    typed: [],
  },
];

/** Places that are not monitored: Lapwing counts the time, and no more. */
export const privateScenes: readonly Scene[] = [
  {
    kind: 'site',
    url: 'https://www.nhs.uk/conditions/hay-fever/',
    title: 'Hay fever – NHS',
    typed: ['hay fever tablets age 13'],
  },
  {
    kind: 'site',
    url: 'https://www.childline.org.uk/info-advice/',
    title: 'Info and advice – Childline',
    typed: ['my parents are splitting up'],
  },
];

/** Moments that a safeguarding lead should hear of, from slight to grave. */
export const concerningScenes: readonly Scene[] = [
  {
    kind: 'application',
    executable: 'soffice.bin',
    application: 'LibreOffice Writer',
    title: 'Untitled 1 – LibreOffice Writer',
    typed: ['nobody would even notice. i want to die. i dont know who to tell'],
  },
  search('how to hide self harm scars'),
  {
    kind: 'site',
    url: 'https://classroom.kestrel.example/year-9/chat',
    title: 'Class chat – Kestrel classroom',
    typed: ['everyone hates you, go kill yourself'],
  },
  search('free v bucks generator'),
  search('skin betting sites'),
  search('chroming challenge'),
  {
    kind: 'site',
    url: 'https://classroom.kestrel.example/year-9/chat',
    title: 'Class chat – Kestrel classroom',
    typed: ['nobody asked you, everybody hates you lol'],
  },
  {
    kind: 'site',
    url: 'https://chat.kestrel.example/',
    title: 'Messages',
    typed: ['want to smoke weed after school'],
  },
  {
    kind: 'site',
    url: 'https://chat.kestrel.example/',
    title: 'Messages',
    typed: ['he says dont tell your parents and send me a pic'],
  },
  {
    kind: 'application',
    executable: 'mousepad',
    application: 'Mousepad',
    title: 'notes.txt – Mousepad',
    typed: ['bring a knife to school on friday'],
  },
];
