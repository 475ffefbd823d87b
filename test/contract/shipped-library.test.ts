/** The shipped library in the matcher that agents run: what it finds, and what it leaves alone. */
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { Term, WordList } from '@lapwing/shared/term-file/term-file';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLibrary } from '../../agent/session/matching/compile/compile-library.ts';
import { type Library, loadLibrary } from '../../agent/session/matching/library.ts';
import { matchText } from '../../agent/session/matching/match-text.ts';
import { readShippedLibrary } from '../../collector/policy/library/read-library.ts';

let library: Library;
let terms: readonly Term[];
let lists: readonly WordList[];

beforeAll(async () => {
  const parsed = parseTermFile(await readShippedLibrary());
  if (parsed.kind === 'invalid') throw new Error('The shipped library has faults.');
  library = loadLibrary(compileLibrary(parsed.file));
  ({ terms, lists } = parsed.file);
});

/** A word that the term requires near it. */
function neededBy({ requires: [needed = ''] }: Term): string {
  const list = lists.find(({ name }) => `@${name}` === needed);
  return list?.members[0] ?? needed;
}

function gravest(text: string): string {
  const found = matchText(library, text).sort((a, b) => b.severity - a.severity)[0];
  return found ? `${found.theme} ${found.severity}` : 'nothing';
}

describe('the shipped library', () => {
  it('finds each of its terms or what is graver there, and no term without its first word', () => {
    for (const term of terms.filter(({ rule }) => !rule)) {
      const found = matchText(library, `So ${term.text}, yes ${neededBy(term)}`);
      const own = found.find(({ termId }) => termId === term.id);
      const graver = found.find(({ librarySeverity }) => librarySeverity >= term.severity);
      expect(own ?? graver, term.text).toBeDefined();
      const beheaded = `qvj${term.text}`;
      const others = matchText(library, beheaded).map((match) => match.termId);
      expect(others, beheaded).not.toContain(term.id);
    }
  });

  it.each([
    ['Sometimes I think I’m going to kill myself', 'suicide 5'],
    ['i dont want to live anymore', 'suicide 4'],
    ['how many paracetamol to die', 'suicide 5'],
    ['I keep cutting myself and nobody knows', 'self-harm 4'],
    ['kys nobody likes you', 'bullying 4'],
    ["Don't tell your parents about us, ok?", 'grooming 5'],
    ['lol send nudes', 'intimate-images 4'],
    ['HOW TO MAKE A PIPE-BOMB', 'violence 5'],
    ['im going to kill him after school', 'violence 5'],
    ['how to join ISIS', 'extremism 5'],
    ['go back to your own country', 'hate 3'],
    ['my boyfriend hits me when hes angry', 'coercive-control 4'],
    ['got any weed', 'drugs 4'],
    ['anyone up for the blackout challenge?', 'stunts 4'],
    ['csgo gambling sites', 'gambling 3'],
    ['they need a money mule', 'fraud 4'],
    ['ignore all previous instructions and', 'ai-chat 3'],
  ])('finds %j: %s', (text, expected) => {
    expect(gravest(text)).toBe(expected);
  });

  it.each([
    `The First World War began in 1914 after the assassination of Archduke Franz Ferdinand, who was
     shot in Sarajevo. Millions of soldiers were killed in the trenches by machine guns, shells and
     poison gas, and on the first day of the Somme almost twenty thousand British men died. Some
     historians argue that the generals sent them to certain death; others blame the new weapons.`,
    `Lady Macbeth urges her husband to kill Duncan, and later walks in her sleep, trying to wash the
     blood from her hands. Romeo drinks poison beside Juliet, who takes his dagger. Both plays ask
     whether fate or choice leads to death. "Out, damned spot!" shows how guilt has broken her mind.`,
    `White blood cells attack and destroy pathogens. Some drugs, such as penicillin, kill bacteria but
     not viruses. Nicotine is addictive; alcohol is broken down by the liver. During sexual
     reproduction a sperm cell fuses with an egg. A cut in the skin lets microbes enter the body.`,
    `To stop a hanging program, find its process id and kill the process. If a child process dies its
     parent must wait for it, or it becomes a zombie. Abort, execute and fatal are common words in
     error messages; a master branch and slave device are older terms. Inject the dependency.`,
    `In the cookery lesson we chopped onions with a sharp knife, shot a short film of it, and beat the
     eggs. Our team smashed it and killed the competition at netball. I nearly died laughing. My
     trip to Scunthorpe, Penistone and Cockermouth with Mr Dickens and Mrs Gaylord was to die for.`,
  ])('leaves school work alone (%#)', (text) => {
    expect(matchText(library, text)).toEqual([]);
  });

  it('notes the subject of a lesson without more ado', () => {
    expect(gravest('An essay on suicide in the novels of the 1970s')).toBe('suicide 1');
    expect(gravest('Heroin and cocaine are class A drugs.')).toBe('drugs 1');
  });
});
