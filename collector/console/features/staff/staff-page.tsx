import { Badge, Button, Group, Skeleton, Stack, Table, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { roleNames } from '../../../api/roles.ts';
import type { StaffList } from '../../../auth/auth.contract.ts';
import { useSignedIn } from '../../data/session.ts';
import { Moment } from '../../ui/moment.tsx';
import { ErrorNotice } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { InviteDrawer, type Invited } from './invite-drawer.tsx';
import { staffQuery, useInviteAgain, useSwitchAccount } from './staff-queries.ts';

type Member = StaffList['staff'][number];

const stateNames: Record<Member['state'], string> = {
  invited: 'Invited',
  active: 'Active',
  disabled: 'Switched off',
};

/** Who may sign in, and inviting colleagues. */
export function StaffPage() {
  const [search, setSearch] = useSearchParams();
  const [invited, setInvited] = useState<Invited | null>(null);
  const query = useQuery(staffQuery);
  const inviting = search.get('invite') === 'yes' || invited !== null;
  return (
    <Page
      title="Staff"
      description="Who may sign in to this console, and in which role."
      actions={
        <Button
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setSearch({ invite: 'yes' })}
        >
          Invite a colleague
        </Button>
      }
    >
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The staff accounts could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <StaffTable staff={query.data?.staff ?? null} onInvitedAgain={setInvited} />
      )}
      <InviteDrawer
        opened={inviting}
        invited={invited}
        onInvited={setInvited}
        onClose={() => {
          setInvited(null);
          setSearch({});
        }}
      />
    </Page>
  );
}

interface StaffTableProps {
  staff: readonly Member[] | null;
  onInvitedAgain(invited: Invited): void;
}

function StaffTable({ staff, onInvitedAgain }: StaffTableProps) {
  if (!staff) {
    return (
      <Stack gap={14} aria-busy>
        {[88, 76, 92, 70].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </Stack>
    );
  }
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>E-mail address</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Second step</Table.Th>
            <Table.Th>Last signed in</Table.Th>
            <Table.Th>
              <VisuallyHidden>Actions</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {staff.map((member) => (
            <StaffRow key={member.id} member={member} onInvitedAgain={onInvitedAgain} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function StaffRow({
  member,
  onInvitedAgain,
}: {
  member: Member;
  onInvitedAgain(invited: Invited): void;
}) {
  const own = useSignedIn().staff.id === member.id;
  const inviteAgain = useInviteAgain();
  return (
    <Table.Tr {...(member.state === 'disabled' ? { c: 'dimmed' } : {})}>
      <Table.Td fw={550}>
        {member.name}
        {own ? (
          <Badge ml={8} size="xs" variant="default" tt="none">
            you
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td>{member.email}</Table.Td>
      <Table.Td>{roleNames[member.role]}</Table.Td>
      <Table.Td>{stateNames[member.state]}</Table.Td>
      <Table.Td>{member.totpEnabled ? 'On' : 'Off'}</Table.Td>
      <Table.Td>{member.lastSignedInAt ? <Moment at={member.lastSignedInAt} /> : 'never'}</Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {member.state === 'invited' ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={inviteAgain.isPending}
              aria-label={`New link for ${member.name}`}
              onClick={() =>
                inviteAgain.mutate(member.id, {
                  onSuccess: (invitation) => onInvitedAgain({ name: member.name, invitation }),
                  onError: tellFault('No new link was made'),
                })
              }
            >
              New link
            </Button>
          ) : null}
          {own ? null : <SwitchButton member={member} />}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function SwitchButton({ member }: { member: Member }) {
  const switchAccount = useSwitchAccount();
  const { id, name } = member;
  const off = member.state === 'disabled';

  function enable(): void {
    switchAccount.mutate(
      { id, to: 'enable' },
      { onError: tellFault('The account was not switched on') },
    );
  }

  function disable(): void {
    const told = `disabled-${id}`;
    switchAccount.mutate(
      { id, to: 'disable' },
      {
        onError: tellFault('The account was not switched off'),
        onSuccess: () =>
          notifications.show({
            id: told,
            autoClose: 12_000,
            title: `${name} cannot sign in any more`,
            message: (
              <Button
                size="compact-sm"
                variant="default"
                mt={4}
                onClick={() => {
                  notifications.hide(told);
                  enable();
                }}
              >
                Undo
              </Button>
            ),
          }),
      },
    );
  }

  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={switchAccount.isPending}
      aria-label={off ? `Switch on the account of ${name}` : `Switch off the account of ${name}`}
      onClick={off ? enable : disable}
    >
      {off ? 'Switch on' : 'Switch off'}
    </Button>
  );
}
