import { enrol } from '../service/enrolment/enrol.ts';
import { readIdentity } from '../service/enrolment/identity-file.ts';
import { stateLayout } from '../service/state/state-layout.ts';
import type { LauncherConfig } from './config.ts';

/** Whether the service can be started, and what to tell whoever started the launcher. */
export type EnrolmentOutcome =
  | { kind: 'enrolled'; message: string }
  | { kind: 'not-enrolled'; message: string };

/**
 * Makes sure that this computer is enrolled. A computer that is enrolled with
 * the same collector stays as it is, so that the same command can be run again.
 *
 * @throws AppError where the state directory or the identity in it cannot be used.
 */
export async function ensureEnrolled(
  config: LauncherConfig,
  stateDir: string,
): Promise<EnrolmentOutcome> {
  const { collectorUrl, token, replace } = config;
  const identity = await readIdentity(stateLayout(stateDir).identityFile);
  if (identity && !replace) {
    if (!collectorUrl || sameAddress(collectorUrl, identity.collectorUrl)) {
      const message = `This computer is enrolled with ${identity.schoolName} at ${identity.collectorUrl}.`;
      const unused =
        'The token was not used. If this computer was revoked, add --replace to enrol it anew.';
      return { kind: 'enrolled', message: token ? `${message} ${unused}` : message };
    }
    return {
      kind: 'not-enrolled',
      message:
        `This computer is enrolled with another collector, ${identity.collectorUrl}. ` +
        'To leave it and enrol here, add --replace.',
    };
  }
  if (!collectorUrl || !token) {
    return {
      kind: 'not-enrolled',
      message:
        'This computer is not enrolled yet. Make a token on the console’s Devices page and start again with --collector and --token.',
    };
  }
  const outcome = await enrol({ collectorUrl, token, stateDir, replace });
  if (outcome.kind === 'refused') return { kind: 'not-enrolled', message: outcome.message };
  const { schoolName, collectorUrl: address } = outcome.identity;
  const clock = outcome.clock.kind === 'wrong' ? `\n${outcome.clock.message}` : '';
  return { kind: 'enrolled', message: `Enrolled with ${schoolName} at ${address}.${clock}` };
}

function sameAddress(given: string, enrolled: string): boolean {
  const host = (text: string) =>
    URL.canParse(text) && text.includes('://')
      ? new URL(text).host
      : text.trim().replace(/\/$/, '');
  return host(given) === host(enrolled) || `${host(given)}:8443` === host(enrolled);
}
