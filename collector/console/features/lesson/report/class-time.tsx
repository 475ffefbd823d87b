import { Text, Title } from '@mantine/core';
import type { LessonReport } from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { Panel } from '../../../ui/page.tsx';
import { duration } from '../../../ui/time.ts';
import classes from './report.module.css';
import { barParts } from './share-colours.ts';
import { StackedBar } from './stacked-bar.tsx';

/** Which colour each application and each site has on the whole page. */
export interface ReportColours {
  applications: ReadonlyMap<string, number>;
  sites: ReadonlyMap<string, number>;
}

/** How all pupils together spent the lesson; also the key to the colours. */
export function ClassTime({ report, colours }: { report: LessonReport; colours: ReportColours }) {
  const lines = [
    { title: 'Applications', shares: report.applications, colours: colours.applications },
    { title: 'Sites', shares: report.sites, colours: colours.sites },
  ];
  return (
    <Panel title="Time of all pupils">
      <div className={classes.classBars}>
        {lines.map(({ title, shares, colours: named }) => (
          <Line key={title} title={title} shares={shares} colours={named} />
        ))}
      </div>
    </Panel>
  );
}

function Line({
  title,
  shares,
  colours,
}: {
  title: string;
  shares: LessonReport['sites'];
  colours: ReadonlyMap<string, number>;
}) {
  if (shares.length === 0) {
    return (
      <>
        <Title order={3}>{title}</Title>
        <Text size="sm" c="dimmed">
          None in this lesson.
        </Text>
      </>
    );
  }
  const parts = barParts(shares, colours);
  return (
    <>
      <Title order={3}>{title}</Title>
      <div aria-hidden>
        <StackedBar shares={shares} colours={colours} wholeMs={0} large />
      </div>
      <ul className={classes.legend} aria-label={title}>
        {parts.map(({ name, durationMs, colour }) => (
          <li key={`${colour} ${name}`}>
            <span className={classes.swatch} data-colour={colour} aria-hidden />
            {name} <b>{duration(durationMs)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
