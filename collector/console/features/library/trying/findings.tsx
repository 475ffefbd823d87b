import type { Library } from '@lapwing/matching/library';
import type { TextMatch } from '@lapwing/matching/match-text';
import { TOLD_FROM } from '@lapwing/shared/themes';
import { IconCircleCheck, IconTextRecognition } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { Empty } from '../../../ui/notices.tsx';
import { countOf } from '../library-words.ts';
import { alike } from './alike.ts';
import { FindingCard } from './finding-card.tsx';
import { cutByMarks } from './marked-text.ts';
import { tryText } from './try-text.ts';
import classes from './trying.module.css';
import { TurnedAwayList } from './turned-away-list.tsx';

interface FindingsProps {
  library: Library;
  text: string;
  yearGroup: number | null;
}

/** What would be found in the text, where, how grave, and why; and what would be turned away. */
export function Findings({ library, text, yearGroup }: FindingsProps) {
  const settled = useDeferredValue(text);
  const { matches, turnedAway } = useMemo(
    () => tryText(library, settled, yearGroup),
    [library, settled, yearGroup],
  );
  if (settled.trim() === '') {
    return (
      <div className={classes.findings}>
        <Empty icon={<IconTextRecognition aria-hidden />} title="Nothing to look at yet">
          Write something, or choose an example. You see at once what would be found in it, how
          grave it would be, and why.
        </Empty>
      </div>
    );
  }
  return (
    <section className={classes.findings} aria-label="What would be found">
      <p className={classes.verdict} role="status">
        {verdictOf(matches)}
      </p>
      {matches.length === 0 ? (
        <p className={classes.nothing}>
          <IconCircleCheck size={18} aria-hidden />
          No term and no rule of library {library.version} counts here. The text would be forgotten
          on the PC within moments.
        </p>
      ) : (
        <>
          <blockquote className={classes.text}>
            {cutByMarks(settled, matches).map((piece, index) =>
              piece.severity === null ? (
                piece.text
              ) : (
                <mark key={index} className={classes.mark} data-grade={piece.severity}>
                  {piece.text}
                  <sup>{piece.severity}</sup>
                </mark>
              ),
            )}
          </blockquote>
          <ol className={classes.cards}>
            {alike(matches, looksOf).map(({ first, times }) => (
              <FindingCard key={first.id} match={first} times={times} />
            ))}
          </ol>
        </>
      )}
      <TurnedAwayList turnedAway={turnedAway} yearGroup={yearGroup} open={matches.length === 0} />
    </section>
  );
}

/** What a match's card shows. */
function looksOf({ matchedText, severity, ruleIds }: TextMatch): string {
  return [matchedText.trim().toLowerCase(), severity, ...ruleIds].join('\n');
}

/** What would come of it, in a sentence. */
function verdictOf(matches: readonly TextMatch[]): string {
  if (matches.length === 0) return 'Nothing would be found.';
  const told = matches.filter(({ severity }) => severity >= TOLD_FROM).length;
  const counted = matches.length - told;
  if (told === 0)
    return `${countOf(counted, 'match', 'matches')}, only counted: nobody would be told.`;
  const rest = counted > 0 ? `; ${counted} more only counted` : '';
  return `${countOf(told, 'flag')} for the safeguarding leads${rest}.`;
}
