import { ActionIcon, Button, Menu, NativeSelect, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconCamera,
  IconChevronLeft,
  IconChevronRight,
  IconClipboardText,
  IconKeyboard,
  IconMouse,
  IconMouseOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { tellFault } from '../../../ui/tell-fault.ts';
import { combinations, strokesOf } from './remote-keyboard.ts';
import classes from './screen.module.css';
import { PRIMARY, type ScreenViewer, type ViewState } from './screen-viewer.ts';

interface ScreenToolsProps {
  viewer: ScreenViewer;
  view: ViewState;
  mayControl: boolean;
  actualSize: boolean;
  onActualSize(actual: boolean): void;
  chosen: number | 'all';
  onChoose(monitor: number | 'all'): void;
  fullScreen: boolean;
  onFullScreen(): void;
  onWalk: ((step: 1 | -1) => void) | null;
  /** Other buttons, where those of control do not need the room. */
  steer: ReactNode;
  /** Asks why a picture is to be kept; null where none can be. */
  onKeep: (() => void) | null;
}

/** The greatest text that travels by the clipboard, characters. */
const LONGEST_CLIPBOARD = 100_000;

/** What can be done with the screen that is shown. */
export function ScreenTools(props: ScreenToolsProps) {
  const { viewer, view, mayControl, onWalk } = props;
  const running = view.phase === 'running';
  const Full = props.fullScreen ? IconArrowsMinimize : IconArrowsMaximize;
  const fullLabel = props.fullScreen ? 'Leave full screen' : 'Full screen';
  return (
    <div className={classes.tools}>
      {view.controls ? <ControlTools viewer={viewer} view={view} /> : props.steer}
      {mayControl ? (
        <Button
          size="xs"
          variant={view.controls ? 'filled' : 'default'}
          disabled={!running}
          aria-pressed={view.controls}
          leftSection={<IconMouse size={16} aria-hidden />}
          onClick={() => viewer.setControl(!view.controls)}
        >
          {view.controls ? 'End control' : 'Take control'}
        </Button>
      ) : null}
      {props.onKeep ? (
        <KeepButton narrow={view.controls} disabled={!running} onKeep={props.onKeep} />
      ) : null}
      {view.monitors.length > 1 ? (
        <NativeSelect
          size="xs"
          w={132}
          aria-label="Monitor"
          value={String(props.chosen)}
          onChange={({ currentTarget: { value } }) =>
            props.onChoose(value === 'all' ? 'all' : Number(value))
          }
          data={[
            { value: String(PRIMARY), label: 'Main monitor' },
            ...view.monitors
              .filter(({ primary }) => !primary)
              .map(({ monitor }) => ({ value: String(monitor), label: `Monitor ${monitor}` })),
            { value: 'all', label: `All ${view.monitors.length}` },
          ]}
        />
      ) : null}
      <SegmentedControl
        size="xs"
        aria-label="Size of the picture"
        value={props.actualSize ? 'actual' : 'fit'}
        onChange={(value) => props.onActualSize(value === 'actual')}
        data={[
          { value: 'fit', label: 'Fit' },
          { value: 'actual', label: 'Actual size' },
        ]}
      />
      {onWalk ? (
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size={30}
            aria-label="Previous screen"
            onClick={() => onWalk(-1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            aria-label="Next screen"
            onClick={() => onWalk(1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </ActionIcon.Group>
      ) : null}
      <Tooltip label={fullLabel}>
        <ActionIcon variant="default" size={30} aria-label={fullLabel} onClick={props.onFullScreen}>
          <Full size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** In words, where no other tools need the room. */
function KeepButton(props: { narrow: boolean; disabled: boolean; onKeep(): void }) {
  const { narrow, disabled, onKeep } = props;
  const label = 'Keep a screenshot';
  if (!narrow) {
    return (
      <Button
        size="xs"
        variant="default"
        disabled={disabled}
        leftSection={<IconCamera size={16} aria-hidden />}
        onClick={onKeep}
      >
        {label}
      </Button>
    );
  }
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={label}
        disabled={disabled}
        onClick={onKeep}
      >
        <IconCamera size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** What goes with mouse and keyboard: the pupil's own, keys that stay here, the clipboard. */
function ControlTools({ viewer, view }: { viewer: ScreenViewer; view: ViewState }) {
  const taken = view.pupilInputTaken;

  function sendClipboard(): void {
    navigator.clipboard
      .readText()
      .then((text) =>
        viewer.input({ kind: 'put-clipboard', text: text.slice(0, LONGEST_CLIPBOARD) }),
      )
      .catch(() =>
        tellFault('Your browser did not give its clipboard')(
          new Error('The page may not read the clipboard.'),
        ),
      );
  }

  return (
    <>
      <Button
        size="xs"
        variant={taken ? 'filled' : 'default'}
        color={taken ? 'orange' : 'gray'}
        aria-pressed={taken}
        leftSection={<IconMouseOff size={16} aria-hidden />}
        onClick={() => viewer.input({ kind: 'pupil-input', taken: !taken })}
      >
        {taken ? 'Give the pupil’s input back' : 'Take the pupil’s input'}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconKeyboard size={16} aria-hidden />}>
            Keys
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {combinations.map((combination) => (
            <Menu.Item
              key={combination.label}
              onClick={() => {
                for (const stroke of strokesOf(combination)) {
                  viewer.input({ kind: 'key', ...stroke });
                }
              }}
            >
              {combination.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClipboardText size={16} aria-hidden />}
          >
            Clipboard
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={sendClipboard}>Send my clipboard to the PC</Menu.Item>
          <Menu.Item onClick={() => viewer.input({ kind: 'get-clipboard' })}>
            Fetch the PC’s clipboard
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
