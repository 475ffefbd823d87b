import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lessonActionSchema } from '../../../../lessons/commands.contract.ts';
import { classroomQuery, useCommand } from './command-queries.ts';
import { counted } from './command-words.ts';
import { PanelForm } from './panel-form.tsx';
import { useTargets } from './use-control.ts';

/** Opens a site, or an application of the school's list. */
export function OpenPanel({ onClose }: { onClose(): void }) {
  const targets = useTargets();
  const command = useCommand();
  const classroom = useQuery(classroomQuery);
  const [address, setAddress] = useState('');
  const [applicationId, setApplicationId] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const applications = classroom.data?.applications ?? [];

  function send(): void {
    const wanted = applicationId
      ? { action: 'openApplication', applicationId }
      : { action: 'openSite', url: withScheme(address) };
    const parsed = lessonActionSchema.safeParse(wanted);
    if (!parsed.success) {
      setFault(parsed.error.issues[0]?.message ?? 'Enter an address like https://www.bbc.co.uk.');
      return;
    }
    setFault(null);
    command.mutate({ command: parsed.data, targets }, { onSuccess: onClose });
  }

  return (
    <PanelForm
      title="Open for everyone"
      targets={targets}
      action={`Open on ${targets.name ?? counted(targets.count, 'PC')}`}
      busy={command.isPending}
      incomplete={address.trim() === '' && applicationId === null}
      onClose={onClose}
      onSend={send}
    >
      {classroom.data?.allowed.includes('openSite') ? (
        <TextInput
          label="Site"
          description="Opens in the browser that runs already."
          placeholder="www.bbc.co.uk/bitesize"
          type="url"
          disabled={applicationId !== null}
          error={fault}
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      ) : null}
      {classroom.data?.allowed.includes('openApplication') ? (
        <Select
          label="Or an application"
          description={
            applications.length === 0
              ? 'Your school has listed none yet. ICT staff list them in the policy.'
              : 'From your school’s list.'
          }
          disabled={applications.length === 0}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'Choose none' }}
          data={applications.map(({ id, name }) => ({ value: id, label: name }))}
          value={applicationId}
          onChange={setApplicationId}
        />
      ) : null}
    </PanelForm>
  );
}

/** People leave "https://" out. */
function withScheme(address: string): string {
  const typed = address.trim();
  return /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
}
