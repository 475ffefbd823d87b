import { silentLogger } from '@lapwing/shared/logging';
import { onTestFinished } from 'vitest';
import { enrol } from '../enrolment/enrol.ts';
import { type RunningService, type ServiceConfig, startService } from '../service.ts';
import { temporaryState } from './temporary-state.ts';
import type { TestCollector } from './test-collector.ts';

/** Times short enough for tests, long enough for a busy machine. */
export const QUICK = {
  backOff: { firstMs: 20, longestMs: 200, laterMs: 100 },
  times: { handshakeMs: 10_000, heartbeatMs: 200, silenceMs: 5_000, ackMs: 20_000 },
  graces: { returnMs: 300, restartMs: 300 },
} as const;

/** A PC enrolled with the collector: gives its state directory. */
export async function enrolledState(collector: TestCollector): Promise<string> {
  const stateDir = temporaryState().root;
  const outcome = await enrol({
    collectorUrl: collector.url,
    token: collector.token,
    stateDir,
    hardwareId: 'test-hardware',
  });
  if (outcome.kind !== 'enrolled') throw new Error(outcome.message);
  return stateDir;
}

/** Starts a service with quick times; it is stopped when the test is over. */
export async function startTestService(
  stateDir: string,
  config: Partial<ServiceConfig> = {},
): Promise<RunningService> {
  const service = await startService({
    stateDir,
    links: [{ account: 'pupil' }],
    logger: silentLogger,
    ...QUICK,
    ...config,
  });
  onTestFinished(() => service.stop());
  return service;
}
