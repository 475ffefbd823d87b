import { Textarea } from '@mantine/core';
import { commandLimits } from '../../../../lessons/commands.contract.ts';

/** Where a teacher writes to pupils. */
export function MessageField({ text, onChange }: { text: string; onChange(text: string): void }) {
  return (
    <Textarea
      data-autofocus
      label="Message"
      description="It is shown under your name, above what is open. Ctrl+Enter sends it."
      autosize
      minRows={3}
      maxRows={10}
      maxLength={commandLimits.text}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
