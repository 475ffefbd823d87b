import { Button, Menu } from '@mantine/core';
import { IconBolt, IconCamera, IconDots, IconNotes, IconSquareX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClassroomKind, LessonAction } from '../../../../lessons/commands.contract.ts';
import { KeepDialog } from '../notes/keep-dialog.tsx';
import { isPupilThere } from '../wall/tile-facts.ts';
import { useTileFacts } from '../wall/use-wall.ts';
import { type Grave, GraveDialog, graveActions } from './grave-dialog.tsx';
import type { Targets } from './targets.ts';

interface MoreMenuProps {
  targets: Targets;
  /** The one PC that it is all for; null where it is for several. */
  only: string | null;
  allowed(kind: ClassroomKind): boolean;
  onGive(action: LessonAction): void;
  onNotes(): void;
}

/** What is done seldom, and what is asked about first. */
export function MoreMenu({ targets, only, allowed, onGive, onNotes }: MoreMenuProps) {
  const [asking, setAsking] = useState<Grave | null>(null);
  const [keeping, setKeeping] = useState<Targets | null>(null);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            disabled={targets.count === 0}
            rightSection={<IconDots size={14} aria-hidden />}
          >
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed('keepScreenshot') ? (
            <KeepItem deviceId={only} onKeep={() => setKeeping(targets)} />
          ) : null}
          <Menu.Item leftSection={<IconNotes size={16} aria-hidden />} onClick={onNotes}>
            Notes of this lesson
          </Menu.Item>
          <Menu.Divider />
          {allowed('closeFront') ? (
            <Menu.Item
              leftSection={<IconSquareX size={16} aria-hidden />}
              onClick={() => onGive({ action: 'closeFront' })}
            >
              Close the tab or application in front
            </Menu.Item>
          ) : null}
          {allowed('wake') ? (
            <Menu.Item
              leftSection={<IconBolt size={16} aria-hidden />}
              onClick={() => onGive({ action: 'wake' })}
            >
              Wake PCs that are off
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          {graveActions.map(({ action, label, Icon: GraveIcon }) =>
            allowed(action) ? (
              <Menu.Item
                key={action}
                leftSection={<GraveIcon size={16} aria-hidden />}
                onClick={() => setAsking(action)}
              >
                {label}…
              </Menu.Item>
            ) : null,
          )}
        </Menu.Dropdown>
      </Menu>
      {keeping ? <KeepDialog targets={keeping} onClose={() => setKeeping(null)} /> : null}
      {asking ? (
        <GraveDialog
          action={asking}
          targets={targets}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            onGive({ action: asking });
          }}
        />
      ) : null}
    </>
  );
}

/** For one pupil's screen; otherwise it says how to come to one. */
function KeepItem({ deviceId, onKeep }: { deviceId: string | null; onKeep(): void }) {
  const facts = useTileFacts(deviceId ?? '');
  const isOne = isPupilThere(facts);
  return (
    <Menu.Item
      leftSection={<IconCamera size={16} aria-hidden />}
      disabled={!isOne}
      onClick={onKeep}
    >
      {isOne ? 'Keep a screenshot…' : 'Keep a screenshot: select one pupil'}
    </Menu.Item>
  );
}
