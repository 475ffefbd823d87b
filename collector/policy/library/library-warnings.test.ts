import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { describe, expect, it } from 'vitest';
import { libraryWarnings } from './library-warnings.ts';

/** The warnings of lines below a head, as "line message", counted from the first of them. */
function warningsOf(lines: string): string[] {
  const head = 'version 2026.11.1\n[violence]\n';
  const parsed = parseTermFile(head + lines);
  if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
  const warnings = libraryWarnings(parsed.file, new Set(['fight', 'lesson']));
  return warnings.map(({ line, message }) => `${line - 2} ${message}`);
}

describe('libraryWarnings', () => {
  it('warns of a lone ordinary word of severity 3 or above', () => {
    expect(warningsOf('3 fight\n2 lesson\n4 brawling\n4 fight now')).toEqual([
      '1 "fight" is an ordinary word, and alone says little. Give it severity 1 or 2, or look for a phrase.',
    ]);
  });

  it('warns of a rule that any sentence ends', () => {
    const lists = 'list you: you, u\nlist rival: rivals, that lot\n';
    expect(warningsOf(`${lists}3 fight ... @you\n3 punch ...2 @you\n3 kick ... @rival`)).toEqual([
      '3 The rule ends with @you, which has "you" in it: almost every sentence will do. Make the gap smaller.',
    ]);
  });

  it('warns of conditions that the pattern itself meets, and of a forgotten "@"', () => {
    const lists = 'list bout: boxing, judo\n';
    expect(
      warningsOf(
        `${lists}3 fight at judo | excludes: @bout\n3 fight @bout? now | excludes: @bout\n3 start fight/fights | requires: fight, fights\n3 fight him | requires: bout`,
      ),
    ).toEqual([
      '2 "fight at judo" is never found: "judo" is always there, and excluded.',
      '4 The condition is always met: "fight/fights" is in the pattern, and required.',
      '5 "bout" is the name of a list. If the list is meant, write "@bout".',
    ]);
  });

  it('warns of a list that nothing uses, but not of parts of lists nor of cues', () => {
    expect(
      warningsOf(
        'list negation: not\nlist knives: blade\nlist arms: @knives, axe\nlist spare: stick\n3 bring @arms',
      ),
    ).toEqual(['4 Nothing uses the list "spare". Delete it, or refer to it as "@spare".']);
  });
});
