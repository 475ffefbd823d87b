import { createReadableCode, foldReadableCode, sameSecret } from '../credentials/secret-token.ts';

/**
 * Guards the first-run page. Whoever can read the collector's terminal may set it up;
 * whoever merely reaches its port may not.
 */
export interface SetupGate {
  /** The code to print; null once the collector is set up. */
  code(): string | null;
  /** Whether this is the code. */
  opens(given: string): boolean;
  /** The collector is set up: no code opens any more. */
  close(): void;
}

/** A gate with a new code, or a closed one where an administrator exists already. */
export function createSetupGate(alreadySetUp: boolean): SetupGate {
  let code: string | null = alreadySetUp ? null : createReadableCode();
  return {
    code: () => code,
    opens: (given) => code !== null && sameSecret(foldReadableCode(given), foldReadableCode(code)),
    close: () => {
      code = null;
    },
  };
}
