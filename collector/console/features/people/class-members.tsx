import { yearWords } from '@lapwing/shared/year-group';
import { Button, CloseButton, Select, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ClassDetail } from '../../../directory/classes.contract.ts';
import { tellFault } from '../../ui/tell-fault.ts';
import classes from './people.module.css';
import { useChangeClass, usePeople } from './people-queries.ts';

type Member = ClassDetail['members'][number];

/** The pupils of a class: found by name and added, taken out again with an undo. */
export function ClassMembers({ of: shown }: { of: ClassDetail }) {
  const change = useChangeClass(shown.id, 'members');
  const { members } = shown;

  function add(ids: string[]): void {
    change.mutate({ add: ids }, { onError: tellFault('The pupil was not added') });
  }

  function remove(member: Member): void {
    const told = `removed-${member.id}`;
    change.mutate(
      { remove: [member.id] },
      {
        onError: tellFault(`${member.name} was not taken out`),
        onSuccess: () =>
          notifications.show({
            id: told,
            autoClose: 12_000,
            title: `${member.name} is not in ${shown.name} any more`,
            message: (
              <Button
                size="compact-sm"
                variant="default"
                mt={4}
                onClick={() => {
                  notifications.hide(told);
                  add([member.id]);
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
    <section>
      <Title order={3} mb={6}>
        {members.length} {members.length === 1 ? 'pupil' : 'pupils'}
      </Title>
      <AddPupil present={members} onAdd={(id) => add([id])} />
      {members.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          Nobody yet. Type a name above, or import a file with the classes in it.
        </Text>
      ) : null}
      <ul className={classes.list}>
        {members.map((member) => (
          <li key={member.id}>
            <span>
              {member.name}{' '}
              <span className={classes.quiet}>
                {[member.account, yearWords(member.yearGroup)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <CloseButton
              aria-label={`Take ${member.name} out of ${shown.name}`}
              onClick={() => remove(member)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddPupil({ present, onAdd }: { present: readonly Member[]; onAdd(id: string): void }) {
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 200);
  const found = usePeople({ query: settled, kind: 'pupil' }, settled.length >= 2);
  const there = new Set(present.map(({ id }) => id));
  const data =
    settled.length < 2
      ? []
      : (found.data?.people ?? [])
          .filter(({ id }) => !there.has(id))
          .slice(0, 20)
          .map(({ id, name, account, yearGroup }) => ({
            value: id,
            label: [name, account, yearWords(yearGroup)].filter(Boolean).join(' · '),
          }));
  return (
    <Select
      aria-label="Add a pupil"
      placeholder="Add a pupil: type a part of the name"
      searchable
      value={null}
      data={data}
      // The collector has searched names, accounts and classes already.
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={settled.length < 2 ? 'Type at least two letters' : 'No other pupil fits'}
      onChange={(id) => {
        if (id) onAdd(id);
        setSearch('');
      }}
    />
  );
}
