import { useEffect, useRef } from 'react';
import { useHands } from '../wall/use-wall.ts';

/** Where a browser keeps whether its teacher wants the sound; off at first. */
export const HAND_SOUND_KEY = 'lapwing-hand-sound';

const TONE_HZ = 660;
const TONE_S = 0.18;

/** Two soft tones when a hand goes up, for teachers who asked for them. */
export function useHandSound(): void {
  const hands = useHands();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const now = new Set(hands.map(({ sessionId }) => sessionId));
    const before = known.current;
    known.current = now;
    // Hands that were up when the page was opened are no news.
    if (before === null || [...now].every((id) => before.has(id))) return;
    if (localStorage.getItem(HAND_SOUND_KEY) === 'true') playTones();
  }, [hands]);
}

function playTones(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.08;
  volume.connect(audio.destination);
  for (const [index, factor] of [1, 1.26].entries()) {
    const tone = audio.createOscillator();
    tone.frequency.value = TONE_HZ * factor;
    tone.connect(volume);
    tone.start(audio.currentTime + index * TONE_S);
    tone.stop(audio.currentTime + (index + 1) * TONE_S);
    if (index === 1) tone.onended = () => void audio.close();
  }
}
