/** A session's link for tests of what hangs on it: nobody listens but who is named. */
import { silentLogger } from '@lapwing/shared/logging';
import { startUplink, type Uplink, type UplinkListener, type UplinkOptions } from './uplink.ts';

/** What a test has otherwise than `startTestUplink`; the session's id is `session-1`. */
interface TestUplinkOptions extends Pick<UplinkOptions, 'enforces' | 'random'> {
  sessionId?: string;
  listener?: Partial<UplinkListener>;
}

/** Links the pupil's session to a service. */
export function startTestUplink(
  linkPath: string,
  { sessionId = 'session-1', listener, ...more }: TestUplinkOptions = {},
): Uplink {
  return startUplink({
    linkPath,
    session: { sessionId, account: 'pupil' },
    logger: silentLogger,
    listener: {
      welcomed: () => {},
      policy: () => {},
      termLibrary: () => {},
      compiledLibrary: () => {},
      yearGroup: () => {},
      refused: () => {},
      ...listener,
    },
    ...more,
  });
}
