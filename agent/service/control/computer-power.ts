/** What only the operating system can do to a PC or to whoever is logged on. */
export interface ComputerPower {
  /** Ends the log-on session of an account. @throws Error where that did not succeed. */
  logOff(account: string): Promise<void>;
  /** Restarts the PC; resolves once that is under way. */
  restart(): Promise<void>;
  /** Shuts the PC down; resolves once that is under way. */
  shutDown(): Promise<void>;
}
