/** The sound of this PC, as far as muting goes. */
export interface Mixer {
  /** Where sound goes now: headphones, loudspeakers; by whatever name the system has for it. */
  output(): Promise<string>;
  isMuted(output: string): Promise<boolean>;
  setMuted(output: string, muted: boolean): Promise<void>;
}

/** Runs a program as the user and gives what it printed. Nothing goes through a command interpreter. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>;
