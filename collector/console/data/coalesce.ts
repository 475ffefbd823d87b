/**
 * A version of `work` that runs at once, and then at most once per interval: many
 * calls in a burst become one more run at its end. `stop` drops a run still due.
 */
export function coalesce(work: () => void, intervalMs: number): { run(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  function rest(): void {
    timer = setTimeout(() => {
      timer = undefined;
      if (!due) return;
      due = false;
      work();
      rest();
    }, intervalMs);
  }
  return {
    run() {
      if (timer !== undefined) {
        due = true;
        return;
      }
      work();
      rest();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      due = false;
    },
  };
}
