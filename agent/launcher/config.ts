/** The launcher's settings. */
import { parseArgs } from 'node:util';
import { messageOf } from '@lapwing/shared/errors';

/** What the launcher is told. */
export interface LauncherConfig {
  /** Where the collector is; needed to enrol. */
  collectorUrl: string | undefined;
  /** Enrolment token; needed to enrol. */
  token: string | undefined;
  /** Where the service keeps its state; undefined means the default place. */
  stateDir: string | undefined;
  /** Enrol anew, although this computer is enrolled already. */
  replace: boolean;
  developmentShell: boolean;
  acceptNotice: boolean;
}

/** Settings, or every fault in them. */
export type LauncherConfigOutcome =
  | { kind: 'valid'; config: LauncherConfig }
  | { kind: 'help' }
  | { kind: 'invalid'; faults: string[] };

/** What the command line may say. */
export const LAUNCHER_USAGE = `Enrols this computer if need be, and runs Lapwing's agent on it until Ctrl-C.

Usage: npm run agent -- --collector URL --token TOKEN [options]

  --collector URL       the collector, for example https://lapwing.example:8443
  --token TOKEN         enrolment token, from Devices in the console
  --state DIR           where the agent keeps its identity and what it has not delivered
  --replace             enrol anew, although this computer is enrolled already
  --development-shell   run without Electron: the log-on notice appears on this terminal; not for pupils
  --accept-notice       accept the notice without asking (with --development-shell)

--collector and --token are needed the first time only.`;

/** Reads the settings. @param args The command line behind the program's own name. */
export function readLauncherConfig(args: readonly string[]): LauncherConfigOutcome {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        collector: { type: 'string' },
        token: { type: 'string' },
        state: { type: 'string' },
        replace: { type: 'boolean', default: false },
        'development-shell': { type: 'boolean', default: false },
        'accept-notice': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const faults: string[] = [];
    if ((values.collector === undefined) !== (values.token === undefined)) {
      faults.push('--collector and --token go together: both are on the console’s Devices page.');
    }
    if (values.replace && values.token === undefined) {
      faults.push('--replace needs --collector and --token.');
    }
    if (values['accept-notice'] && !values['development-shell']) {
      faults.push(
        '--accept-notice goes with --development-shell only: pupils answer for themselves.',
      );
    }
    if (faults.length > 0) return { kind: 'invalid', faults };
    return {
      kind: 'valid',
      config: {
        collectorUrl: values.collector,
        token: values.token,
        stateDir: values.state,
        replace: values.replace,
        developmentShell: values['development-shell'],
        acceptNotice: values['accept-notice'],
      },
    };
  } catch (error) {
    return { kind: 'invalid', faults: [messageOf(error)] };
  }
}
