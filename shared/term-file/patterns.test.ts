import { describe, expect, it } from 'vitest';
import { parseTermFile } from './parse-term-file.ts';
import type { PatternElement, Term, TermFile } from './term-file.ts';

const HEAD = 'version 2026.11.1\nlist want: want, wanna\nlist person: him, her\n[violence]\n';

/** The file of lines below a head with two lists. */
function fileOf(lines: string): TermFile {
  const parsed = parseTermFile(HEAD + lines);
  if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
  return parsed.file;
}

function termOf(line: string): Term {
  return fileOf(line).terms[0]!;
}

/** The faults of lines below that head, as "line:column message", counted from the first of them. */
function faultsOf(lines: string): string[] {
  const parsed = parseTermFile(HEAD + lines);
  return parsed.kind === 'valid'
    ? []
    : parsed.faults.map(({ line, column, message }) => `${line - 4}:${column} ${message}`);
}

/** An element in one word: "…4 kick/punch?" may follow after up to 4 words. */
function shown(element: PatternElement): string {
  const filler = element.kind === 'list' ? `@${element.list}` : element.words.join('/');
  const gap = element.gapBefore > 0 ? `…${element.gapBefore} ` : '';
  return `${gap}${filler}${element.optional ? '?' : ''}`;
}

describe('patterns', () => {
  it.each([
    ['4 fight him', false, ['fight', 'him']],
    ['4 Self-Defence cläss', false, ['self', 'defence', 'class']],
    ['4 fight/punch/kick him', true, ['fight/punch/kick', 'him']],
    ['4 @want to? fight @person', true, ['@want', 'to?', 'fight', '@person']],
    ['4 fight ... him ...7 @person', true, ['fight', '…4 him', '…7 @person']],
    ['4 fight the/that? lot', true, ['fight', 'the/that?', 'lot']],
    ['4 fight @person? outside', true, ['fight', '@person?', 'outside']],
    ['3 @want', true, ['@want']],
    ["4 can't/cant/cannot go", true, ['cant/cannot', 'go']],
    ['4 fight him # after school', false, ['fight', 'him']],
  ])('reads %j', (line, rule, elements) => {
    const term = termOf(line);
    expect(term.elements.map(shown)).toEqual(elements);
    expect(term.rule).toBe(rule);
  });

  it.each([
    ['4 ... fight him', '1:3 A pattern cannot begin with a gap. Delete it.'],
    ['4 fight him ...', '1:13 A pattern cannot end with a gap. Delete it.'],
    ['4 fight ... ... him', '1:13 There are two gaps in a row. Write one, for example "...8".'],
    ['4 fight ...9 him', '1:9 A gap is of 1 to 8 words, for example "...6".'],
    ['4 fight .... him', '1:9 A gap is three dots: write "..." or, for example, "...6".'],
    [
      '4 fight... him',
      '1:8 A full stop does not belong in a term. A gap is "..." with spaces around it.',
    ],
    ['4 just? fight him', '1:3 The first word cannot be optional. Delete it, or its "?".'],
    ['4 fight him now?', '1:13 The last word cannot be optional. Delete it, or its "?".'],
    [
      '4 a self-made? man',
      '1:5 Only a single word or a list can be optional: put "?" right after it.',
    ],
    ['4 fight wh?t now', '1:11 "?" belongs at the end of a word or of a list\'s name.'],
    ['4 fight me@home now', '1:11 A list\'s name begins with "@", after a space.'],
    ['4 fight//punch him', '1:9 An alternative is missing beside "/".'],
    [
      '4 fight/punch-up him',
      '1:9 "punch-up" is no single word. Put such alternatives into a list.',
    ],
    ['4 fight/@want him', '1:9 "@want" is no single word. Put such alternatives into a list.'],
    [
      '4 @want/@person fight',
      '1:3 Alternatives are single words. Make a list that refers to the other lists.',
    ],
    [
      '4 @Want fight',
      '1:4 "Want" is no name of a list. Write lower-case words with hyphens, for example "first-person".',
    ],
    [
      '4 fight @wnt',
      '1:9 There is no list "wnt". Write "list wnt: …" somewhere in the file, or correct the name.',
    ],
    ['4 a/b/c/d', '1:3 "a" alone would match far too often. Use 3 characters or a phrase.'],
    ['4 a b c d e f g h/i k', '1:3 A rule has at most 8 words. Leave out what is not needed.'],
    [
      '4 a ...8 b ...8 c ...8 d',
      '1:3 The rule could spread over more than 24 words. Make its gaps smaller, for example "...2".',
    ],
  ])('refuses %j', (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });

  it('refuses the same pattern twice, and an id twice, but not the same words on other conditions', () => {
    expect(faultsOf('4 fight/kick him\n3 fight/kick him')).toEqual([
      '2:3 The same words are already in the file, under [violence]. Keep one of the two.',
    ]);
    expect(faultsOf('4 fight ... him\n3 fight him')).toEqual([
      '2:3 The id "violence.fight-him" is taken in line 5. Add "| id: another-name".',
    ]);
    expect(faultsOf('4 fight him | requires: knife\n3 fight him | id: fight-him-at-all')).toEqual(
      [],
    );
  });
});

describe('attributes', () => {
  it('reads every one of them', () => {
    const term = termOf(
      '4 fight him|certain | exact| requires: @person, Knife |excludes: @want | years: 11, 7-9 | languages: en, cy | id: fights-him',
    );
    expect(term).toMatchObject({
      id: 'violence.fights-him',
      text: 'fight him',
      certain: true,
      exact: true,
      boundary: 'word',
      requires: ['@person', 'knife'],
      excludes: ['@want'],
      years: [7, 8, 9, 11],
      languages: ['en', 'cy'],
    });
    expect(termOf('2 behead | prefix').boundary).toBe('prefix');
    expect(termOf('2 behead | substring').boundary).toBe('substring');
  });

  it.each([
    [
      '4 fight him | certain certain',
      '1:22 Nothing belongs after "certain". Use "|" before the next one.',
    ],
    ['4 fight him | exact | exact', '1:23 "exact" is given twice. Keep one.'],
    ['4 fight him | years:', '1:21 The value is missing. Write, for example, "years: 7-9, 11".'],
    ['4 fight him | years 7', '1:22 The value is missing. Write, for example, "years: 7-9, 11".'],
    [
      '4 fight him | years: 7-9, 14',
      '1:27 "14" is no school year. Write years of 1 to 13: "7-9, 11".',
    ],
    [
      '4 fight him | years: 9-7',
      '1:22 "9-7" is no school year. Write years of 1 to 13: "7-9, 11".',
    ],
    [
      '4 fight him | languages: English',
      '1:26 "English" is no language. Write its code, for example "en".',
    ],
    [
      '4 fight him | id: Fight Him',
      '1:19 An id is lower-case words with hyphens, without the theme: "wants-to-die".',
    ],
    [
      '4 fight him | requires: @place',
      '1:25 There is no list "place". Write "list place: …" somewhere in the file, or correct the name.',
    ],
    [
      '4 fight him | excludes: a film',
      '1:25 "a film" is no single word. Put phrases into a list and write "@list".',
    ],
    ['4 fight him | excludes: film,', '1:30 A word or "@list" is missing here.'],
    ['4 fight him | excludes: film, Film', '1:31 "Film" stands here twice. Keep one.'],
    ['4 fight him | prefix', '1:15 "prefix" is for a lone word. Delete it, or look for one word.'],
    [
      '4 ket | prefix',
      '1:9 "prefix" needs a word of 4 letters or more: shorter ones are in too many words.',
    ],
    ['4 behead | prefix | substring', '1:21 Choose one of "prefix" and "substring".'],
    ['4 fight him | | exact', '1:13 Nothing follows the bar. Delete it.'],
  ])('refuses %j', (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });
});

describe('lists', () => {
  it('add up, may come after their use, and hold the members of lists they refer to', () => {
    const { lists } = fileOf(
      '4 fight @group\nlist group: Boys, @person, the other lot\nlist person: them, him # all\n',
    );
    expect(lists.map(({ name, members, line }) => [name, members, line])).toEqual([
      ['want', ['want', 'wanna'], 2],
      ['person', ['him', 'her', 'them'], 3],
      ['group', ['boys', 'the other lot', 'him', 'her', 'them'], 6],
    ]);
  });

  it('hold every combination of the lists in a phrase', () => {
    const { lists } = fileOf(
      'list colour: red, dark blue\nlist team: @colour team, @colour @side, the lot\nlist side: lads\n',
    );
    expect(lists.find(({ name }) => name === 'team')).toMatchObject({
      members: ['the lot', 'red team', 'dark blue team', 'red lads', 'dark blue lads'],
      uses: ['colour', 'side'],
    });
  });

  it.each([
    ['list weapons', '1:13 A list is written "list name: word, some phrase, @other-list".'],
    [
      'list Weapons: knife',
      '1:6 "Weapons" is no name of a list. Write lower-case words with hyphens, for example "first-person".',
    ],
    ['list weapons: knife,, axe', '1:21 A word or phrase is missing here.'],
    ['list weapons:', '1:14 A word or phrase is missing here.'],
    [
      'list weapons: knife; axe',
      '1:20 ";" does not belong in a term: letters, digits, spaces, hyphens and apostrophes only.',
    ],
    [
      'list weapons: @blades',
      '1:15 There is no list "blades". Write "list blades: …" somewhere in the file, or correct the name.',
    ],
    ['list weapons: a b c d e f g h i', '1:15 A phrase in a list has at most 8 words.'],
    ['list weapons: big@person', '1:18 A list\'s name begins with "@", after a space.'],
    [
      'list weapons: a @Person',
      '1:18 "Person" is no name of a list. Write lower-case words with hyphens, for example "first-person".',
    ],
    ['list weapons: a b c @want d e f g h', '1:21 A phrase in a list has at most 8 words.'],
    [
      'list weapons: a @weapons',
      '1:17 The lists go round in a circle: @weapons → @weapons. Take one out.',
    ],
    [
      'list a: x, @b\nlist b: @c\nlist c: y, @a',
      '3:12 The lists go round in a circle: @a → @b → @c → @a. Take one out.',
    ],
  ])('refuses %j', (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });

  it('stops where lists that refer to lists grow too large', () => {
    const words = Array.from({ length: 1000 }, (_, n) => `word${n}`).join(', ');
    const lists = Array.from({ length: 1000 }, (_, n) => {
      const others = Array.from({ length: n }, (__, other) => `@l${other}`).join(', ');
      return `list l${n}: ${others || words}`;
    });
    expect(faultsOf(lists.join('\n'))).toEqual([
      '21:1 The lists have more than 200000 members together.',
    ]);
  });

  it('reads 20,000 terms over 1,000 lists', () => {
    const lists = Array.from({ length: 1000 }, (_, n) => `list list${n}: word${n}, other word${n}`);
    const terms = Array.from({ length: 20_000 }, (_, n) =>
      n % 4 === 0
        ? `3 @list${n % 1000} ... fight/kick number${n} | excludes: @list${(n + 1) % 1000}`
        : `3 fight number${n} here`,
    );
    const { terms: read } = fileOf([...lists, ...terms].join('\n'));
    expect(read).toHaveLength(20_000);
    expect(new Set(read.map(({ id }) => id)).size).toBe(20_000);
  });
});
