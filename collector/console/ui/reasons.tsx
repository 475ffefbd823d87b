import { IconArrowDownRight, IconArrowUpRight, IconPoint } from '@tabler/icons-react';
import classes from './reasons.module.css';

/** How the matching on the PC words what a cue does (agent/session/matching/grading/grade.ts). */
const TURN = /, which makes it (graver|milder)\.$/;

/** Why something has the severity it has: the term first, then what made it graver or milder. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => {
        const turn = TURN.exec(reason)?.[1];
        const Icon =
          turn === 'graver' ? IconArrowUpRight : turn === 'milder' ? IconArrowDownRight : IconPoint;
        return (
          <li key={reason} data-turn={turn}>
            <Icon size={15} stroke={2} aria-hidden />
            <span>{reason}</span>
          </li>
        );
      })}
    </ul>
  );
}
