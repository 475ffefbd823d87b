import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';

interface NamedPanelProps {
  what: 'classes' | 'rooms';
  shown: { id: string; name: string };
  /** What deleting it leaves. */
  leaves: string;
  onClose(): void;
  children: ReactNode;
}

/** A class or a room, beside the list: what is in it, its name, and its end. */
export function NamedPanel({ what, shown, leaves, onClose, children }: NamedPanelProps) {
  const { id, name } = shown;
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const stop = () => setAsking(null);
  return (
    <DetailPanel
      title={name}
      subject={id}
      takesFocus
      onClose={onClose}
      footer={
        <Group gap="xs">
          <Button variant="default" onClick={() => setAsking('rename')}>
            Rename
          </Button>
          <Button variant="outline" color="red" onClick={() => setAsking('delete')}>
            Delete {name}
          </Button>
        </Group>
      }
    >
      {children}
      {asking === 'rename' ? (
        <NameDialog what={what} renamed={{ id, name }} onClose={stop} onSaved={stop} />
      ) : null}
      {asking === 'delete' ? (
        <DeleteDialog what={what} id={id} name={name} onClose={stop} onDeleted={onClose}>
          {leaves}
        </DeleteDialog>
      ) : null}
    </DetailPanel>
  );
}
