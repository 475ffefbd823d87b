import type { ReactNode } from 'react';
import type { TermDetail } from '../../../policy/library.contract.ts';
import { yearsWords } from './library-words.ts';
import classes from './term-panel.module.css';
import { WordChoice } from './term-pattern.tsx';

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

/** When a term counts, in plain words. */
export function TermRules({ term }: { term: TermDetail }) {
  return (
    <ul className={classes.rules}>
      <li>{boundaryWords(term)}</li>
      <li>
        {term.exact
          ? 'Only as it is written here: disguised or misspelt, it does not count.'
          : 'Also disguised: misspelt, spelled out, in look-alike letters and digits, or run together.'}
      </li>
      {term.certain ? (
        <li>Always: nothing that stands around it lowers it, and it is told of at once.</li>
      ) : null}
      <Near words={term.requires}>
        Only where one of these stands within eight words before or after it:
      </Near>
      <Near words={term.excludes}>
        Not where one of these stands within eight words before or after it:
      </Near>
      {term.years.length > 0 ? <li>Only for pupils of {yearsWords(term.years)}.</li> : null}
      {term.languages.length > 0 ? (
        <li>
          Language: {term.languages.map((code) => languageNames.of(code) ?? code).join(', ')}.
        </li>
      ) : null}
    </ul>
  );
}

function Near({ words, children }: { words: TermDetail['requires']; children: ReactNode }) {
  if (words.length === 0) return null;
  return (
    <li>
      {children}
      <ul className={classes.near}>
        {words.map((choice, index) => (
          <li key={index}>
            <WordChoice words={choice} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function boundaryWords({ boundary, kind }: TermDetail): string {
  if (boundary === 'prefix') return 'As a whole word, and where a longer word begins with it.';
  if (boundary === 'substring') return 'As a word, and anywhere within longer words.';
  return kind === 'word'
    ? 'As a whole word, never inside a longer one.'
    : 'As whole words, with capitals and accents or without.';
}
