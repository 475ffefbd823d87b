import { Button, Skeleton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconDeviceDesktopOff, IconPlugConnectedX, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useZone } from '../../../data/session.ts';
import { Empty } from '../../../ui/notices.tsx';
import { Page } from '../../../ui/page.tsx';
import { useShortcuts } from '../../../ui/shortcuts.tsx';
import { clock } from '../../../ui/time.ts';
import { BroadcastStrip } from '../broadcast/broadcast-strip.tsx';
import { useCommand } from '../control/command-queries.ts';
import { ControlBar, type PanelName } from '../control/control-bar.tsx';
import { LatestCommand } from '../control/latest-command.tsx';
import { lockToggle } from '../control/lock-buttons.tsx';
import { RestrictionChips } from '../control/restriction-chips.tsx';
import { useTargets } from '../control/use-control.ts';
import { useHandSound } from '../hands/hand-sound.ts';
import { lessonQuery } from '../lesson-queries.ts';
import { useLessonLine, useLessonSession } from '../lesson-session.tsx';
import { fittingWidth } from './fit-tiles.ts';
import { readPanel, SidePanel } from './side-panel.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useWallOrder, useWallSettings } from './use-wall.ts';
import classes from './wall.module.css';
import { focusTile, WallGrid } from './wall-grid.tsx';
import { WallTools } from './wall-tools.tsx';

/** What the wall's padding (wall.module.css) and the widest usual scrollbar take of its room, CSS pixels. */
const INSIDE = { width: 40 + 17, height: 16 } as const;

/** Every screen of the lesson, and what the teacher does to them. */
export function WallPage() {
  const { lessonId, selection } = useLessonSession();
  const lesson = useQuery(lessonQuery(lessonId));
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const settings = useWallSettings();
  const [find, setFind] = useState('');
  const projector = useFullScreen();
  const order = useWallOrder(settings.order, find, projector.on);
  const targets = useTargets();
  const command = useCommand();
  const panel = readPanel(search);
  const { ref: wall, width, height } = useElementSize<HTMLElement>();
  const room = { width: width - INSIDE.width, height: height - INSIDE.height };
  const tileWidth = settings.tileWidth || fittingWidth(room, order?.length ?? 0);
  useHandSound();

  function openPanel(next: PanelName | null): void {
    setSearch(next ? { panel: next } : {}, { replace: true });
  }

  function look(deviceId: string): void {
    void navigate(`/lesson/${lessonId}/screens/${deviceId}`);
  }

  useShortcuts([
    { key: 'Arrows', label: 'Move on the wall; with Shift, select' },
    { key: ' ', label: 'Select one more, or one less' },
    { key: 'Enter', label: 'Look closely' },
    {
      key: 'l',
      label: 'Lock the selected screens, or all',
      run: () => {
        if (targets.count > 0) command.mutate({ command: lockToggle(false), targets });
      },
    },
    { key: 'm', label: 'Message', run: () => openPanel('message') },
    { key: 'h', label: 'Hands up', run: () => openPanel('hands') },
    { key: 'n', label: 'Notes of this lesson', run: () => openPanel('notes') },
    { key: 'f', label: 'Full screen with names hidden', run: projector.toggle },
  ]);

  return (
    <Page
      title={lesson.data?.name ?? 'Lesson'}
      fill
      actions={
        <WallTools
          find={find}
          onFind={setFind}
          onFound={() => focusTile(order?.[0] ?? null)}
          order={settings.order}
          onOrder={settings.setOrder}
          tileWidth={tileWidth}
          fits={settings.tileWidth === 0}
          onTileWidth={settings.setTileWidth}
          projecting={projector.on}
          onProject={projector.toggle}
          handsShown={panel === 'hands'}
          onHands={() => openPanel(panel === 'hands' ? null : 'hands')}
        />
      }
    >
      {projector.on ? null : (
        <ControlBar panel={panel} onPanel={openPanel} onLook={look} shown={order} />
      )}
      <BroadcastStrip onDetails={() => openPanel('broadcast')} />
      <LineNotice />
      <div className={classes.body}>
        <section className={classes.scroll} aria-label="Wall" ref={wall}>
          {order === null ? (
            <Waiting />
          ) : order.length === 0 ? (
            <NoTiles finding={find !== ''} onShowAll={() => setFind('')} />
          ) : (
            <WallGrid
              order={order}
              tileWidth={tileWidth}
              namesHidden={projector.on}
              onOpen={look}
            />
          )}
        </section>
        {projector.on ? null : (
          <SidePanel
            panel={panel}
            onPanel={openPanel}
            onLook={look}
            onMessage={(deviceId) => {
              selection.all([deviceId]);
              openPanel('message');
            }}
          />
        )}
      </div>
      {/* Always there beside a bar, so that no tile moves when something is set. */}
      {projector.on ? null : (
        <div className={classes.status}>
          <LatestCommand onDetails={() => openPanel('results')} />
          <RestrictionChips />
        </div>
      )}
    </Page>
  );
}

/** Says when what the wall shows may be out of date, or why it shows no pictures. */
function LineNotice() {
  const { screens } = useLessonSession();
  const zone = useZone();
  const line = useLessonLine();
  const screensLine = useSyncExternalStore(screens.watch, screens.state);
  const wall = useSyncExternalStore(screens.watch, screens.wallState);
  const words =
    line.kind === 'lost'
      ? `As of ${clock(line.sinceMs, zone)}: the line to the collector is lost. What is set on the PCs holds meanwhile.`
      : screensLine.kind === 'lost'
        ? `No pictures since ${clock(screensLine.sinceMs, zone)}: their line to the collector is lost. This page tries again by itself.`
        : wall?.state === 'refused'
          ? (wall.why ?? 'The school’s policy does not allow pictures on a wall.')
          : null;
  if (words === null) return null;
  return (
    <div className={classes.notice} role="alert">
      <IconPlugConnectedX size={16} aria-hidden />
      {words}
    </div>
  );
}

const placeholders = Array.from({ length: 12 }, (_, index) => index);

function Waiting() {
  return (
    <div className={classes.grid} role="status" aria-label="Waiting for the PCs">
      {placeholders.map((key) => (
        <Skeleton key={key} height={186} radius={8} />
      ))}
    </div>
  );
}

function NoTiles({ finding, onShowAll }: { finding: boolean; onShowAll(): void }) {
  return finding ? (
    <Empty
      icon={<IconSearchOff aria-hidden />}
      title="Nothing of that name is on the wall"
      actions={
        <Button variant="default" onClick={onShowAll}>
          Show all
        </Button>
      }
    >
      Names, PCs, applications and sites are looked through.
    </Empty>
  ) : (
    <Empty icon={<IconDeviceDesktopOff aria-hidden />} title="No PC is in this lesson yet">
      PCs of a class without a room come as its pupils log on. In a room they are here from the
      start: ask ICT staff to move PCs to it.
    </Empty>
  );
}
