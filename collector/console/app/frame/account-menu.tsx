import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core';
import { IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react';
import { Link } from 'react-router';
import { roleNames } from '../../../api/roles.ts';
import { signOut, useSignedIn } from '../../data/session.ts';
import { tellFault } from '../../ui/tell-fault.ts';

/** Signs out; says why where it could not. */
export function leave(): void {
  signOut().catch(tellFault('You are still signed in'));
}

/** Who is signed in, their account, and signing out. */
export function AccountMenu() {
  const { staff } = useSignedIn();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Tooltip label={staff.name}>
          <ActionIcon variant="subtle" color="gray" aria-label={`Account of ${staff.name}`}>
            <IconUserCircle size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--lapwing-text-strong)">
            {staff.name}
          </Text>
          <Text size="xs">{roleNames[staff.role]}</Text>
        </Menu.Label>
        <Menu.Item
          component={Link}
          to="/account"
          leftSection={<IconUserCog size={16} aria-hidden />}
        >
          Your account
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
