import { Button, Loader, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconEye } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { isShown } from '../../../ui/shortcuts.tsx';
import type { ScreensLine } from '../screens-line.ts';
import { useFullScreen } from '../wall/use-full-screen.ts';
import { LEAVE_KEYS } from './remote-keyboard.ts';
import { RemoteSurface } from './remote-surface.tsx';
import classes from './screen.module.css';
import { ScreenTools } from './screen-tools.tsx';
import { PRIMARY, type ScreenViewer, type ViewState } from './screen-viewer.ts';
import { useScreenViewer, useViewState } from './use-screen-view.ts';
import { phaseWords } from './view-words.ts';

interface LiveScreenProps {
  screens: ScreensLine;
  /** Null where help is offered outside of lessons. */
  lessonId: string | null;
  deviceId: string;
  pc: string;
  /** Who is at the PC as far as the page knows; null for nobody. */
  expected: string | null;
  mayControl: boolean;
  reason?: string;
  /** How the PC stands, in words. */
  state: ReactNode;
  back: { to: string; label: string };
  /** What is done to the PC besides looking and control; makes room for what control needs. */
  steer?: ReactNode;
  /** How what was done last went. */
  latest?: ReactNode;
  /** Goes to the next or previous screen; null where there is none. */
  onWalk: ((step: 1 | -1) => void) | null;
  /** Asks why a picture of it is to be kept; left out where none can be. */
  keep?: ((asked: KeepAsked) => ReactNode) | undefined;
}

/** Which screen is looked at when a picture is to be kept. */
export interface KeepAsked {
  monitors: ViewState['monitors'];
  monitor: number;
  onClose(): void;
}

/** One screen live: whose it is, its picture, and what can be done with it. */
export function LiveScreen(props: LiveScreenProps) {
  const { screens, lessonId, deviceId, reason } = props;
  const viewer = useScreenViewer({
    screens,
    lessonId,
    deviceId,
    ...(reason ? { reason } : {}),
  });
  return viewer ? <Viewed {...props} viewer={viewer} /> : null;
}

function Viewed(props: LiveScreenProps & { viewer: ScreenViewer }) {
  const { viewer, pc, back, expected } = props;
  const view = useViewState(viewer);
  const navigate = useNavigate();
  const full = useFullScreen();
  const [actualSize, setActualSize] = useState(false);
  const [chosen, setChosen] = useState<number | 'all'>(PRIMARY);
  const [keyboardLeft, setKeyboardLeft] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const monitors = chosen === 'all' ? view.monitors.map(({ monitor }) => monitor) : [chosen];
  const who = view.person?.name ?? expected;
  const name = who ?? pc;

  useEffect(() => viewer.setMonitors(monitors.length > 0 ? monitors : [PRIMARY]));

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.fullscreenElement) return;
      if (isShown('[aria-modal="true"], [role="listbox"], [role="menu"]')) return;
      void navigate(back.to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, back.to]);

  return (
    <div className={classes.page}>
      <title>{`${name} · Lapwing`}</title>
      <div className={classes.head}>
        <Button
          component={Link}
          to={back.to}
          size="xs"
          variant="default"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
        >
          {back.label}
        </Button>
        <div className={classes.whose}>
          <Title order={1}>{name}</Title>
          {who === null ? null : <span className={classes.pc}>{pc}</span>}
          {props.state}
        </div>
        <ScreenTools
          viewer={viewer}
          view={view}
          mayControl={props.mayControl}
          actualSize={actualSize}
          onActualSize={setActualSize}
          chosen={chosen}
          onChoose={setChosen}
          fullScreen={full.on}
          onFullScreen={full.toggle}
          onWalk={props.onWalk}
          steer={props.steer}
          onKeep={props.keep ? () => setKeeping(true) : null}
        />
      </div>
      <div className={classes.stage} data-many={monitors.length > 1 || undefined}>
        {view.phase === 'running'
          ? (monitors.length > 0 ? monitors : [PRIMARY]).map((monitor) => (
              <RemoteSurface
                key={monitor}
                viewer={viewer}
                monitor={monitor}
                label={
                  monitors.length > 1
                    ? `Screen of ${name}, monitor ${monitor}`
                    : `Screen of ${name}`
                }
                actualSize={actualSize}
                controls={view.controls}
                onLeave={() => setKeyboardLeft(true)}
              />
            ))
          : null}
        {view.phase === 'running' && view.shown && view.why === '' ? null : (
          <Phase view={view} pc={pc} onRetry={() => viewer.start()} back={back} />
        )}
      </div>
      {keeping
        ? props.keep?.({
            monitors: view.monitors,
            monitor: chosen === 'all' ? PRIMARY : chosen,
            onClose: () => setKeeping(false),
          })
        : null}
      <Foot
        view={view}
        who={who}
        keyboardLeft={keyboardLeft}
        walks={props.onWalk !== null}
        latest={props.latest}
      />
    </div>
  );
}

function Phase({
  view,
  pc,
  onRetry,
  back,
}: {
  view: ViewState;
  pc: string;
  onRetry(): void;
  back: { to: string; label: string };
}) {
  const { title, detail } = phaseWords(view, pc);
  const over = view.phase === 'refused' || view.phase === 'ended';
  return (
    <div className={classes.phase} data-beside={view.shown || undefined} role="status">
      {over ? (
        <IconAlertTriangle size={28} stroke={1.6} aria-hidden />
      ) : (
        <Loader size={26} aria-hidden />
      )}
      <Text fw={600}>{view.shown ? 'The picture has stopped' : title}</Text>
      {detail ? <Text size="sm">{detail}</Text> : null}
      {over ? (
        <div className={classes.phaseButtons}>
          <Button size="xs" variant="default" component={Link} to={back.to}>
            Back to the {back.label.toLowerCase()}
          </Button>
          <Button size="xs" onClick={onRetry}>
            Ask again
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What the pupil sees of it, and which keys stay here. */
function Foot({
  view,
  who,
  keyboardLeft,
  walks,
  latest,
}: {
  view: ViewState;
  who: string | null;
  keyboardLeft: boolean;
  walks: boolean;
  latest: ReactNode;
}) {
  if (view.phase !== 'running') return null;
  return (
    <div className={classes.foot}>
      <IconEye size={15} aria-hidden />
      <span>
        {who ?? 'Whoever logs on'} sees a banner with your name
        {view.controls ? ', and that you control' : ' while you look'}.
      </span>
      {latest}
      {view.controls ? (
        <span className={classes.keys}>
          {keyboardLeft ? 'Click the picture to type there again. ' : ''}
          {LEAVE_KEYS.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          gives the keyboard back. Ctrl+W, T, N, Tab and Alt+Tab stay here: send them from “Keys”.
        </span>
      ) : (
        <span className={classes.keys}>
          <kbd>Esc</kbd> back
          {walks ? (
            <>
              , <kbd>J</kbd> next screen, <kbd>K</kbd> previous
            </>
          ) : null}
        </span>
      )}
    </div>
  );
}
