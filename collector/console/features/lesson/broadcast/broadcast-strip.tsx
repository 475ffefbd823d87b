import { Button } from '@mantine/core';
import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { counted } from '../control/command-words.ts';
import controlClasses from '../control/control.module.css';
import { useLessonSession } from '../lesson-session.tsx';
import { useTeacherScreen } from './use-teacher-screen.ts';

/** Says while the teacher's screen is shown, so that nobody forgets it. */
export function BroadcastStrip({ onDetails }: { onDetails(): void }) {
  const { teacherScreen } = useLessonSession();
  const { phase, devices, fullScreen } = useTeacherScreen();
  const isOn = phase === 'running' || phase === 'starting';
  useEffect(() => {
    if (!isOn) return;
    // Closing the page would end it without a word.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOn]);
  if (!isOn) return null;
  const arrived = [...devices.values()].filter(({ state }) => state === 'running').length;
  return (
    <div className={controlClasses.broadcast} role="status">
      <IconScreenShare size={16} aria-hidden />
      <span>
        <strong>Your screen is shown</strong> on {counted(arrived, 'PC')}
        {fullScreen ? ', full screen' : ', in a window'}
      </span>
      <Button size="compact-sm" variant="default" onClick={onDetails}>
        Where
      </Button>
      <Button
        size="compact-sm"
        leftSection={<IconScreenShareOff size={14} aria-hidden />}
        onClick={() => teacherScreen.stop()}
      >
        Stop showing it
      </Button>
    </div>
  );
}
