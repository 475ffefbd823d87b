/** `node collector/policy/compiling/build.ts`: compiles the shipped library, if that was not done yet. */
import { readShippedLibrary } from '../library/read-library.ts';
import { compilerId } from './compiler-id.ts';
import { makeCompiledFile } from './make-compiled-file.ts';
import { readReadyMade, writeReadyMade } from './ready-made.ts';

const text = await readShippedLibrary();
const id = compilerId();
if (readReadyMade(text, id) === null) {
  const made = makeCompiledFile(text);
  if (made.kind !== 'compiled') {
    throw new Error('The shipped term library has faults: run npm run lint:library.');
  }
  writeReadyMade(text, id, made.file);
}
