import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { counted } from './command-words.ts';
import type { Targets } from './targets.ts';

interface PanelFormProps {
  title: string;
  targets: Targets;
  /** What the button says, for example "Lock 28 screens". */
  action: string;
  busy: boolean;
  /** Something is missing yet. */
  incomplete?: boolean;
  onSend(): void;
  onClose(): void;
  /** A quieter button beside it. */
  aside?: ReactNode;
  /** What stands below the buttons. */
  below?: ReactNode;
  children: ReactNode;
}

/** A form beside the wall: for whom, what, and a button that says what it does. */
export function PanelForm(props: PanelFormProps) {
  const { title, targets, action, busy, incomplete = false, onSend, onClose, aside, below } = props;
  return (
    <DetailPanel title={title} subject={title} takesFocus onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!incomplete) onSend();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.currentTarget.requestSubmit();
          }
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            For {forWhom(targets)}.
          </Text>
          {props.children}
          <Group gap="xs">
            <Button type="submit" loading={busy} disabled={incomplete || targets.count === 0}>
              {action}
            </Button>
            {aside}
          </Group>
          {below}
        </Stack>
      </form>
    </DetailPanel>
  );
}

function forWhom(targets: Targets): string {
  if (targets.deviceIds === 'all') {
    return `all ${counted(targets.count, 'PC')} of the lesson; select some on the wall to narrow it down`;
  }
  return targets.name ?? `the ${targets.count} PCs that are selected`;
}

const LENGTHS = [5, 10, 15, 30] as const;

/** How long a restriction lasts: until the lesson ends, or some minutes. */
export function LengthSelect({
  minutes,
  onChange,
}: {
  minutes: number | null;
  onChange(minutes: number | null): void;
}) {
  return (
    <NativeSelect
      label="For how long"
      value={minutes ?? ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
      data={[
        { value: '', label: 'Until the lesson ends' },
        ...LENGTHS.map((length) => ({ value: String(length), label: `${length} minutes` })),
      ]}
    />
  );
}
