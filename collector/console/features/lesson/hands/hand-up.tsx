import { IconHandStop } from '@tabler/icons-react';
import classes from './hands.module.css';

/** Says that a pupil has a hand up. */
export function HandUp({ className = '' }: { className?: string | undefined }) {
  return (
    <span className={`${classes.handUp} ${className}`}>
      <IconHandStop size={14} stroke={2} aria-hidden />
      Hand up
    </span>
  );
}
