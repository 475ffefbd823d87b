import { Skeleton, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Device } from '../../../directory/directory.contract.ts';
import list from '../../ui/list-table.module.css';
import { Moment } from '../../ui/moment.tsx';
import { deviceStateNames } from './device-words.ts';
import classes from './devices.module.css';
import { StateMark } from './state-mark.tsx';

interface DeviceTableProps {
  devices: readonly Device[] | null;
  openId: string | null;
  currentLibraryVersion: string;
}

/** Id of the link of a device's row, for moving the focus to it. */
export function deviceLinkId(deviceId: string): string {
  return `device-${deviceId}`;
}

/** The list of PCs. */
export function DeviceTable(props: DeviceTableProps) {
  const { devices, openId } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={list.scroll} aria-label="List of PCs" tabIndex={0}>
      <Table className={list.table} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.state}>State</Table.Th>
            <Table.Th className={classes.name}>Name</Table.Th>
            <Table.Th className={classes.room}>Room</Table.Th>
            <Table.Th className={classes.seen}>Last seen</Table.Th>
            <Table.Th className={classes.number}>Waiting on PC</Table.Th>
            <Table.Th className={classes.number}>Missing</Table.Th>
            <Table.Th className={classes.version}>Agent</Table.Th>
            <Table.Th className={classes.version}>Keywords</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody aria-busy={devices === null}>
          {devices === null
            ? placeholders
            : devices.map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  open={device.id === openId}
                  libraryBehind={
                    device.state !== 'revoked' &&
                    device.libraryVersion !== props.currentLibraryVersion
                  }
                />
              ))}
        </Table.Tbody>
      </Table>
      {devices?.length === 0 ? (
        <Text c="dimmed" ta="center" py="xl">
          No PC fits. Clear the field or the chosen state to see all.
        </Text>
      ) : null}
    </section>
  );
}

const placeholders = Array.from({ length: 10 }, (_, row) => (
  <Table.Tr key={row}>
    <Table.Td colSpan={8}>
      <Skeleton height={12} width={`${92 - ((row * 13) % 35)}%`} />
    </Table.Td>
  </Table.Tr>
));

interface DeviceRowProps {
  device: Device;
  open: boolean;
  libraryBehind: boolean;
}

function DeviceRow({ device, open, libraryBehind }: DeviceRowProps) {
  const missing = device.missingEvents;
  return (
    <Table.Tr className={list.row} data-open={open || undefined}>
      <Table.Td>
        <StateMark state={device.state} name={deviceStateNames[device.state]} />
      </Table.Td>
      <Table.Td className={classes.name}>
        <Link
          to={`/devices/${device.id}`}
          id={deviceLinkId(device.id)}
          className={list.link}
          aria-current={open || undefined}
        >
          {device.name}
        </Link>
        {device.fault ? (
          <span className={classes.fault} title={device.fault}>
            <IconAlertTriangle size={15} aria-hidden /> {device.fault}
          </span>
        ) : null}
      </Table.Td>
      <Table.Td className={classes.room}>{device.room ?? '–'}</Table.Td>
      <Table.Td className={classes.seen}>
        {device.state === 'online' ? (
          'now'
        ) : device.lastSeenAt ? (
          <Moment at={device.lastSeenAt} />
        ) : (
          'never'
        )}
      </Table.Td>
      <Table.Td className={classes.number}>{device.spoolDepth.toLocaleString('en-GB')}</Table.Td>
      <Table.Td className={classes.number} data-alarm={missing > 0 || undefined}>
        {missing.toLocaleString('en-GB')}
      </Table.Td>
      <Table.Td className={classes.version}>{device.agentVersion}</Table.Td>
      <Table.Td className={classes.version}>
        {device.libraryVersion ?? 'none yet'}
        {libraryBehind && device.libraryVersion ? (
          <span className={classes.quiet}> old</span>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
