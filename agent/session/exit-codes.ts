/** How the session's process ends, for whoever started it. */
export const SESSION_EXIT = {
  /** In good order: logged off or stopped. */
  ended: 0,
  /** An error that it could not deal with; starting it again may help. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The service refused it; starting it again does not help. */
  refused: 3,
  /** No shell could be opened, so nothing may be captured. */
  noShell: 4,
  /** A signal ended it, in good order. Whoever keeps it running and did not send it starts it again. */
  signalled: 5,
} as const;
