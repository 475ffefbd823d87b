import {
  IconAlertCircle,
  IconAlertOctagon,
  IconAlertTriangle,
  IconEye,
  IconNote,
} from '@tabler/icons-react';
import classes from './severity.module.css';

const grades = {
  1: { name: 'Note', Icon: IconNote },
  2: { name: 'Low', Icon: IconEye },
  3: { name: 'Medium', Icon: IconAlertCircle },
  4: { name: 'High', Icon: IconAlertTriangle },
  5: { name: 'Act now', Icon: IconAlertOctagon },
} as const;

/** A severity that the console knows how to show. */
export type Grade = keyof typeof grades;

/** All severities, gravest first. */
export const gravestFirst: readonly Grade[] = [5, 4, 3, 2, 1];

function gradeOf(severity: number): Grade {
  return severity >= 1 && severity <= 5 ? (Math.round(severity) as Grade) : 1;
}

/** What people read for a severity, e.g. "Act now". */
export function severityName(severity: number): string {
  return grades[gradeOf(severity)].name;
}

/** CSS colour of a severity's ground. */
export function severityColour(severity: number): string {
  return `var(--severity-${gradeOf(severity)})`;
}

/** Number, icon and colour of a severity; with its name where there is room. */
export function SeverityBadge({ severity, named }: { severity: number; named?: boolean }) {
  const grade = gradeOf(severity);
  const { name, Icon } = grades[grade];
  return (
    <span
      className={classes.badge}
      data-grade={grade}
      {...(named ? {} : { role: 'img', 'aria-label': `Severity ${grade}, ${name}`, title: name })}
    >
      <Icon size={14} stroke={2} aria-hidden />
      <span>{grade}</span>
      {named ? <span className={classes.name}>{name}</span> : null}
    </span>
  );
}
