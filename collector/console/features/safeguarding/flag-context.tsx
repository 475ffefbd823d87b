import { Text } from '@mantine/core';
import type { FlagDetail } from '../../../safeguarding/flags/flags.contract.ts';
import classes from './flag-panel.module.css';

/** The matched words, marked, in the little text around them that left the PC. */
export function FlagContext({ flag }: { flag: FlagDetail }) {
  return (
    <div>
      <blockquote className={classes.context}>
        {flag.contextBefore ? <span>{flag.contextBefore}</span> : null}
        <mark className={classes.match}>{flag.matchedText}</mark>
        {flag.contextAfter ? <span>{flag.contextAfter}</span> : null}
      </blockquote>
      <Text size="xs" c="dimmed" mt={6}>
        {flag.deleted ? 'Typed, and then deleted again. ' : ''}
        At most 60 characters on each side leave the PC; the rest is forgotten there.
      </Text>
    </div>
  );
}
