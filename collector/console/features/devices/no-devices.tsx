import { Button, List } from '@mantine/core';
import { IconDeviceDesktopPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Copyable } from '../../ui/copyable.tsx';
import { Empty } from '../../ui/notices.tsx';
import { tokensQuery } from './device-queries.ts';
import { enrolCommand } from './device-words.ts';

/** What to do while no PC is enrolled. */
export function NoDevices() {
  const tokens = useQuery(tokensQuery);
  return (
    <Empty
      icon={<IconDeviceDesktopPlus aria-hidden />}
      title="No PC is enrolled yet"
      actions={
        <Button component={Link} to="/devices/tokens?create=yes">
          Create the first token
        </Button>
      }
    >
      <List type="ordered" size="sm" ta="left" maw={520} mx="auto" spacing={4}>
        <List.Item>Create an enrolment token here. It is shown once.</List.Item>
        <List.Item>
          Run this on the PC, with the token in its place:
          {tokens.data ? (
            <Copyable label="Command" text={enrolCommand(tokens.data.collectorUrl, 'TOKEN')} />
          ) : null}
        </List.Item>
        <List.Item>The PC appears here by itself as soon as it is enrolled.</List.Item>
      </List>
    </Empty>
  );
}
