import type { Pipeline } from './pipeline/pipeline.ts';

/** Lets time pass for a pipeline: one timer, and none while nothing is due. */
export interface PipelineDrive {
  /** Something was observed, so that the pipeline may have become due. */
  observed(): void;
  stop(): void;
}

/** Calls `advance` when the pipeline is due. @param now The time, Unix milliseconds. */
export function drivePipeline(pipeline: Pipeline, now: () => number): PipelineDrive {
  let timer: NodeJS.Timeout | undefined;
  let armedForMs = Number.POSITIVE_INFINITY;
  let stopped = false;

  function arm(): void {
    const dueAtMs = pipeline.dueAtMs();
    // A timer that comes early does no harm; re-arming it at every key press would cost more.
    if (stopped || dueAtMs === undefined || dueAtMs >= armedForMs) return;
    clearTimeout(timer);
    armedForMs = dueAtMs;
    timer = setTimeout(
      () => {
        armedForMs = Number.POSITIVE_INFINITY;
        pipeline.advance();
        arm();
      },
      Math.max(0, dueAtMs - now()),
    );
  }

  return {
    observed: arm,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
