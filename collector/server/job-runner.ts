import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type Runner, run, type TaskList } from 'graphile-worker';
import { jobLogger } from '../storage/job-logger.ts';

/** Jobs that run at once. An alert takes a millisecond; more would only wait for each other. */
const CONCURRENCY = 4;
/** Connections: one listens for new jobs, the others take and finish them. */
const CONNECTIONS = CONCURRENCY + 2;
/** New jobs are announced; this finds those whose announcement was lost with its connection. */
const POLL_MS = 1_000;
const RESTART_MS = 1_000;

/** A running job runner. */
export interface JobRunner {
  /** Finishes running jobs and stops. */
  stop(): Promise<void>;
}

/** Runs jobs until stopped. Should the runner give up, as it does after a long time without a database, it is started anew. */
export async function startJobRunner(options: {
  connectionString: string;
  tasks: TaskList;
  /** When tasks run by themselves, as graphile-worker's crontab says it. */
  crontab: string;
  logger: Logger;
}): Promise<JobRunner> {
  const { connectionString, tasks, crontab, logger } = options;
  let runner: Runner | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function start(): Promise<void> {
    const started = await run({
      connectionString,
      maxPoolSize: CONNECTIONS,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      logger: jobLogger(logger),
      taskList: tasks,
      crontab,
    });
    runner = started;
    started.promise.then(
      () => again('It ended.'),
      (error) => again(messageOf(error)),
    );
  }

  function again(reason: string): void {
    if (stopped) return;
    logger.warn({ reason }, 'The job runner gave up; starting it anew.');
    timer = setTimeout(() => {
      start().catch((error) => again(messageOf(error)));
    }, RESTART_MS);
  }

  await start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      // It may have given up a moment ago, and then has nothing to stop.
      await runner?.stop().catch(() => {});
    },
  };
}
