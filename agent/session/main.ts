/**
 * The session's process: one per logged-on user, without privileges. Runs in
 * Electron's main process; under plain Node with `--development-shell` only.
 */
import { resolve } from 'node:path';
import { messageOf, placesOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { pino } from 'pino';
import { openApplications } from './applications/session-applications.ts';
import { openBrowsers } from './browsers/session-browsers.ts';
import { InjectedInput } from './capture/injected-input.ts';
import { startCaptureSources } from './capture-sources.ts';
import { readSessionConfig, SESSION_USAGE, type SessionConfig } from './config.ts';
import { SESSION_EXIT } from './exit-codes.ts';
import { findDocumentsFolder } from './files/documents-folder.ts';
import { restrictTogether } from './lesson/restrict-together.ts';
import { preventCoreDump } from './no-core-dump.ts';
import { startSession } from './session.ts';
import { openDevelopmentShell } from './shell/development/development-shell.ts';
import type { Shell } from './shell/shell.ts';
import { openSound } from './sound/session-sound.ts';

const inElectron = process.versions.electron !== undefined;

async function openShell(config: SessionConfig, logger: Logger): Promise<Shell> {
  if (!config.developmentShell) {
    const { openElectronShell } = await import('./shell/electron/electron-shell.ts');
    return openElectronShell(logger, config);
  }
  const { stdin: input, stdout: output } = process;
  return openDevelopmentShell({ input, output, acceptNotice: config.acceptNotice });
}

/** Electron knows it on Windows and macOS, where it may have been moved to a server. */
async function documentsFolder(): Promise<string> {
  if (!inElectron || process.platform === 'linux') return findDocumentsFolder();
  const { app } = await import('electron');
  return app.getPath('documents');
}

/** The command line behind this program: an unpackaged Electron may have switches of its own before it. */
function ownArguments(): string[] {
  const entry = process.argv.findIndex((arg) => resolve(arg) === import.meta.filename);
  if (entry > 0) return process.argv.slice(entry + 1);
  return process.argv.slice(inElectron && !process.defaultApp ? 1 : 2);
}

function readConfig(): SessionConfig {
  const outcome = readSessionConfig(ownArguments(), process.env);
  const faults = outcome.kind === 'invalid' ? outcome.faults : [];
  if (outcome.kind === 'valid') {
    if (inElectron || outcome.config.developmentShell) return outcome.config;
    faults.push(
      'Pupils’ sessions run in Electron, which shows the notice. For development, add --development-shell.',
    );
  }
  console.error(`${faults.join('\n')}\n\n${SESSION_USAGE}`);
  return process.exit(SESSION_EXIT.usage);
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = pino({ name: 'session', level: config.logLevel }, pino.destination(2));
  process.on('uncaughtException', (error) => {
    // Its message may quote what was being worked on, so only the kind of error is logged.
    logger.error({ error: error.name, stack: placesOf(error) }, 'the session failed');
    process.exit(SESSION_EXIT.failed);
  });
  await preventCoreDump(logger);

  let shell: Shell;
  try {
    shell = await openShell(config, logger);
  } catch (error) {
    logger.error({ reason: messageOf(error) }, 'no shell, so the notice cannot be shown');
    return process.exit(SESSION_EXIT.noShell);
  }
  const { browserLinkPath, hasDisplay } = config;
  const browsers = await openBrowsers({ socketPath: browserLinkPath, logger });
  const applications = openApplications({
    hasDisplay,
    tellRefused: (refused) => shell.lesson?.tellRefused(refused),
    logger,
  });
  const sound = openSound();
  const injected = new InjectedInput();
  const session = startSession({
    ...config,
    shell,
    video: shell.video,
    documents: documentsFolder,
    logger,
    startSources: (sink) => startCaptureSources(sink, { logger, browsers, hasDisplay, injected }),
    injected,
    restrictions: restrictTogether(
      browsers.restrictions,
      applications.restrictions,
      sound.restrictions,
    ),
    commands: {
      ...browsers.commands,
      async closeFront() {
        if ((await browsers.closeFrontTab()) === 'closed') return;
        await applications.closeFront();
      },
    },
    browserLinks: browsers.links,
    onLesson: (lesson) => browsers.setLesson(lesson !== null),
  });
  let signalled = false;
  shell.onLogOff(() => session.close());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      signalled = true;
      session.close();
    });
  }
  // The launcher (`npm run agent`) is gone: without it nobody could stop this session.
  process.once('disconnect', () => session.close());

  const end = await session.ended;
  sound.stop();
  await Promise.all([browsers.stop(), applications.stop()]);
  if (end.kind === 'refused') {
    console.error(`Lapwing's service refused this session: ${end.message}`);
  }
  const inOrder = signalled ? SESSION_EXIT.signalled : SESSION_EXIT.ended;
  process.exit(end.kind === 'refused' ? SESSION_EXIT.refused : inOrder);
}

// Not awaited: Electron becomes ready only after its entry module has been evaluated.
main();
