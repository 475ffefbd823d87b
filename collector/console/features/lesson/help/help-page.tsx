import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowLeft, IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ErrorNotice } from '../../../ui/notices.tsx';
import { Page } from '../../../ui/page.tsx';
import { devicesQuery } from '../../devices/device-queries.ts';
import { classroomQuery } from '../control/command-queries.ts';
import { LiveScreen } from '../screen/live-screen.tsx';
import { ScreensLine } from '../screens-line.ts';
import { PresenceStore } from '../wall/presence-store.ts';
import { Thumbnails } from '../wall/thumbnails.ts';

/** The longest reason that is kept, characters (screens.contract.ts). */
const LONGEST_REASON = 500;

/** ICT staff help at a PC outside of lessons: why, and then its screen. */
export function HelpPage() {
  const { deviceId = '' } = useParams();
  const devices = useQuery(devicesQuery);
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState(false);
  const device = devices.data?.devices.find(({ id }) => id === deviceId);
  if (agreed && device) return <Helping deviceId={deviceId} pc={device.name} reason={reason} />;
  return (
    <Page
      title={device ? `Help at ${device.name}` : 'Help at a PC'}
      actions={
        <Button
          component={Link}
          to={`/devices/${deviceId}`}
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          Back to the PC
        </Button>
      }
    >
      {devices.isError && !devices.data ? (
        <ErrorNotice
          title="The PC could not be fetched"
          error={devices.error}
          onRetry={() => void devices.refetch()}
        />
      ) : devices.data && !device ? (
        <Text size="sm">There is no PC at this address. It may belong to another school.</Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAgreed(true);
          }}
        >
          <Stack gap="md" maw={520}>
            <Text size="sm">
              A pupil who is logged on sees a banner with your name, from before the first picture
              on. A member of staff is asked first, and you see nothing unless they agree. That you
              looked, at whose screen and why, is kept in the audit trail.
            </Text>
            <TextInput
              label="Why"
              description="For example the number of the ticket. You may leave it empty."
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <div>
              <Button
                type="submit"
                disabled={!device}
                leftSection={<IconEye size={16} aria-hidden />}
              >
                Look at the screen
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </Page>
  );
}

function Helping({ deviceId, pc, reason }: { deviceId: string; pc: string; reason: string }) {
  const screens = useScreensLine();
  const classroom = useQuery(classroomQuery);
  if (!screens) return null;
  return (
    <LiveScreen
      screens={screens}
      lessonId={null}
      deviceId={deviceId}
      pc={pc}
      expected={null}
      mayControl={classroom.data?.allowed.includes('control') ?? false}
      reason={reason.trim()}
      state={null}
      back={{ to: `/devices/${deviceId}`, label: 'Devices' }}
      onWalk={null}
    />
  );
}

/** A line for one screen, outside of lessons. */
function useScreensLine(): ScreensLine | null {
  const [line, setLine] = useState<ScreensLine | null>(null);
  useEffect(() => {
    const opened = new ScreensLine({
      thumbnails: new Thumbnails(),
      presence: new PresenceStore(),
    });
    setLine(opened);
    return () => opened.stop();
  }, []);
  return line;
}
