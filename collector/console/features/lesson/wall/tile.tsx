import { IconBrowserX, IconDeviceDesktop, IconZoomIn } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useZone } from '../../../data/session.ts';
import { clock } from '../../../ui/time.ts';
import { HandUp } from '../hands/hand-up.tsx';
import { useLessonSession } from '../lesson-session.tsx';
import { StateIcon } from './state-icon.tsx';
import classes from './tile.module.css';
import { type TileFacts, tileStateMeanings, tileStateNames } from './tile-facts.ts';
import { useTileFacts, useTilePicture } from './use-wall.ts';

/** Each drawing of a tile leaves one such mark; a test counts them. */
const RENDER_MARK = 'lapwing-tile';

interface TileProps {
  deviceId: string;
  namesHidden: boolean;
}

/** Id of a tile's element, for the keyboard. */
export function tileId(deviceId: string): string {
  return `tile-${deviceId}`;
}

/**
 * One PC on the wall. It renders only when its own facts, selection or focus change: pictures go
 * to its canvas by themselves. What clicks and keys do, the grid decides.
 */
export const Tile = memo(function Tile({ deviceId, namesHidden }: TileProps) {
  const facts = useTileFacts(deviceId);
  const selected = useIsSelected(deviceId);
  const current = useIsCurrent(deviceId);
  performance.mark(RENDER_MARK, { detail: deviceId });
  // Watched or not, nothing is to pile up.
  performance.clearMarks(RENDER_MARK);
  if (!facts) return null;
  const who = namesHidden ? facts.pc : (facts.person ?? facts.pc);
  return (
    <div
      id={tileId(deviceId)}
      className={classes.tile}
      role="option"
      aria-selected={selected}
      tabIndex={current ? 0 : -1}
      data-device={deviceId}
      data-state={facts.state}
      data-hand={facts.handRaisedAt !== null || undefined}
    >
      <div className={classes.picture}>
        <Picture deviceId={deviceId} facts={facts} />
        {facts.handRaisedAt ? <HandUp className={classes.hand} /> : null}
        {/* For the mouse; the keyboard has Enter. */}
        <span className={classes.look} data-look title="Look closely" aria-hidden>
          <IconZoomIn size={16} />
        </span>
      </div>
      <div className={classes.words}>
        <div className={classes.line}>
          <strong className={classes.name}>{who}</strong>
          {namesHidden || facts.person === null ? null : (
            <span className={classes.pc}>{facts.pc}</span>
          )}
        </div>
        <div className={classes.line}>
          <StateWords facts={facts} />
          <span className={classes.front}>
            {/* The site tells more than the browser's name, which is what is cut off. */}
            {[facts.site.replace(/^www\./, ''), facts.application].filter(Boolean).join(' · ')}
          </span>
          {facts.browsersNotWatched.length > 0 ? (
            <span
              className={classes.unwatched}
              title={`${facts.browsersNotWatched.join(', ')} runs without Lapwing’s extension: sites there are neither shown nor limited.`}
            >
              <IconBrowserX size={14} stroke={1.9} aria-hidden />
              <span className={classes.obvious}>Not watched</span>
            </span>
          ) : null}
        </div>
      </div>
    </div>
  );
});

/** The state in words, with since when where that matters. */
export function StateWords({ facts }: { facts: TileFacts }) {
  const zone = useZone();
  const { state, since } = facts;
  const dated = since !== null && (state === 'unreachable' || state === 'idle');
  const words = tileStateNames[state] + (dated ? ` since ${clock(since, zone)}` : '');
  return (
    <span
      className={classes.state}
      data-state={state}
      title={`${words}. ${tileStateMeanings[state]}`}
    >
      <StateIcon state={state} />
      <span className={state === 'active' ? classes.obvious : ''}>{words}</span>
    </span>
  );
}

function Picture({ deviceId, facts }: { deviceId: string; facts: TileFacts }) {
  const { thumbnails } = useLessonSession();
  const picture = useTilePicture(deviceId);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) return thumbnails.attach(deviceId, canvas.current);
  }, [thumbnails, deviceId]);
  return (
    <>
      <canvas
        ref={canvas}
        className={classes.canvas}
        data-drawn={picture.drawn || undefined}
        aria-hidden
      />
      {picture.drawn ? null : (
        <span className={classes.instead} aria-hidden={picture.why === '' || undefined}>
          {facts.state === 'active' ? (
            <IconDeviceDesktop size={28} stroke={1.4} aria-hidden />
          ) : (
            <StateIcon state={facts.state} size={26} />
          )}
          <span>{instead(facts, picture.state, picture.why)}</span>
        </span>
      )}
    </>
  );
}

/** What stands where no picture is. */
function instead(facts: TileFacts, state: string, why: string): string {
  if (facts.staff) return 'Member of staff: not shown';
  if (facts.state === 'unreachable') return 'Off, or not on the network';
  if (facts.state === 'nobody') return tileStateNames.nobody;
  if (facts.state === 'stopped') return 'Being started again';
  if (why !== '') return why;
  return state === 'refused' ? 'Not shown' : 'Waiting for the picture';
}

function useIsSelected(deviceId: string): boolean {
  const { selection } = useLessonSession();
  return useSyncExternalStore(
    selection.watch,
    useCallback(() => selection.selected().has(deviceId), [selection, deviceId]),
  );
}

function useIsCurrent(deviceId: string): boolean {
  const { selection } = useLessonSession();
  return useSyncExternalStore(
    selection.watch,
    useCallback(() => selection.current() === deviceId, [selection, deviceId]),
  );
}
