import { Table, Text, VisuallyHidden } from '@mantine/core';
import type {
  LessonReport,
  ReportPupil,
} from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { useZone } from '../../../data/session.ts';
import { Panel } from '../../../ui/page.tsx';
import { clock, duration } from '../../../ui/time.ts';
import type { ReportColours } from './class-time.tsx';
import { placeOf } from './lesson-lines.tsx';
import classes from './report.module.css';
import { attendedWords } from './report-words.ts';
import { StackedBar } from './stacked-bar.tsx';
import type { TimeAxis } from './time-axis.ts';

interface PupilRowsProps {
  report: LessonReport;
  axis: TimeAxis;
  colours: ReportColours;
}

/** A row for each pupil; all bars of time stand for the whole lesson, so that they can be compared. */
export function PupilRows({ report, axis, colours }: PupilRowsProps) {
  const zone = useZone();
  const wholeMs = axis.toMs - axis.fromMs;
  return (
    <Panel title="Pupils">
      <div className={classes.scroll}>
        <Table className={classes.pupils}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Pupil</Table.Th>
              <Table.Th>PC</Table.Th>
              <Table.Th>
                <span className={classes.ends}>
                  <span>Logged on, {clock(axis.fromMs, zone)}</span>
                  <span>{clock(axis.toMs, zone)}</span>
                </span>
              </Table.Th>
              <Table.Th>Applications</Table.Th>
              <Table.Th>Sites</Table.Th>
              <Table.Th ta="right">Active</Table.Th>
              <Table.Th ta="right">Hands</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.pupils.map((pupil, index) => (
              // Two pupils may have the same name.
              <Table.Tr key={`${pupil.name} ${index}`}>
                <Table.Td>
                  {pupil.name}
                  {pupil.inClass ? null : <div className={classes.quiet}>not in the class</div>}
                </Table.Td>
                <Table.Td>{pcsOf(pupil)}</Table.Td>
                <Table.Td>
                  <Attendance pupil={pupil} end={report.to} axis={axis} zone={zone} />
                </Table.Td>
                <Table.Td>
                  <StackedBar
                    shares={pupil.applications}
                    colours={colours.applications}
                    wholeMs={wholeMs}
                  />
                </Table.Td>
                <Table.Td>
                  <StackedBar shares={pupil.sites} colours={colours.sites} wholeMs={wholeMs} />
                </Table.Td>
                <Table.Td ta="right" data-numbers>
                  {duration(pupil.activeMs)}
                </Table.Td>
                <Table.Td ta="right" data-numbers>
                  {pupil.hands.length || ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {report.absent.length > 0 ? (
        <Text size="sm" mt="sm">
          <strong>Logged on at no PC of the lesson: </strong>
          {report.absent.join(', ')}
        </Text>
      ) : null}
    </Panel>
  );
}

function pcsOf({ attended }: ReportPupil): string {
  return [...new Set(attended.map(({ device }) => device))].join(', ');
}

function Attendance({
  pupil,
  end,
  axis,
  zone,
}: {
  pupil: ReportPupil;
  /** Until when a hand that was not lowered was up. */
  end: string;
  axis: TimeAxis;
  zone: string;
}) {
  const words = attendedWords(pupil.attended, zone);
  return (
    <>
      <div className={classes.strip} title={words} aria-hidden>
        {pupil.attended.map(({ device, from, to }) => (
          <div
            key={`${device} ${from}`}
            className={classes.there}
            style={placeOf(axis, from, to)}
          />
        ))}
        {pupil.hands.map(({ at, until }) => (
          <div
            key={at}
            className={classes.hand}
            title={`Hand raised, ${clock(at, zone)}`}
            style={placeOf(axis, at, until ?? end)}
          />
        ))}
      </div>
      <VisuallyHidden>{words || 'no log-on known'}</VisuallyHidden>
    </>
  );
}
