/** `npm run agent`: enrols this computer if need be, and runs the agent on it. */
import { AppError } from '@lapwing/shared/errors';
import { registerBrowsers } from './launcher/browser-registration.ts';
import { LAUNCHER_USAGE, readLauncherConfig } from './launcher/config.ts';
import { ensureEnrolled } from './launcher/enrolment.ts';
import { launch, sessionStart } from './launcher/launch.ts';
import { defaultStateDir } from './service/config.ts';

const outcome = readLauncherConfig(process.argv.slice(2));
if (outcome.kind !== 'valid') {
  if (outcome.kind === 'invalid') console.error(`${outcome.faults.join('\n')}\n`);
  console.log(LAUNCHER_USAGE);
  process.exit(outcome.kind === 'invalid' ? 2 : 0);
}

try {
  const { config } = outcome;
  const stateDir = config.stateDir ?? defaultStateDir();
  // Before the token is used: a computer that cannot run a session need not be enrolled.
  const session = sessionStart(config, stateDir);
  const enrolment = await ensureEnrolled(config, stateDir);
  if (enrolment.kind === 'not-enrolled') {
    console.error(enrolment.message);
    process.exit(1);
  }
  console.log(enrolment.message);
  console.log(registerBrowsers());
  const agent = launch(session, stateDir, (line) => console.error(line));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => agent.stop());
  }
  process.exit(await agent.ended);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exit(1);
}
