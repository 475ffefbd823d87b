/** Carries out one thing after the other, in the order in which they came. */

/** What belongs to a task. */
interface TaskFacts {
  /** The view that it is for; `forget` takes its tasks out. */
  of?: string;
  /** Tasks of the same name that follow each other are one: the last. */
  replaces?: string | undefined;
}

interface Task extends TaskFacts {
  run(): Promise<void>;
}

/** More than so many under way are a fault of the sender: newer ones are left out. */
const MOST_TASKS = 2_000;

/** A queue of tasks. */
export class InputQueue {
  readonly #waiting: Task[] = [];
  readonly #failed: (error: unknown) => void;
  #working: Promise<void> | undefined;

  /** @param failed told of each task that failed; the next one runs all the same. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Runs it once all before it are done. What belongs to no view always runs. */
  run(run: () => Promise<void>, facts: TaskFacts = {}): void {
    const last = this.#waiting.at(-1);
    if (last?.replaces !== undefined && last.replaces === facts.replaces) this.#waiting.pop();
    if (facts.of !== undefined && this.#waiting.length >= MOST_TASKS) return;
    this.#waiting.push({ run, ...facts });
    this.#working ??= this.#work();
  }

  /** Takes out what waits of a view. */
  forget(viewId: string): void {
    const kept = this.#waiting.filter(({ of }) => of !== viewId);
    this.#waiting.splice(0, this.#waiting.length, ...kept);
  }

  /** Fulfilled once nothing waits. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let task = this.#waiting.shift(); task; task = this.#waiting.shift()) {
      await task.run().catch(this.#failed);
    }
    this.#working = undefined;
  }
}
