/**
 * A lesson's "mute": the output in use is muted while it is in force, also one that comes into use
 * later, or was turned on again. Afterwards each is as it was before.
 */
import { AppError } from '@lapwing/shared/errors';
import type { RestrictionPorts } from '../lesson/lesson-ports.ts';
import type { Mixer } from './mixer.ts';

/** How often it is looked whether there is sound again. */
const LOOK_MS = 4_000;

/** Muting. */
export interface Muting {
  readonly ports: Required<Pick<RestrictionPorts, 'mute'>>;
  /** Stops looking, and leaves the sound as it is: the lesson is not over. */
  stop(): void;
}

/** @param findMixer gives null where there is nothing to mute with */
export function muteSound(findMixer: () => Promise<Mixer | null>, lookMs = LOOK_MS): Muting {
  let mixer: Mixer | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isFirst = true;
  let inForce = false;
  let work: Promise<void> = Promise.resolve();
  /** Outputs that were muted here, and whether they were so before. */
  const before = new Map<string, boolean>();

  async function begin(): Promise<void> {
    mixer ??= await findMixer();
    if (!mixer) {
      throw new AppError(
        'no-sound-system',
        'Nothing is on this computer by which its sound could be turned off.',
      );
    }
    await silence(mixer);
    lookAgain();
  }

  function lookAgain(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      inOrder(look)
        .catch(() => {})
        .then(() => inForce && lookAgain());
    }, lookMs);
    timer.unref();
  }

  async function silence(sound: Mixer): Promise<void> {
    const output = await sound.output();
    const isMuted = await sound.isMuted(output);
    // Muted at a session's very first look it was by the session before, in the same lesson.
    if (!before.has(output)) before.set(output, isMuted && !isFirst);
    if (!isMuted) await sound.setMuted(output, true);
  }

  async function look(): Promise<void> {
    // It may have been lifted while this waited for its turn.
    if (inForce && mixer) await silence(mixer);
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const outputs = [...before];
    before.clear();
    for (const [output, wasMuted] of outputs) {
      // An output that was unplugged meanwhile must not keep the others silent.
      if (!wasMuted) await mixer?.setMuted(output, false).catch(() => {});
    }
  }

  /** One after the other: a look must not silence what was just given back. */
  function inOrder(next: () => Promise<void>): Promise<void> {
    work = work.catch(() => {}).then(next);
    return work;
  }

  return {
    ports: {
      mute: (restriction) =>
        inOrder(async () => {
          inForce = restriction !== null;
          if (inForce) await begin();
          else await end();
          isFirst = false;
        }),
    },
    stop() {
      inForce = false;
      clearTimeout(timer);
    },
  };
}
