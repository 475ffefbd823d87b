import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { commandLimits } from '../../../../lessons/commands.contract.ts';
import { useCommand } from './command-queries.ts';
import { counted } from './command-words.ts';
import { LengthSelect, PanelForm } from './panel-form.tsx';
import { useTargets } from './use-control.ts';

/** Locks screens with the teacher's words. */
export function LockPanel({ onClose }: { onClose(): void }) {
  const targets = useTargets();
  const command = useCommand();
  const [words, setWords] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  return (
    <PanelForm
      title="Lock screens"
      targets={targets}
      action={`Lock ${counted(targets.count, 'screen')}`}
      busy={command.isPending}
      onClose={onClose}
      onSend={() =>
        command.mutate(
          { command: { action: 'lock', words: words.trim(), minutes }, targets },
          { onSuccess: onClose },
        )
      }
    >
      <Textarea
        data-autofocus
        label="What the screens say"
        description="Empty for “Your teacher has locked this screen”."
        placeholder="Eyes to the front, please."
        autosize
        minRows={2}
        maxRows={6}
        maxLength={commandLimits.words}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <LengthSelect minutes={minutes} onChange={setMinutes} />
    </PanelForm>
  );
}
