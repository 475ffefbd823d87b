import type { Observation, ObservationSink } from '@lapwing/agent/session/capture/observation.ts';

/**
 * Plays observations to the sink: those of the past at once, the others when
 * their time comes.
 *
 * @returns stops the playing
 */
export function playObservations(
  observations: Iterator<Observation>,
  sink: ObservationSink,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const playNext = (): void => {
    // A batch at a time, so that a morning of twelve PCs does not block their sockets.
    for (let played = 0; played < 200 && !stopped; played += 1) {
      const { value, done } = observations.next();
      if (done) return;
      const waitMs = value.atMs - Date.now();
      if (waitMs > 0) {
        timer = setTimeout(() => {
          sink(whole(value));
          playNext();
        }, waitMs);
        return;
      }
      sink(whole(value));
    }
    if (!stopped) timer = setTimeout(playNext, 0);
  };

  playNext();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Clocks tick in whole milliseconds. */
function whole(observation: Observation): Observation {
  return { ...observation, atMs: Math.round(observation.atMs) };
}
