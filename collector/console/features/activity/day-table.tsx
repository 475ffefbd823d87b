import { Anchor, Button, Table } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day, DayStretch } from '../../../activity/activity.contract.ts';
import { useZone } from '../../data/session.ts';
import { SeverityBadge } from '../../ui/severity.tsx';
import { clockWithSeconds, duration } from '../../ui/time.ts';
import classes from './activity.module.css';
import { detailOf, kindNames, nameOf } from './stretch-words.ts';

const ROWS_AT_ONCE = 200;

/** The same day as a table, oldest first: for reading closely and for screen readers. */
export function DayTable({ day, stretches }: { day: Day; stretches: readonly DayStretch[] }) {
  const zone = useZone();
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const ofPerson = day.subject.kind === 'person';
  return (
    <>
      <Table.ScrollContainer minWidth={820}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={92}>Start</Table.Th>
              <Table.Th w={92} ta="right">
                Length
              </Table.Th>
              <Table.Th w={120}>Kind</Table.Th>
              <Table.Th w="24%">What</Table.Th>
              <Table.Th>Title or search</Table.Th>
              <Table.Th w={130}>{ofPerson ? 'PC' : 'Who'}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {stretches.slice(0, rows).map((stretch, index) => (
              <Table.Tr key={index}>
                <Table.Td>{clockWithSeconds(stretch.startedAt, zone)}</Table.Td>
                <Table.Td ta="right">
                  {stretch.durationMs > 0 ? duration(stretch.durationMs) : ''}
                </Table.Td>
                <Table.Td>{kindNames[stretch.kind]}</Table.Td>
                <Table.Td>
                  {stretch.kind === 'flag' ? (
                    <span className={classes.flagged}>
                      <SeverityBadge severity={stretch.severity} />
                      <Anchor component={Link} to={`/flags/${stretch.flagId}`}>
                        {stretch.term}
                      </Anchor>
                    </span>
                  ) : (
                    nameOf(stretch)
                  )}
                </Table.Td>
                <Table.Td>{detailOf(stretch)}</Table.Td>
                <Table.Td>{ofPerson ? stretch.device.name : (stretch.account ?? '–')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {stretches.length > rows ? (
        <Button variant="default" size="xs" onClick={() => setRows(rows + ROWS_AT_ONCE)}>
          Show {Math.min(ROWS_AT_ONCE, stretches.length - rows)} more of {stretches.length}
        </Button>
      ) : null}
    </>
  );
}
