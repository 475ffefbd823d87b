import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core';
import {
  type Icon,
  IconAppWindow,
  IconBan,
  IconFiles,
  IconFocus2,
  IconMessage,
  IconMovie,
  IconScreenShare,
  IconVolume,
  IconVolumeOff,
  IconWorldPause,
  IconZoomIn,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ClassroomKind, LessonAction } from '../../../../lessons/commands.contract.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { classroomQuery, useCommand } from './command-queries.ts';
import { counted } from './command-words.ts';
import classes from './control.module.css';
import { whereInForce } from './in-force.ts';
import { LockButtons } from './lock-buttons.tsx';
import { MoreMenu } from './more-menu.tsx';
import type { Targets } from './targets.ts';
import { useInForce, useTargets } from './use-control.ts';

/** What opens beside the wall. */
export type PanelName =
  | 'lock'
  | 'message'
  | 'open'
  | 'focus'
  | 'block'
  | 'scenes'
  | 'hands'
  | 'results'
  | 'broadcast'
  | 'files'
  | 'notes';

interface ControlBarProps {
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
  onLook(deviceId: string): void;
  /** The PCs that are on the wall, where only some are looked for; null for not known yet. */
  shown: readonly string[] | null;
}

/** What a teacher does to the selected PCs, or to all. */
export function ControlBar({ panel, onPanel, onLook, shown }: ControlBarProps) {
  const targets = useTargets();
  const inForce = useInForce();
  const command = useCommand();
  const classroom = useQuery(classroomQuery);
  const nobody = targets.count === 0;
  const allowed = (kind: ClassroomKind): boolean => classroom.data?.allowed.includes(kind) ?? false;
  const isSet = (kind: 'lock' | 'mute' | 'pauseInternet'): boolean => {
    const set = whereInForce(inForce, kind);
    const ids = targets.deviceIds;
    return ids === 'all'
      ? set.size >= targets.count && set.size > 0
      : ids.every((id) => set.has(id));
  };
  const give = (action: LessonAction) => command.mutate({ command: action, targets });
  const toggle = (name: PanelName) => onPanel(panel === name ? null : name);
  const only = targets.deviceIds !== 'all' && targets.count === 1 ? targets.deviceIds[0] : null;

  return (
    <div className={classes.bar} role="toolbar" aria-label="Steer the lesson">
      <Scope
        targets={targets}
        shown={shown ?? []}
        onLook={only && allowed('watchScreen') ? () => onLook(only) : null}
      />
      {classroom.isError && !classroom.data ? (
        <Button size="xs" color="orange" onClick={() => void classroom.refetch()}>
          What you may do could not be fetched. Try again
        </Button>
      ) : null}
      {allowed('lock') ? (
        <LockButtons
          targets={targets}
          isSet={isSet('lock')}
          wordsShown={panel === 'lock'}
          onGive={give}
          onWords={() => toggle('lock')}
        />
      ) : null}
      <Do
        Icon={IconMessage}
        label="Message"
        shown={allowed('showMessage')}
        disabled={nobody}
        pressed={panel === 'message'}
        onClick={() => toggle('message')}
      />
      <Do
        Icon={IconAppWindow}
        label="Open"
        shown={allowed('openSite') || allowed('openApplication')}
        disabled={nobody}
        pressed={panel === 'open'}
        onClick={() => toggle('open')}
      />
      <Do
        Icon={IconFocus2}
        label="Focus"
        shown={allowed('focus')}
        disabled={nobody}
        pressed={panel === 'focus'}
        onClick={() => toggle('focus')}
      />
      <Do
        Icon={IconBan}
        label="Block"
        shown={allowed('block')}
        disabled={nobody}
        pressed={panel === 'block'}
        onClick={() => toggle('block')}
      />
      <Do
        Icon={IconWorldPause}
        label={isSet('pauseInternet') ? 'Resume internet' : 'Pause internet'}
        shown={allowed('pauseInternet')}
        disabled={nobody}
        onClick={() =>
          give(
            isSet('pauseInternet')
              ? { action: 'lift', restrictions: ['pauseInternet'] }
              : { action: 'pauseInternet', minutes: null },
          )
        }
      />
      <Do
        Icon={isSet('mute') ? IconVolume : IconVolumeOff}
        label={isSet('mute') ? 'Unmute' : 'Mute'}
        shown={allowed('mute')}
        disabled={nobody}
        onClick={() =>
          give(
            isSet('mute')
              ? { action: 'lift', restrictions: ['mute'] }
              : { action: 'mute', minutes: null },
          )
        }
      />
      <Do
        Icon={IconMovie}
        label="Scenes"
        shown
        pressed={panel === 'scenes'}
        onClick={() => toggle('scenes')}
      />
      <Do
        Icon={IconScreenShare}
        label="Show my screen"
        shown={allowed('broadcast')}
        disabled={nobody}
        pressed={panel === 'broadcast'}
        onClick={() => toggle('broadcast')}
      />
      <Do
        Icon={IconFiles}
        label="Files"
        shown={allowed('handOut') || allowed('collect')}
        disabled={nobody}
        pressed={panel === 'files'}
        onClick={() => toggle('files')}
      />
      <MoreMenu
        targets={targets}
        only={only ?? null}
        allowed={allowed}
        onGive={give}
        onNotes={() => onPanel('notes')}
      />
    </div>
  );
}

/** Whom all that stands beside it is for; as wide for one as for all, so that no button moves. */
function Scope(props: { targets: Targets; shown: readonly string[]; onLook: (() => void) | null }) {
  const { targets, shown, onLook } = props;
  const found = shown.length > 0 && shown.length < targets.count;
  const { selection } = useLessonSession();
  const some = targets.deviceIds !== 'all';
  return (
    <span className={classes.scope} data-some={some || undefined} role="status">
      {some ? (
        <>
          <strong title={targets.name ?? undefined}>
            {targets.name ?? `${targets.count} selected`}
          </strong>
          {onLook ? (
            <Tooltip label="Look closely">
              <ActionIcon size={22} variant="subtle" aria-label="Look closely" onClick={onLook}>
                <IconZoomIn size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ) : null}
          <CloseButton size="xs" aria-label="Select none" onClick={() => selection.none()} />
        </>
      ) : (
        <>
          <strong>All {found ? targets.count : counted(targets.count, 'PC')}</strong>
          {/* Who looks for some is told that what follows is for all. */}
          {found ? (
            <Button size="compact-xs" variant="light" onClick={() => selection.all(shown)}>
              Select {shown.length} shown
            </Button>
          ) : null}
        </>
      )}
    </span>
  );
}

interface DoProps {
  Icon: Icon;
  label: string;
  shown: boolean;
  disabled?: boolean;
  pressed?: boolean;
  onClick(): void;
}

function Do({ Icon: DoIcon, label, shown, disabled, pressed, onClick }: DoProps) {
  if (!shown) return null;
  return (
    <Button
      size="xs"
      variant="default"
      className={classes.do}
      disabled={disabled ?? false}
      leftSection={<DoIcon size={16} aria-hidden />}
      onClick={onClick}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {label}
    </Button>
  );
}
