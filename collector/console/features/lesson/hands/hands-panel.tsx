import { Button, Group, Switch, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { useCommand } from '../control/command-queries.ts';
import { targetsFor } from '../control/targets.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { useHands, useTileFacts } from '../wall/use-wall.ts';
import { HAND_SOUND_KEY } from './hand-sound.ts';
import classes from './hands.module.css';

interface HandsPanelProps {
  onLook(deviceId: string): void;
  onMessage(deviceId: string): void;
  onClose(): void;
}

/** Who asks for help, in the order of asking. */
export function HandsPanel({ onLook, onMessage, onClose }: HandsPanelProps) {
  const hands = useHands();
  const [sound, setSound] = useLocalStorage({ key: HAND_SOUND_KEY, defaultValue: false });
  return (
    <DetailPanel
      title="Hands up"
      subject="hands"
      takesFocus
      onClose={onClose}
      footer={
        <Switch
          label="Play a sound when a hand goes up"
          checked={sound}
          onChange={({ currentTarget }) => setSound(currentTarget.checked)}
        />
      }
    >
      {hands.length === 0 ? (
        <Text size="sm">
          Nobody asks for help. Pupils raise a hand with “Ask for help” in Lapwing’s tray menu.
        </Text>
      ) : (
        <ol className={classes.queue}>
          {hands.map(({ deviceId, at }) => (
            <Hand
              key={deviceId}
              deviceId={deviceId}
              at={at}
              onLook={() => onLook(deviceId)}
              onMessage={() => onMessage(deviceId)}
            />
          ))}
        </ol>
      )}
    </DetailPanel>
  );
}

interface HandProps {
  deviceId: string;
  at: string;
  onLook(): void;
  onMessage(): void;
}

function Hand({ deviceId, at, onLook, onMessage }: HandProps) {
  const { presence } = useLessonSession();
  const facts = useTileFacts(deviceId);
  const command = useCommand();
  if (!facts) return null;
  const who = facts.person ?? facts.pc;
  return (
    <li>
      <div className={classes.who}>
        <strong>{who}</strong>
        <span>{facts.pc}</span>
        <Moment at={at} />
      </div>
      <Group gap={6}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Message to ${who}`}
          onClick={onMessage}
        >
          Message
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Look at ${who}’s screen`}
          onClick={onLook}
        >
          Look
        </Button>
        <Button
          size="compact-sm"
          loading={command.isPending}
          aria-label={`Done with ${who}`}
          onClick={() =>
            command.mutate({
              command: { action: 'lowerHand' },
              targets: targetsFor([presence.factsOf(deviceId) ?? facts]),
            })
          }
        >
          Done
        </Button>
      </Group>
    </li>
  );
}
