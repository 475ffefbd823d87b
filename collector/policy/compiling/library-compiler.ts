/**
 * Compiling term libraries beside everything else: seconds of work, in a thread of its own, so
 * that the collector answers meanwhile.
 */
import { Worker } from 'node:worker_threads';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { TermFault } from '@lapwing/shared/term-file/term-file';
import type { CompiledFile } from './compiled-file.ts';
import { compilerId } from './compiler-id.ts';
import { readReadyMade } from './ready-made.ts';

/** What compiling a text comes to. */
export type Compilation =
  | { readonly kind: 'compiled'; readonly file: CompiledFile }
  | { readonly kind: 'invalid'; readonly faults: readonly TermFault[] }
  | { readonly kind: 'too-large'; readonly maxBytes: number };

/** What a compiler is at. */
export type CompilingStep =
  | { readonly kind: 'compiling'; readonly terms: number }
  | { readonly kind: 'compressing'; readonly size: number };

/** Makes compiled libraries. */
export interface LibraryCompiler {
  /** Names what it makes: where this differs from what made a file, the file is made anew. */
  readonly id: string;
  /**
   * Compiles a term file. Asked for the same text again, it gives the same answer at once.
   * @throws AppError `library-not-compiled` where the thread fails.
   */
  compile(text: string, onStep?: (step: CompilingStep) => void): Promise<Compilation>;
}

/** What the thread says. */
export type CompilerMessage = { readonly step: CompilingStep } | { readonly outcome: Compilation };

/** Work on one text: what it comes to, and the last step, for whoever asks later. */
interface Job {
  readonly text: string;
  readonly outcome: Promise<Compilation>;
}

/**
 * A compiler with a thread for each text; what the build has compiled is taken as it is. The
 * last text's outcome is remembered, because a collector with several schools compiles the
 * shipped library for each.
 */
export function createLibraryCompiler(): LibraryCompiler {
  const id = compilerId();
  let last: Job | null = null;
  return {
    id,
    compile(text, onStep) {
      if (last?.text === text) return last.outcome;
      const readyMade = readReadyMade(text, id);
      const outcome = readyMade
        ? Promise.resolve<Compilation>({ kind: 'compiled', file: readyMade })
        : compileInThread(text, onStep);
      const job = { text, outcome };
      last = job;
      job.outcome.catch(() => {
        if (last === job) last = null;
      });
      return job.outcome;
    },
  };
}

function compileInThread(
  text: string,
  onStep: (step: CompilingStep) => void = () => {},
): Promise<Compilation> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, cause?: unknown) =>
      reject(
        new AppError('library-not-compiled', `The term library could not be compiled: ${reason}`, {
          cause,
        }),
      );
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
      workerData: { text },
    });
    worker.on('message', (message: CompilerMessage) => {
      if ('step' in message) onStep(message.step);
      else resolve(message.outcome);
    });
    worker.once('error', (error) => fail(messageOf(error), error));
    worker.once('exit', (code) => fail(`the thread ended with code ${code}.`));
  });
}
