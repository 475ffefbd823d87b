import { VisuallyHidden } from '@mantine/core';
import type { ReportShare } from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { duration } from '../../../ui/time.ts';
import classes from './report.module.css';
import { barParts } from './share-colours.ts';

interface StackedBarProps {
  shares: readonly ReportShare[];
  colours: ReadonlyMap<string, number>;
  /** What the whole width stands for, milliseconds. */
  wholeMs: number;
  large?: boolean;
}

/** Time as parts of one bar; read out as names and lengths. */
export function StackedBar({ shares, colours, wholeMs, large }: StackedBarProps) {
  const parts = barParts(shares, colours);
  const words = parts.map(({ name, durationMs }) => `${name} ${duration(durationMs)}`);
  // Somebody at two PCs at once has more than the whole.
  const sum = parts.reduce((total, { durationMs }) => total + durationMs, 0);
  const whole = Math.max(1, wholeMs, sum);
  return (
    <>
      <div className={classes.bar} data-large={large || undefined} aria-hidden>
        {parts.map(({ name, durationMs, colour }) => (
          <div
            key={`${colour} ${name}`}
            className={classes.part}
            data-colour={colour}
            title={`${name}, ${duration(durationMs)}`}
            style={{ width: `${(durationMs / whole) * 100}%` }}
          />
        ))}
      </div>
      <VisuallyHidden>{words.join(', ') || 'none'}</VisuallyHidden>
    </>
  );
}
