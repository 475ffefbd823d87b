import { yearWords } from '@lapwing/shared/year-group';
import { Button, Group, SegmentedControl, Skeleton, Table } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ListedPerson } from '../../../directory/classes.contract.ts';
import { FindField } from '../../ui/find-field.tsx';
import list from '../../ui/list-table.module.css';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { TemplateLink } from './import/template-link.tsx';
import classes from './people.module.css';
import { importPath, PeopleFrame } from './people-frame.tsx';
import { usePeople } from './people-queries.ts';

/** People that the collector gives at once. */
const PAGE_SIZE = 100;

/** Everybody with an account on the school's computers. */
export function PeoplePage() {
  const [address] = useSearchParams();
  const [find, setFind] = useState('');
  const [kind, setKind] = useState<'all' | ListedPerson['kind']>('all');
  const [offset, setOffset] = useState(0);
  // The search leads to one person, whatever was looked for before.
  useEffect(() => {
    setFind(address.get('find') ?? '');
    setOffset(0);
  }, [address]);
  const [query] = useDebouncedValue(find.trim(), 250);
  const list = usePeople({ query, kind: kind === 'all' ? null : kind, offset });

  const nobody = list.data?.total === 0 && query === '' && kind === 'all';
  return (
    <PeopleFrame
      current="people"
      description="Pupils and staff, by the account that computers know them by."
    >
      {list.isError && !list.data ? (
        <ErrorNotice
          title="The people could not be fetched"
          error={list.error}
          onRetry={() => void list.refetch()}
        />
      ) : nobody ? (
        <NoPeople />
      ) : (
        <>
          <div className={classes.tools}>
            <FindField
              label="Find a person"
              placeholder="Find by name, account or class"
              w={260}
              find={find}
              onFind={(next) => {
                setFind(next);
                setOffset(0);
              }}
            />
            <SegmentedControl
              size="xs"
              aria-label="Whom to show"
              value={kind}
              onChange={(value) => {
                setKind(value as typeof kind);
                setOffset(0);
              }}
              data={[
                { value: 'all', label: 'Everybody' },
                { value: 'pupil', label: 'Pupils' },
                { value: 'staff', label: 'Staff' },
              ]}
            />
            <Pages total={list.data?.total} offset={offset} onChange={setOffset} />
          </div>
          <PeopleTable people={list.data?.people ?? null} />
        </>
      )}
    </PeopleFrame>
  );
}

function Pages({
  total,
  offset,
  onChange,
}: {
  total: number | undefined;
  offset: number;
  onChange(offset: number): void;
}) {
  if (total === undefined) return null;
  const last = Math.min(offset + PAGE_SIZE, total);
  const words =
    total <= PAGE_SIZE
      ? `${total} ${total === 1 ? 'person' : 'people'}`
      : `${(offset + 1).toLocaleString('en-GB')} to ${last.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  return (
    <Group gap={6} ml="auto" wrap="nowrap">
      <span className={classes.count} role="status">
        {words}
      </span>
      {total > PAGE_SIZE ? (
        <>
          <Button
            size="compact-sm"
            variant="default"
            disabled={offset === 0}
            onClick={() => onChange(Math.max(0, offset - PAGE_SIZE))}
          >
            Previous
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={last === total}
            onClick={() => onChange(offset + PAGE_SIZE)}
          >
            Next
          </Button>
        </>
      ) : null}
    </Group>
  );
}

function PeopleTable({ people }: { people: readonly ListedPerson[] | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={list.scroll} aria-label="List of people" tabIndex={0}>
      <Table className={list.table} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th w="20%">Account</Table.Th>
            <Table.Th w="14%">Year</Table.Th>
            <Table.Th w="36%" className={classes.lesser}>
              Classes
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody aria-busy={people === null}>
          {people === null
            ? placeholders
            : people.map((person) => (
                <Table.Tr key={person.id}>
                  <Table.Td className={classes.strong}>{person.name}</Table.Td>
                  <Table.Td>{person.account}</Table.Td>
                  <Table.Td>
                    {person.kind === 'staff' ? 'Staff' : yearWords(person.yearGroup) || '–'}
                  </Table.Td>
                  <Table.Td className={classes.lesser}>{person.classes.join(', ') || '–'}</Table.Td>
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
      {people?.length === 0 ? <p className={classes.quiet}>Nobody fits.</p> : null}
    </section>
  );
}

const placeholders = Array.from({ length: 8 }, (_, row) => (
  <Table.Tr key={row}>
    <Table.Td colSpan={4}>
      <Skeleton height={12} width={`${92 - ((row * 13) % 35)}%`} />
    </Table.Td>
  </Table.Tr>
));

function NoPeople() {
  return (
    <Empty
      icon={<IconUsersGroup aria-hidden />}
      title="Nobody is in the list yet"
      actions={
        <Button component={Link} to={importPath('people')}>
          Import people
        </Button>
      }
    >
      Until then flags and lessons show account names. Export pupils and staff from your management
      information system as CSV, with the name that each logs on with, or fill in{' '}
      <TemplateLink kind="people" />. Teachers’ accounts for this console are another matter: an
      administrator invites them on the page Staff.
    </Empty>
  );
}
