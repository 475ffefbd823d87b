/** The thread of `library-compiler.ts`: reads one term file, compiles and compresses it, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CompilerMessage } from './library-compiler.ts';
import { makeCompiledFile } from './make-compiled-file.ts';

const { text } = workerData as { text: string };
const tell = (message: CompilerMessage) => parentPort?.postMessage(message);

tell({ outcome: makeCompiledFile(text, (step) => tell({ step })) });
