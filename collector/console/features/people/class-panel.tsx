import { MultiSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ClassDetail } from '../../../directory/classes.contract.ts';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { wordsOf } from '../../ui/notices.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { ClassMembers } from './class-members.tsx';
import { NamedPanel } from './named-panel.tsx';
import { classQuery, teachersQuery, useChangeClass } from './people-queries.ts';

/** One class, beside the list: its teachers and pupils, each change done at once. */
export function ClassPanel({ id, onClose }: { id: string; onClose(): void }) {
  const query = useQuery(classQuery(id));
  const shown = query.data;
  if (!shown) {
    return (
      <DetailPanel title="Class" subject={id} takesFocus onClose={onClose}>
        {query.isError ? <Text size="sm">{wordsOf(query.error)}</Text> : <Skeleton height={120} />}
      </DetailPanel>
    );
  }
  return (
    <NamedPanel
      what="classes"
      shown={shown}
      leaves="Its pupils stay in the list of people, and in their other classes."
      onClose={onClose}
    >
      <Stack gap="lg">
        <Teachers of={shown} />
        <ClassMembers of={shown} />
      </Stack>
    </NamedPanel>
  );
}

function Teachers({ of: { id, teachers } }: { of: ClassDetail }) {
  const known = useQuery(teachersQuery);
  const change = useChangeClass(id, 'teachers');
  const present = teachers.map((teacher) => teacher.id);
  // Somebody whose account was switched off is not offered, but still put down.
  const names = new Map(
    [...teachers, ...(known.data?.teachers ?? [])].map((teacher) => [teacher.id, teacher.name]),
  );

  function set(wanted: string[]): void {
    change.mutate(
      {
        add: wanted.filter((one) => !present.includes(one)),
        remove: present.filter((one) => !wanted.includes(one)),
      },
      { onError: tellFault('The teachers were not changed') },
    );
  }

  return (
    <MultiSelect
      label="Teachers"
      description="They may see the pupils of this class."
      placeholder={teachers.length === 0 ? 'Choose a teacher' : ''}
      searchable
      nothingFoundMessage="No teacher of that name can sign in"
      data={[...names].map(([value, label]) => ({ value, label }))}
      value={present}
      onChange={set}
      disabled={change.isPending}
    />
  );
}
