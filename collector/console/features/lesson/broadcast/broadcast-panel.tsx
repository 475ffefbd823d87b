import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../control/command-words.ts';
import controlClasses from '../control/control.module.css';
import { PanelForm } from '../control/panel-form.tsx';
import { Place } from '../control/place.tsx';
import { useTargets } from '../control/use-control.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { useAllTiles } from '../wall/use-wall.ts';
import { canBroadcast } from './screen-encoder.ts';
import { useTeacherScreen } from './use-teacher-screen.ts';

/** Shows the teacher's screen to the class: to whom, how, and whether it arrives. */
export function BroadcastPanel({ onClose }: { onClose(): void }) {
  const { teacherScreen } = useLessonSession();
  const targets = useTargets();
  const all = useAllTiles();
  const shown = useTeacherScreen();
  const [fullScreen, setFullScreen] = useState(false);
  const isOn = shown.phase === 'running' || shown.phase === 'starting';
  const deviceIds =
    targets.deviceIds === 'all' ? all.map(({ deviceId }) => deviceId) : targets.deviceIds;

  function changeTo(next: boolean): void {
    setFullScreen(next);
    if (isOn) teacherScreen.setFullScreen(next);
  }

  return (
    <PanelForm
      title="Show my screen"
      targets={targets}
      action={
        isOn ? 'Stop showing my screen' : `Show to ${targets.name ?? counted(targets.count, 'PC')}`
      }
      busy={shown.phase === 'choosing'}
      incomplete={!canBroadcast()}
      onClose={onClose}
      onSend={() => {
        if (isOn) teacherScreen.stop();
        else void teacherScreen.start(deviceIds, fullScreen);
      }}
      aside={
        isOn ? (
          <Button variant="default" onClick={() => teacherScreen.setDevices(deviceIds)}>
            Show it to {targets.name ?? counted(targets.count, 'PC')} instead
          </Button>
        ) : null
      }
      below={isOn ? <Arrivals /> : null}
    >
      {canBroadcast() ? null : (
        <Alert color="orange">
          This browser cannot show its screen. Use a recent Chrome or Edge, and open the console by
          HTTPS.
        </Alert>
      )}
      {shown.why ? <Alert color="orange">{shown.why}</Alert> : null}
      <Radio.Group
        label="On their screens"
        value={(isOn ? shown.fullScreen : fullScreen) ? 'full' : 'window'}
        onChange={(value) => changeTo(value === 'full')}
      >
        <Stack gap={6} mt={6}>
          <Radio
            value="window"
            label="In a window"
            description="They can work beside it, for example to follow along."
          />
          <Radio
            value="full"
            label="Full screen, with mouse and keyboard locked"
            description="Over everything, until you stop."
          />
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        Your browser asks which screen or window to show. Nothing of it is kept.
      </Text>
    </PanelForm>
  );
}

const stateWords = {
  starting: 'Starting',
  running: 'Shown',
  refused: 'Refused',
  unreachable: 'Not reachable',
  ended: 'Ended',
} as const;

/** Where it arrives, and where not. */
function Arrivals() {
  const { presence } = useLessonSession();
  const { devices } = useTeacherScreen();
  return (
    <ul className={controlClasses.outcomes} aria-label="Where it is shown">
      {[...devices].map(([deviceId, { state, why }]) => (
        <li key={deviceId}>
          <Place
            pc={presence.factsOf(deviceId)?.pc ?? 'A PC that has left the lesson'}
            person={presence.factsOf(deviceId)?.person ?? null}
          />
          <span data-outcome={state}>{stateWords[state]}</span>
          {why ? <span className={controlClasses.why}>{why}</span> : null}
        </li>
      ))}
    </ul>
  );
}
