/** A teacher whose lesson has the benchmark's PC, and who looks at its screen. */
import { randomUUID } from 'node:crypto';
import { TestConsole } from '../../../collector/live/relay/testing/test-console.ts';
import { inviteStaff, type TestSchool } from '../../support/school.ts';

/** See `startWatchingTeacher`. */
export interface WatchingTeacher {
  /** Opens the wall of the lesson, one tile; resolves when its first picture is there. */
  showWall(): Promise<void>;
  /** Looks at the PC; resolves when the first picture is there, with what ends the look. */
  look(): Promise<() => Promise<void>>;
  /** Looks at nothing any more. */
  close(): void;
}

/** Starts a lesson in the room, whose one PC runs. */
export async function startWatchingTeacher(
  school: TestSchool,
  roomId: string,
): Promise<WatchingTeacher> {
  const { client } = await inviteStaff(school.consoleUrl, school.administrator, {
    name: 'Ms Okafor',
    email: 'okafor@kestrel.example',
    role: 'teacher',
  });
  const { lesson } = await client.request<{ lesson: { id: string; devices: { id: string }[] } }>(
    'POST',
    '/api/lessons',
    { roomId },
  );
  const [device] = lesson.devices;
  if (!device) throw new Error('The lesson has no PC.');
  const eyes = await TestConsole.open(school.consoleUrl.replace('http', 'ws'), client.cookie);
  eyes.keepsFrames = false;

  const nextFrame = () =>
    new Promise<void>((resolve) => {
      eyes.onFrame = ({ data, tiles, packed }) => {
        if (data?.length || tiles?.length || packed?.length) resolve();
      };
    });

  return {
    async showWall() {
      const shown = nextFrame();
      eyes.say({ type: 'wall', lessonId: lesson.id, deviceIds: [device.id], width: 320 });
      await eyes.tileIs(device.id, 'running');
      await shown;
    },
    async look() {
      const viewId = randomUUID();
      const shown = nextFrame();
      eyes.watch(viewId, device.id, { lessonId: lesson.id, codecs: ['tiles'] });
      await eyes.viewIs(viewId, 'running');
      await shown;
      return async () => {
        eyes.say({ type: 'unwatch', viewId });
        await eyes.viewIs(viewId, 'ended');
      };
    },
    close: () => eyes.close(),
  };
}
