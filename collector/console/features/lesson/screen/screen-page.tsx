import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useShortcuts } from '../../../ui/shortcuts.tsx';
import { classroomQuery } from '../control/command-queries.ts';
import { targetsFor } from '../control/targets.ts';
import { HandUp } from '../hands/hand-up.tsx';
import { useLessonSession } from '../lesson-session.tsx';
import { KeepDialog } from '../notes/keep-dialog.tsx';
import { StateWords } from '../wall/tile.tsx';
import { isPupilThere } from '../wall/tile-facts.ts';
import { useTileFacts, useWallOrder, useWallSettings } from '../wall/use-wall.ts';
import { LiveScreen } from './live-screen.tsx';
import classes from './screen.module.css';
import { LatestForOne, SteerOne } from './steer-one.tsx';

/** One PC of the lesson, looked at closely. */
export function ScreenPage() {
  const { deviceId = '' } = useParams();
  const { lessonId, screens } = useLessonSession();
  const navigate = useNavigate();
  const facts = useTileFacts(deviceId);
  const classroom = useQuery(classroomQuery);
  const { order: kind } = useWallSettings();
  const order = useWallOrder(kind, '', false) ?? [];
  const mayKeep = classroom.data?.allowed.includes('keepScreenshot') && isPupilThere(facts);

  function walk(step: 1 | -1): void {
    const at = order.indexOf(deviceId);
    const next = order[(at + step + order.length) % order.length];
    if (next) void navigate(`/lesson/${lessonId}/screens/${next}`, { replace: true });
  }

  useShortcuts([
    { key: 'j', label: 'Next screen', run: () => walk(1) },
    { key: 'k', label: 'Previous screen', run: () => walk(-1) },
  ]);

  return (
    <LiveScreen
      key={deviceId}
      screens={screens}
      lessonId={lessonId}
      deviceId={deviceId}
      pc={facts?.pc ?? 'this PC'}
      expected={facts?.person ?? null}
      mayControl={classroom.data?.allowed.includes('control') ?? false}
      state={
        facts ? (
          <>
            <StateWords facts={facts} />
            {facts.handRaisedAt === null ? null : <HandUp className={classes.hand} />}
          </>
        ) : null
      }
      steer={facts ? <SteerOne facts={facts} allowed={classroom.data?.allowed ?? []} /> : null}
      latest={<LatestForOne deviceId={deviceId} />}
      back={{ to: `/lesson/${lessonId}`, label: 'Wall' }}
      onWalk={order.length > 1 ? walk : null}
      keep={
        facts && mayKeep
          ? (asked) => <KeepDialog targets={targetsFor([facts])} {...asked} />
          : undefined
      }
    />
  );
}
