import { Button, Skeleton, Stack, Table, VisuallyHidden } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { EnrolmentToken } from '../../../directory/directory.contract.ts';
import { useZone } from '../../data/session.ts';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { clock, day } from '../../ui/time.ts';
import { CreateTokenDrawer } from './create-token-drawer.tsx';
import { tokensQuery, useLiveDevices, useRevokeToken } from './device-queries.ts';
import { DeviceTabs } from './device-tabs.tsx';
import { tokenStateNames } from './device-words.ts';
import { StateMark } from './state-mark.tsx';

/** Enrolment tokens: what PCs join the school with. */
export function TokensPage() {
  const [search, setSearch] = useSearchParams();
  const query = useQuery(tokensQuery);
  useLiveDevices();
  const creating = search.get('create') === 'yes';
  const create = () => setSearch({ create: 'yes' });
  return (
    <Page
      title="Devices"
      tabTitle="Enrolment tokens"
      description="A token lets PCs join this school, until it expires or is used up."
      actions={
        <Button onClick={create} leftSection={<IconPlus size={16} aria-hidden />}>
          Create an enrolment token
        </Button>
      }
    >
      <DeviceTabs current="tokens" />
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The tokens could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : query.data?.tokens.length === 0 ? (
        <Empty
          icon={<IconKey aria-hidden />}
          title="No token yet"
          actions={<Button onClick={create}>Create the first token</Button>}
        >
          Make one per room or per roll-out, so that each can end by itself. The console then gives
          you the command to run on the PCs.
        </Empty>
      ) : (
        <TokenTable tokens={query.data?.tokens ?? null} />
      )}
      <CreateTokenDrawer opened={creating} onClose={() => setSearch({})} />
    </Page>
  );
}

function TokenTable({ tokens }: { tokens: readonly EnrolmentToken[] | null }) {
  const zone = useZone();
  const revoke = useRevokeToken();
  if (!tokens) {
    return (
      <Stack gap={12} aria-busy>
        <Skeleton height={20} />
        <Skeleton height={20} />
        <Skeleton height={20} />
      </Stack>
    );
  }
  return (
    <Table.ScrollContainer minWidth={680}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>State</Table.Th>
            <Table.Th>For</Table.Th>
            <Table.Th>Room</Table.Th>
            <Table.Th w={110} ta="right">
              Used
            </Table.Th>
            <Table.Th w={170} pl={40}>
              Created
            </Table.Th>
            <Table.Th w={190}>Expires</Table.Th>
            <Table.Th w={110}>
              <VisuallyHidden>Actions</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <Table.Tr key={token.id}>
              <Table.Td>
                <StateMark state={token.state} name={tokenStateNames[token.state]} />
              </Table.Td>
              <Table.Td>{token.label}</Table.Td>
              <Table.Td>{token.room ?? '–'}</Table.Td>
              <Table.Td ta="right" data-numbers>
                {token.uses} of {token.maxUses}
              </Table.Td>
              <Table.Td pl={40}>{day(token.createdAt, zone)}</Table.Td>
              <Table.Td>
                {day(token.expiresAt, zone)}, {clock(token.expiresAt, zone)}
              </Table.Td>
              <Table.Td ta="right">
                {token.state === 'usable' ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Revoke the token for ${token.label}`}
                    onClick={() =>
                      revoke.mutate(token.id, { onError: tellFault('The token was not revoked') })
                    }
                  >
                    Revoke
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
