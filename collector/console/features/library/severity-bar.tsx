import { VisuallyHidden } from '@mantine/core';
import { gravestFirst, severityColour, severityName } from '../../ui/severity.tsx';
import classes from './themes.module.css';

interface SeverityBarProps {
  /** Counts of severity 1 to 5. */
  bySeverity: readonly number[];
  /** Count that fills the whole width. */
  most: number;
}

/** How many of each severity, gravest first, as lengths of one bar. */
export function SeverityBar({ bySeverity, most }: SeverityBarProps) {
  const parts = gravestFirst
    .map((severity) => ({ severity, count: bySeverity[severity - 1] ?? 0 }))
    .filter(({ count }) => count > 0);
  return (
    <span className={classes.bar}>
      {parts.map(({ severity, count }) => (
        <span
          key={severity}
          className={classes.barPart}
          style={{ width: `${(count / most) * 100}%`, background: severityColour(severity) }}
          title={`Severity ${severity}, ${severityName(severity).toLowerCase()}: ${count}`}
        />
      ))}
      <VisuallyHidden>
        {parts.map(({ severity, count }) => `${count} of severity ${severity}`).join(', ')}
      </VisuallyHidden>
    </span>
  );
}
