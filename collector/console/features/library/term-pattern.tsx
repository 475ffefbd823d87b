import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { TermDetail } from '../../../policy/library.contract.ts';
import library from './library.module.css';
import classes from './term-panel.module.css';

type Element = TermDetail['elements'][number];
type Words = TermDetail['requires'][number];

/** Words of a list that show before it is unfolded. */
const FIRST_WORDS = 8;

/** What has to stand there, in order: words, choices and lists, and how much may stand between. */
export function TermPattern({ elements }: { elements: readonly Element[] }) {
  const literal = elements.every(isPlainWord);
  if (literal) {
    return (
      <p className={classes.literal}>{elements.map(({ words }) => words.join(' ')).join(' ')}</p>
    );
  }
  return (
    <ol className={classes.pattern}>
      {elements.map((element, index) => (
        <li key={index}>
          {index > 0 ? <span className={classes.gap}>{gapWords(element.gapBefore)}</span> : null}
          <div className={classes.element} data-optional={element.optional || undefined}>
            <WordChoice words={element} />
            {element.optional ? <span className={library.quiet}>may be missing</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Words of which any will do: named one by one, or by the list that they are of. */
export function WordChoice({ words: { list, words, total } }: { words: Words }) {
  const [unfolded, setUnfolded] = useState(false);
  const shown = unfolded ? words : words.slice(0, FIRST_WORDS);
  const more = total - shown.length;
  return (
    <span>
      {list === null ? null : (
        <span className={classes.list}>any of “{list.replaceAll('-', ' ')}”: </span>
      )}
      <span>{shown.join(list === null ? ' or ' : ', ')}</span>
      {more > 0 && !unfolded ? (
        <>
          {' '}
          <UnstyledButton className={classes.more} onClick={() => setUnfolded(true)}>
            and {more.toLocaleString('en-GB')} more
          </UnstyledButton>
        </>
      ) : null}
      {more > 0 && unfolded ? ` … and ${more.toLocaleString('en-GB')} more in the term file` : null}
    </span>
  );
}

function isPlainWord({ list, total, optional, gapBefore }: Element): boolean {
  return list === null && total === 1 && !optional && gapBefore === 0;
}

function gapWords(gap: number): string {
  if (gap === 0) return 'then';
  return gap === 1 ? 'then, with up to 1 word between,' : `then, with up to ${gap} words between,`;
}
