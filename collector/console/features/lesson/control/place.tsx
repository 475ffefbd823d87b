import classes from './control.module.css';

/** Whom a line of a list is about, as teachers know them: the pupil before the PC. */
export function Place({ pc, person }: { pc: string; person: string | null }) {
  return person === null ? (
    <span>{pc}</span>
  ) : (
    <span>
      {person} <span className={classes.quiet}>{pc}</span>
    </span>
  );
}
