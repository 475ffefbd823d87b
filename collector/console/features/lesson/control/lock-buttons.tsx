import { Button } from '@mantine/core';
import { IconDots, IconLock, IconLockOpen } from '@tabler/icons-react';
import type { LessonAction } from '../../../../lessons/commands.contract.ts';
import { counted } from './command-words.ts';
import classes from './control.module.css';
import type { Targets } from './targets.ts';

interface LockButtonsProps {
  targets: Targets;
  /** All of them are locked. */
  isSet: boolean;
  wordsShown: boolean;
  onGive(command: LessonAction): void;
  onWords(): void;
}

/** The command that locks, or unlocks where all are locked. */
export function lockToggle(isSet: boolean): LessonAction {
  return isSet
    ? { action: 'lift', restrictions: ['lock'] }
    : { action: 'lock', words: '', minutes: null };
}

/** Locks at once with the standard words; the second button takes words of one's own. */
export function LockButtons({ targets, isSet, wordsShown, onGive, onWords }: LockButtonsProps) {
  const LockIcon = isSet ? IconLockOpen : IconLock;
  const label = isSet ? 'Unlock' : 'Lock';
  return (
    <Button.Group>
      <Button
        size="xs"
        disabled={targets.count === 0}
        leftSection={<LockIcon size={16} aria-hidden />}
        onClick={() => onGive(lockToggle(isSet))}
      >
        {label} {counted(targets.count, 'screen')}
      </Button>
      <Button
        size="xs"
        px={6}
        className={classes.words ?? ''}
        aria-label="Lock with words of your own"
        aria-pressed={wordsShown}
        onClick={onWords}
      >
        <IconDots size={14} aria-hidden />
      </Button>
    </Button.Group>
  );
}
