import type { Mixer, RunProgram } from './mixer.ts';

/** Sound on macOS, by AppleScript's own words for it; needs no permission. */
export function macMixer(run: RunProgram): Mixer {
  const script = (words: string) => run('/usr/bin/osascript', ['-e', words]);
  return {
    output: async () => 'output',
    // An output without a volume of its own, such as HDMI, answers "missing value".
    isMuted: async () => (await script('output muted of (get volume settings)')).trim() === 'true',
    async setMuted(_output, muted) {
      await script(`set volume output muted ${muted}`);
    },
  };
}
