import { Button, Group, MultiSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClassDetail } from '../../../directory/classes.contract.ts';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { wordsOf } from '../../ui/notices.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { ClassMembers } from './class-members.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { classQuery, teachersQuery, useChangeClass } from './people-queries.ts';

/** One class, beside the list: its teachers and pupils, each change done at once. */
export function ClassPanel({ id, onClose }: { id: string; onClose(): void }) {
  const query = useQuery(classQuery(id));
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const shown = query.data;
  if (!shown) {
    return (
      <DetailPanel title="Class" subject={id} takesFocus onClose={onClose}>
        {query.isError ? <Text size="sm">{wordsOf(query.error)}</Text> : <Skeleton height={120} />}
      </DetailPanel>
    );
  }
  return (
    <DetailPanel
      title={shown.name}
      subject={id}
      takesFocus
      onClose={onClose}
      footer={
        <Group gap="xs">
          <Button variant="default" onClick={() => setAsking('rename')}>
            Rename
          </Button>
          <Button variant="outline" color="red" onClick={() => setAsking('delete')}>
            Delete {shown.name}
          </Button>
        </Group>
      }
    >
      <Stack gap="lg">
        <Teachers of={shown} />
        <ClassMembers of={shown} />
      </Stack>
      {asking === 'rename' ? (
        <NameDialog
          what="classes"
          renamed={shown}
          onClose={() => setAsking(null)}
          onSaved={() => setAsking(null)}
        />
      ) : null}
      {asking === 'delete' ? (
        <DeleteDialog
          what="classes"
          id={id}
          name={shown.name}
          onClose={() => setAsking(null)}
          onDeleted={onClose}
        >
          Its pupils stay in the list of people, and in their other classes.
        </DeleteDialog>
      ) : null}
    </DetailPanel>
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
