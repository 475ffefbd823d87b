import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LessonReport } from '../../../../activity/lesson-report/lesson-report.contract.ts';
import { restrictionKinds } from '../../../../lessons/commands.contract.ts';
import { useZone } from '../../../data/session.ts';
import { Panel } from '../../../ui/page.tsx';
import { clock } from '../../../ui/time.ts';
import { restrictionNames } from '../control/command-words.ts';
import classes from './report.module.css';
import { commandName, happenings, spanWords } from './report-words.ts';
import { axisMarks, percentAt, type TimeAxis } from './time-axis.ts';

/** What happened when: restrictions, hands and other commands on the lesson's line of time. */
export function LessonLines({ report, axis }: { report: LessonReport; axis: TimeAxis }) {
  const zone = useZone();
  const all = happenings(report);
  if (all.length === 0) {
    return (
      <Panel title="During the lesson">
        <Text size="sm" c="dimmed">
          No restriction was set, nobody asked for help, and nothing was sent to a PC.
        </Text>
      </Panel>
    );
  }
  const hands = all.filter(({ what }) => what === 'Hand raised');
  return (
    <Panel title="During the lesson">
      <div className={classes.lines} aria-hidden>
        <Axis axis={axis} zone={zone} />
        {restrictionKinds.map((kind) => {
          const spans = report.restrictions.filter((span) => span.kind === kind);
          return spans.length === 0 ? null : (
            <Line key={kind} title={restrictionNames[kind]}>
              {spans.map((span) => (
                <div
                  key={span.from + span.by}
                  className={classes.span}
                  title={`${spanWords(span)}, ${clock(span.from, zone)}–${clock(span.to, zone)}`}
                  style={placeOf(axis, span.from, span.to)}
                >
                  <span>{spanWords(span)}</span>
                </div>
              ))}
            </Line>
          );
        })}
        {hands.length === 0 ? null : (
          <Line title="Hands raised">
            {hands.map(({ at, until, who }) => (
              <div
                key={at + who}
                className={classes.hand}
                title={`${who}, ${clock(at, zone)}`}
                style={placeOf(axis, at, until ?? at)}
              />
            ))}
          </Line>
        )}
        {report.commands.length === 0 ? null : (
          <Line title="Sent to PCs">
            {report.commands.map(({ action, at }, index) => (
              <div
                // Two commands of one kind may be of the same moment.
                key={`${at} ${index}`}
                className={classes.mark}
                title={`${commandName(action)}, ${clock(at, zone)}`}
                style={{ left: `${percentAt(axis, at)}%` }}
              />
            ))}
          </Line>
        )}
      </div>
      <details className={classes.list}>
        <summary>The same as a list</summary>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>When</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th w={220}>Who</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map(({ at, until, what, who }, index) => (
              <Table.Tr key={`${at} ${index}`}>
                <Table.Td data-numbers>
                  {clock(at, zone)}
                  {until === null ? '' : `–${clock(until, zone)}`}
                </Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td>{who}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </Panel>
  );
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <div>{title}</div>
      <div className={classes.track}>{children}</div>
    </>
  );
}

function Axis({ axis, zone }: { axis: TimeAxis; zone: string }) {
  return (
    <div className={classes.axis}>
      {axisMarks(axis).map((at) => {
        const left = percentAt(axis, at);
        const edge = left < 3 ? 'first' : left > 97 ? 'last' : undefined;
        return (
          <span key={at} data-edge={edge} style={{ left: `${left}%` }}>
            {clock(at, zone)}
          </span>
        );
      })}
    </div>
  );
}

/** Where a stretch of time is on the line. */
export function placeOf(axis: TimeAxis, from: string, to: string) {
  const left = percentAt(axis, from);
  return { left: `${left}%`, width: `${percentAt(axis, to) - left}%` };
}
