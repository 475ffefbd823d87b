/** The session's settings, read once at start. Nothing else reads the environment. */
import { tmpdir, userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { browserLinkPath } from '@lapwing/shared/browser-link-path';
import { messageOf } from '@lapwing/shared/errors';
import agentPackage from '../package.json' with { type: 'json' };

const logLevels = ['error', 'warn', 'info', 'debug'] as const;

/** A session's settings. */
export interface SessionConfig {
  /** The service's local link. */
  linkPath: string;
  /** Where browsers' native hosts connect. */
  browserLinkPath: string;
  /** Whether there is a screen: on Linux, whether DISPLAY is set. */
  hasDisplay: boolean;
  /** Whether screens can be covered so that nobody gets around it: not in a Wayland session. */
  canCoverScreens: boolean;
  /** Message buses, where a Linux desktop tells that it is locked. */
  buses: { system: string; session: string | null };
  /** Run without Electron: notice on the terminal; not for pupils. */
  developmentShell: boolean;
  /** Accept the notice without asking; with the development shell only. */
  acceptNotice: boolean;
  logLevel: (typeof logLevels)[number];
  /** The account, lower case, without domain. */
  account: string;
  agentVersion: string;
}

/** Settings, or every fault in them. */
export type SessionConfigOutcome =
  | { kind: 'valid'; config: SessionConfig }
  | { kind: 'invalid'; faults: string[] };

/** What the command line may say. */
export const SESSION_USAGE =
  'Usage: session --link PATH [--development-shell [--accept-notice]]\n' +
  '  --link PATH           socket or named pipe of the service on this PC\n' +
  '  --development-shell   no windows: the notice appears on the terminal; not for pupils\n' +
  '  --accept-notice       accept the notice without asking (development shell only)\n' +
  'Environment: LAPWING_LOG_LEVEL (error, warn, info, debug), LAPWING_BROWSER_LINK (path)';

/**
 * Reads the settings.
 *
 * @param args The command line behind the program's own name.
 */
export function readSessionConfig(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): SessionConfigOutcome {
  const faults: string[] = [];
  const options = readOptions(args, faults);
  const linkPath = options.link ?? '';
  const developmentShell = options['development-shell'] ?? false;
  const acceptNotice = options['accept-notice'] ?? false;
  if (linkPath === '') faults.push('--link is missing: the socket of the service on this PC.');
  if (acceptNotice && !developmentShell) {
    faults.push(
      '--accept-notice goes with --development-shell only: pupils answer for themselves.',
    );
  }
  const logLevel = logLevels.find((level) => level === (environment.LAPWING_LOG_LEVEL || 'info'));
  if (!logLevel) faults.push(`LAPWING_LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  if (faults.length > 0 || !logLevel) return { kind: 'invalid', faults };
  const { uid, username } = userInfo();
  return {
    kind: 'valid',
    config: {
      linkPath,
      browserLinkPath: browserLinkPath({
        platform: process.platform,
        setting: environment.LAPWING_BROWSER_LINK,
        runtimeDir: environment.XDG_RUNTIME_DIR,
        temporaryDir: tmpdir(),
        userId: Math.max(uid, 0),
        userName: username,
      }),
      hasDisplay: process.platform !== 'linux' || Boolean(environment.DISPLAY),
      // A Wayland compositor lets no program stay above all others or hold the keyboard.
      canCoverScreens:
        process.platform !== 'linux' ||
        (Boolean(environment.DISPLAY) &&
          !environment.WAYLAND_DISPLAY &&
          environment.XDG_SESSION_TYPE !== 'wayland'),
      buses: busesOf(environment),
      developmentShell,
      acceptNotice,
      logLevel,
      account: username.toLowerCase(),
      agentVersion: agentPackage.version,
    },
  };
}

/** As the D-Bus specification ("Well-known Message Bus Instances") and systemd have it. */
function busesOf(environment: NodeJS.ProcessEnv): SessionConfig['buses'] {
  const { DBUS_SYSTEM_BUS_ADDRESS, DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = environment;
  return {
    system: DBUS_SYSTEM_BUS_ADDRESS || 'unix:path=/run/dbus/system_bus_socket',
    session:
      DBUS_SESSION_BUS_ADDRESS || (XDG_RUNTIME_DIR ? `unix:path=${XDG_RUNTIME_DIR}/bus` : null),
  };
}

function readOptions(args: readonly string[], faults: string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        link: { type: 'string' },
        'development-shell': { type: 'boolean' },
        'accept-notice': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    faults.push(messageOf(error));
    return {};
  }
}
