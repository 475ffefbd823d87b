import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { roleNames } from '../../../api/roles.ts';
import { signOut, useSignedIn } from '../../data/session.ts';
import { wordsOf } from '../../ui/notices.tsx';

/** Signs out and goes to the sign-in page; says why where it could not. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    try {
      await signOut();
      await navigate('/sign-in');
    } catch (error) {
      notifications.show({ color: 'red', title: 'Still signed in', message: wordsOf(error) });
    }
  };
}

/** Who is signed in, their account, and signing out. */
export function AccountMenu() {
  const { staff } = useSignedIn();
  const leave = useSignOut();
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
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
