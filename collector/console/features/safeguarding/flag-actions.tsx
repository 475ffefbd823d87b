import { Button, Group, Kbd, Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import {
  closeFlagRequestSchema,
  type FlagDetail,
  type Outcome,
  outcomeNames,
  outcomes,
} from '../../../safeguarding/flags/flags.contract.ts';
import { FormFault, useContractForm } from '../../ui/form.tsx';
import { useShortcutSettings, useShortcuts } from '../../ui/shortcuts.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { useAcknowledge, useCloseFlag, useRaiseFlag, useReopenFlag } from './flag-queries.ts';

/** Raise, acknowledge, close with an outcome, or reopen: what its state allows. */
export function FlagActions({ flag }: { flag: FlagDetail }) {
  const [closing, setClosing] = useState(false);
  const acknowledge = useAcknowledge();
  const raise = useRaiseFlag();
  const reopen = useReopenFlag();
  const { enabled } = useShortcutSettings();
  const startClosing = () => setClosing(true);
  useShortcuts([
    ...(flag.state === 'closed' || flag.state === 'counted'
      ? []
      : [{ key: 'c', label: 'Close the flag with an outcome', run: startClosing }]),
  ]);

  if (closing && flag.state !== 'closed') {
    return <CloseForm flag={flag} onDone={() => setClosing(false)} />;
  }
  if (flag.state === 'counted') {
    return (
      <Button
        variant="default"
        loading={raise.isPending}
        onClick={() => raise.mutate(flag.id, { onError: tellFault('The flag was not raised') })}
      >
        Raise as a concern
      </Button>
    );
  }
  if (flag.state === 'closed') {
    return (
      <Button
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate(flag.id, { onError: tellFault('The flag was not reopened') })}
      >
        Reopen the flag
      </Button>
    );
  }
  return (
    <Group gap="xs">
      {flag.state === 'open' ? (
        <Button
          loading={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate(flag.id, { onError: tellFault('The flag was not acknowledged') })
          }
          rightSection={enabled ? <Kbd aria-hidden>A</Kbd> : null}
        >
          Acknowledge
        </Button>
      ) : null}
      <Button
        variant={flag.state === 'open' ? 'default' : 'filled'}
        onClick={startClosing}
        rightSection={enabled ? <Kbd aria-hidden>C</Kbd> : null}
      >
        Close with an outcome
      </Button>
    </Group>
  );
}

function CloseForm({ flag, onDone }: { flag: FlagDetail; onDone(): void }) {
  const closeFlag = useCloseFlag();
  const reopen = useReopenFlag();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  function offerUndo(outcome: Outcome): void {
    const id = `closed-${flag.id}`;
    notifications.show({
      id,
      autoClose: 12_000,
      title: `Closed: ${outcomeNames[outcome]}`,
      message: (
        <Button
          size="compact-sm"
          variant="default"
          mt={4}
          onClick={() => {
            notifications.hide(id);
            reopen.mutate(flag.id, { onError: tellFault('The flag was not reopened') });
          }}
        >
          Undo
        </Button>
      ),
    });
  }

  const { form, sending, fault, onSubmit } = useContractForm({
    schema: closeFlagRequestSchema,
    initialValues: { outcome: '', note: '' },
    send: async ({ outcome, note }) => {
      await closeFlag.mutateAsync({ id: flag.id, outcome: outcome as Outcome, note });
      onDone();
      offerUndo(outcome as Outcome);
    },
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Radio.Group label="Outcome" size="sm" {...form.getInputProps('outcome')}>
          <Stack gap={6} my={6}>
            {outcomes.map((outcome, index) => (
              <Radio
                key={outcome}
                size="sm"
                value={outcome}
                label={outcomeNames[outcome]}
                {...(index === 0 ? { ref: first } : {})}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Note"
          description="What you found and did. It stays with the flag."
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('note')}
        />
        <FormFault fault={fault} />
        <Group gap="xs">
          <Button type="submit" loading={sending}>
            Close the flag
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            Not now
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
