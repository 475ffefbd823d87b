import { Button, List } from '@mantine/core';
import { IconDeviceDesktopPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Empty } from '../../ui/notices.tsx';
import { enrolCommand } from './device-words.ts';

/** What to do while no PC is enrolled. */
export function NoDevices() {
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
      <List type="ordered" size="sm" ta="left" maw={470} mx="auto" spacing={4}>
        <List.Item>Create an enrolment token here. It is shown once.</List.Item>
        <List.Item>
          On the PC, run <code>{enrolCommand('<address>', '<token>')}</code>; the token’s page gives
          you the whole line to copy.
        </List.Item>
        <List.Item>The PC appears here by itself as soon as it is enrolled.</List.Item>
      </List>
    </Empty>
  );
}
