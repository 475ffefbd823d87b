import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { classroomQuery, useCommand } from './command-queries.ts';
import { counted } from './command-words.ts';
import { PanelForm } from './panel-form.tsx';
import { NO_SITE, siteAddress } from './site-address.ts';
import { useTargets } from './use-control.ts';

/** Opens a site, or an application of the school's list. */
export function OpenPanel({ onClose }: { onClose(): void }) {
  const targets = useTargets();
  const command = useCommand();
  const classroom = useQuery(classroomQuery);
  const [address, setAddress] = useState('');
  const [applicationId, setApplicationId] = useState<string | null>(null);
  const [isNone, setIsNone] = useState(false);
  const applications = classroom.data?.applications ?? [];

  function send(): void {
    const url = siteAddress(address);
    setIsNone(applicationId === null && url === null);
    if (applicationId) {
      const open = { action: 'openApplication', applicationId } as const;
      command.mutate({ command: open, targets }, { onSuccess: onClose });
    } else if (url) {
      command.mutate({ command: { action: 'openSite', url }, targets }, { onSuccess: onClose });
    }
  }

  return (
    <PanelForm
      title="Open a site or application"
      targets={targets}
      action={`Open on ${targets.name ?? counted(targets.count, 'PC')}`}
      busy={command.isPending}
      incomplete={address.trim() === '' && applicationId === null}
      onClose={onClose}
      onSend={send}
    >
      {classroom.data?.allowed.includes('openSite') ? (
        <TextInput
          data-autofocus
          label="Site"
          description="Opens in the browser that runs already."
          placeholder="www.bbc.co.uk/bitesize"
          type="url"
          disabled={applicationId !== null}
          error={isNone ? NO_SITE : null}
          value={address}
          onChange={({ currentTarget }) => {
            setIsNone(false);
            setAddress(currentTarget.value);
          }}
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
