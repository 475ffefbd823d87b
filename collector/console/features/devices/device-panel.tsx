import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Device } from '../../../directory/directory.contract.ts';
import { useZone } from '../../data/session.ts';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { wordsOf } from '../../ui/notices.tsx';
import { exact } from '../../ui/time.ts';
import { useRevokeDevice } from './device-queries.ts';
import {
  byteWords,
  clockWords,
  deviceStateMeanings,
  deviceStateNames,
  rangeWords,
} from './device-words.ts';
import classes from './devices.module.css';
import { StateMark } from './state-mark.tsx';

/** Beyond this a PC's clock makes times in the console misleading. */
const CLOCK_WARNING_MS = 2 * 60_000;
const RANGES_SHOWN = 12;

/** One PC in full, beside the list. */
export function DevicePanel({
  device,
  id,
  onClose,
}: {
  device: Device | null;
  id: string;
  onClose(): void;
}) {
  const [asking, revocation] = useDisclosure(false);
  if (!device) {
    return (
      <DetailPanel title="PC" subject={id} takesFocus onClose={onClose}>
        <Text>There is no PC at this address. It may belong to another school.</Text>
      </DetailPanel>
    );
  }
  return (
    <DetailPanel
      title={device.name}
      subject={id}
      takesFocus
      onClose={onClose}
      footer={
        device.state === 'revoked' ? null : (
          <Group gap="xs">
            {device.state === 'online' ? (
              <Button
                component={Link}
                to={`/help/${device.id}`}
                variant="default"
                leftSection={<IconEye size={16} aria-hidden />}
              >
                Help at {device.name}
              </Button>
            ) : null}
            <Button variant="outline" color="red" onClick={revocation.open}>
              Revoke {device.name}
            </Button>
          </Group>
        )
      }
    >
      <DeviceFacts device={device} />
      {asking ? <RevokeDialog device={device} onClose={revocation.close} /> : null}
    </DetailPanel>
  );
}

function DeviceFacts({ device }: { device: Device }) {
  const zone = useZone();
  const missing = device.missingEvents;
  return (
    <Stack gap="md">
      <div>
        <StateMark state={device.state} name={deviceStateNames[device.state]} />
        <Text size="sm" c="dimmed" mt={4}>
          {deviceStateMeanings[device.state]}
        </Text>
      </div>
      {device.fault ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title="The agent reports">
          {device.fault}
        </Alert>
      ) : null}
      <Facts>
        <Fact label="Room">{device.room ?? 'none'}</Fact>
        <Fact label="Last seen">
          {device.lastSeenAt ? exact(device.lastSeenAt, zone) : 'never'}
        </Fact>
        <Fact label="Enrolled">{exact(device.enrolledAt, zone)}</Fact>
        <Fact label="System">{device.operatingSystem}</Fact>
        <Fact label="Agent">{device.agentVersion}</Fact>
        <Fact label="Keywords">{device.libraryVersion ?? 'none yet'}</Fact>
        <Fact label="Policy">{device.policyVersion ?? 'none yet'}</Fact>
        <Fact label="Clock">
          {device.clockOffsetMs === null ? 'not known yet' : clockWords(device.clockOffsetMs)}
          {Math.abs(device.clockOffsetMs ?? 0) > CLOCK_WARNING_MS ? (
            <div className={classes.quiet}>
              Times of this PC’s events are off by that. Let it fetch the time from your network.
            </div>
          ) : null}
        </Fact>
      </Facts>
      <section>
        <Title order={3}>Events</Title>
        <Facts>
          <Fact label="Received">{device.receivedEvents.toLocaleString('en-GB')}</Fact>
          <Fact label="Waiting on PC">
            {device.spoolDepth.toLocaleString('en-GB')}
            {device.spoolDepth > 0 ? ` (${byteWords(device.spoolBytes)})` : ''}
          </Fact>
          <Fact label="Missing">
            {missing === 0 ? (
              'none'
            ) : (
              <>
                {missing.toLocaleString('en-GB')}
                {device.missing.length > 0 ? ': numbers ' : ''}
                {device.missing.slice(0, RANGES_SHOWN).map(rangeWords).join(', ')}
                {device.missing.length > RANGES_SHOWN
                  ? ` and ${device.missing.length - RANGES_SHOWN} more ranges`
                  : ''}
                <div className={classes.quiet}>
                  These were numbered on the PC and have not arrived. They come by themselves while
                  the PC still holds them.
                </div>
              </>
            )}
          </Fact>
          <Fact label="Dropped">
            {device.droppedEvents === 0 ? (
              'none'
            ) : (
              <>
                {device.droppedEvents.toLocaleString('en-GB')}
                <div className={classes.quiet}>
                  The PC was off the network until its store was full; it gave up its oldest
                  application usage first, and flagged events last.
                </div>
              </>
            )}
          </Fact>
        </Facts>
      </section>
    </Stack>
  );
}

function eventCount({ spoolDepth }: Device): string {
  return `${spoolDepth.toLocaleString('en-GB')} ${spoolDepth === 1 ? 'event' : 'events'}`;
}

function RevokeDialog({ device, onClose }: { device: Device; onClose(): void }) {
  const revoke = useRevokeDevice();
  return (
    <Modal opened onClose={onClose} title={`Revoke ${device.name}?`}>
      <Text size="sm">
        Its connection closes at once, and it can deliver nothing more
        {device.spoolDepth > 0 ? `, not even what waits on it (${eventCount(device)})` : null}. This
        cannot be undone: to monitor {device.name} again it must be enrolled anew with a token.
      </Text>
      {revoke.isError ? (
        <Alert color="red" mt="md" role="alert">
          {wordsOf(revoke.error)}
        </Alert>
      ) : null}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep {device.name}
        </Button>
        <Button
          color="red"
          loading={revoke.isPending}
          onClick={() =>
            revoke.mutate(device.id, {
              onSuccess: () => {
                onClose();
                notifications.show({
                  title: `${device.name} is revoked`,
                  message: 'Its connection was closed.',
                });
              },
            })
          }
        >
          Revoke {device.name}
        </Button>
      </Group>
    </Modal>
  );
}
