import { Button, Group, Modal } from '@mantine/core';
import { IconLock, IconLockOpen, IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClassroomKind } from '../../../../lessons/commands.contract.ts';
import { useShortcuts } from '../../../ui/shortcuts.tsx';
import { useCommand } from '../control/command-queries.ts';
import { whereInForce } from '../control/in-force.ts';
import { BatchState, UndoButton } from '../control/latest-command.tsx';
import { lockToggle } from '../control/lock-buttons.tsx';
import { MessageField } from '../control/message-field.tsx';
import { type Targets, targetsFor } from '../control/targets.ts';
import { useCommandLog, useInForce } from '../control/use-control.ts';
import type { TileFacts } from '../wall/tile-facts.ts';

/** What a teacher does most to a screen that they look at: lock it, and send a message. */
export function SteerOne({
  facts,
  allowed,
}: {
  facts: TileFacts;
  allowed: readonly ClassroomKind[];
}) {
  const command = useCommand();
  const locked = whereInForce(useInForce(), 'lock').has(facts.deviceId);
  const [writing, setWriting] = useState(false);
  const targets = targetsFor([facts]);
  const mayLock = allowed.includes('lock');
  const mayWrite = allowed.includes('showMessage');
  const toggleLock = () => command.mutate({ command: lockToggle(locked), targets });
  useShortcuts([
    ...(mayLock ? [{ key: 'l', label: 'Lock or unlock this screen', run: toggleLock }] : []),
    ...(mayWrite ? [{ key: 'm', label: 'Message', run: () => setWriting(true) }] : []),
  ]);
  const LockIcon = locked ? IconLockOpen : IconLock;
  return (
    <>
      {mayLock ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<LockIcon size={16} aria-hidden />}
          onClick={toggleLock}
        >
          {locked ? 'Unlock' : 'Lock'}
        </Button>
      ) : null}
      {mayWrite ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMessage size={16} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          Message
        </Button>
      ) : null}
      {writing ? <MessageDialog targets={targets} onClose={() => setWriting(false)} /> : null}
    </>
  );
}

function MessageDialog({ targets, onClose }: { targets: Targets; onClose(): void }) {
  const command = useCommand();
  const [text, setText] = useState('');
  const name = targets.name ?? 'this PC';
  return (
    <Modal opened onClose={onClose} title={`Message to ${name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          const message = { action: 'showMessage', text: text.trim() } as const;
          command.mutate({ command: message, targets }, { onSuccess: onClose });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit();
        }}
      >
        <MessageField text={text} onChange={setText} />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={command.isPending} disabled={text.trim() === ''}>
            Send
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** How the last command went, where it was for this PC alone. */
export function LatestForOne({ deviceId }: { deviceId: string }) {
  const [latest] = useCommandLog();
  const [undone, setUndone] = useState<string | null>(null);
  const ids = latest?.targets.deviceIds;
  if (!latest || latest.batchId === undone) return null;
  if (ids === 'all' || ids?.length !== 1 || ids[0] !== deviceId) return null;
  return (
    <>
      <BatchState batch={latest} />
      <UndoButton batch={latest} onUndone={() => setUndone(latest.batchId)} />
    </>
  );
}
