/**
 * Sound on Linux by the programs that its sound systems bring: WirePlumber's `wpctl`, PulseAudio's
 * `pactl`, ALSA's `amixer`; the first that is there and finds an output.
 */
import type { Mixer, RunProgram } from './mixer.ts';

/** The one that works on this PC; null where none does. */
export async function findLinuxMixer(run: RunProgram): Promise<Mixer | null> {
  for (const mixer of [wirePlumber(run), pulseAudio(run), alsa(run)]) {
    try {
      await mixer.isMuted(await mixer.output());
      return mixer;
    } catch {
      // It is not installed, or nothing answers it.
    }
  }
  return null;
}

/** `wpctl inspect` begins with "id 51, type PipeWire:Interface:Node". */
function wirePlumber(run: RunProgram): Mixer {
  return {
    async output() {
      const inspected = await run('wpctl', ['inspect', '@DEFAULT_AUDIO_SINK@']);
      return found(/^\s*id (\d+),/m.exec(inspected));
    },
    // "Volume: 0.40 [MUTED]"
    async isMuted(output) {
      const volume = await run('wpctl', ['get-volume', output]);
      found(/^Volume: ([\d.]+)/m.exec(volume));
      return volume.includes('[MUTED]');
    },
    setMuted: (output, muted) => done(run('wpctl', ['set-mute', output, muted ? '1' : '0'])),
  };
}

function pulseAudio(run: RunProgram): Mixer {
  return {
    output: async () => found(/^(\S+)$/m.exec(await run('pactl', ['get-default-sink']))),
    // "Mute: yes"
    async isMuted(output) {
      return (
        found(/^Mute: (yes|no)/m.exec(await run('pactl', ['get-sink-mute', output]))) === 'yes'
      );
    },
    setMuted: (output, muted) => done(run('pactl', ['set-sink-mute', output, muted ? '1' : '0'])),
  };
}

function alsa(run: RunProgram): Mixer {
  return {
    output: async () => 'Master',
    // "Front Left: Playback 52428 [80%] [on]", a line for each channel.
    async isMuted(output) {
      return found(/\[(on|off)\]/.exec(await run('amixer', ['get', output]))) === 'off';
    },
    setMuted: (output, muted) => done(run('amixer', ['set', output, muted ? 'mute' : 'unmute'])),
  };
}

function found(match: RegExpExecArray | null): string {
  const value = match?.[1];
  if (value === undefined) throw new Error('The sound system said nothing that is understood.');
  return value;
}

async function done(work: Promise<string>): Promise<void> {
  await work;
}
