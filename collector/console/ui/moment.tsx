import { useZone } from '../data/session.ts';
import { exact, when } from './time.ts';
import { useNow } from './use-now.ts';

/** A moment as people say it, relative under an hour, with the exact time on hover. */
export function Moment({ at }: { at: string }) {
  const zone = useZone();
  const now = useNow();
  return (
    <time dateTime={at} title={exact(at, zone)}>
      {when(at, zone, now)}
    </time>
  );
}
