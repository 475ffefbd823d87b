import { useState } from 'react';
import type { Scene } from '../../../../lessons/commands.contract.ts';
import { BroadcastPanel } from '../broadcast/broadcast-panel.tsx';
import type { PanelName } from '../control/control-bar.tsx';
import { LockPanel } from '../control/lock-panel.tsx';
import { MessagePanel } from '../control/message-panel.tsx';
import { OpenPanel } from '../control/open-panel.tsx';
import { PlacesPanel } from '../control/places-panel.tsx';
import { ResultsPanel } from '../control/results-panel.tsx';
import { ScenesPanel } from '../control/scenes-panel.tsx';
import { FilesPanel } from '../files/files-panel.tsx';
import { HandsPanel } from '../hands/hands-panel.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';

const names: readonly PanelName[] = [
  'lock',
  'message',
  'open',
  'focus',
  'block',
  'scenes',
  'hands',
  'results',
  'broadcast',
  'files',
  'notes',
];

/** The panel that the address names. */
export function readPanel(search: URLSearchParams): PanelName | null {
  return names.find((name) => name === search.get('panel')) ?? null;
}

interface SidePanelProps {
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
  onLook(deviceId: string): void;
  onMessage(deviceId: string): void;
}

/** What is open beside the wall. */
export function SidePanel({ panel, onPanel, onLook, onMessage }: SidePanelProps) {
  const [draft, setDraft] = useState<Scene['actions'] | null>(null);
  const close = () => {
    setDraft(null);
    onPanel(null);
  };
  switch (panel) {
    case 'lock':
      return <LockPanel onClose={close} />;
    case 'message':
      return <MessagePanel onClose={close} />;
    case 'open':
      return <OpenPanel onClose={close} />;
    case 'focus':
    case 'block':
      return (
        <PlacesPanel
          key={panel}
          action={panel}
          onClose={close}
          onSave={(places) => {
            setDraft([{ action: panel, ...places, minutes: null }]);
            onPanel('scenes');
          }}
        />
      );
    case 'scenes':
      return <ScenesPanel draft={draft} onClose={close} />;
    case 'hands':
      return <HandsPanel onLook={onLook} onMessage={onMessage} onClose={close} />;
    case 'broadcast':
      return <BroadcastPanel onClose={close} />;
    case 'files':
      return <FilesPanel onClose={close} />;
    case 'notes':
      return <NotesPanel onClose={close} />;
    case 'results':
      return <ResultsPanel onClose={close} />;
    default:
      return null;
  }
}
