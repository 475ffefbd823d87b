/** Names a session's submission, so that the same one is not spooled twice. */
export interface Submission {
  readonly sessionId: string;
  readonly submission: number;
}
