/**
 * Sends agents the policy and the term library of their school, at first and at each change, and
 * the parts of a compiled library as they ask for them.
 */
import { control, transport } from '@lapwing/proto';
import { findSchool } from '../../directory/schools/school-store.ts';
import { type PublishDeps, publishDefaultsFor } from '../../policy/defaults/publish-defaults.ts';
import { currentDocuments } from '../../policy/documents/current-documents.ts';
import { currentCompressedLibrary } from '../../policy/documents/library-store.ts';
import type { Database } from '../../storage/database.ts';
import { DocumentParts } from './document-parts.ts';

/** What documents are sent to. */
export interface Receiver {
  /** Format of compiled libraries that it uses; 0 for none. */
  readonly libraryFormat: number;
  send(frame: Uint8Array): void;
}

/** A school's documents as encoded messages: a whole school may connect within a minute. */
interface Frames {
  readonly policy: Uint8Array | null;
  readonly text: Uint8Array | null;
  readonly compiled: { frame: Uint8Array; format: number; sha256: string } | null;
}

/** See the top of this file. */
export class DocumentSender {
  readonly #database: Database;
  readonly #publish: PublishDeps;
  readonly #frames = new Map<string, Promise<Frames>>();
  /** Compiled libraries by their SHA-256: schools that have the same one share it. */
  readonly #parts = new Map<string, Promise<DocumentParts | null>>();

  constructor(database: Database, publish: PublishDeps) {
    this.#database = database;
    this.#publish = publish;
  }

  /** Sends the documents in force: the compiled library to whoever uses its format, else the text. */
  async send(schoolId: string, receivers: Iterable<Receiver>): Promise<void> {
    const { policy, text, compiled } = await this.#framesOf(schoolId);
    for (const receiver of receivers) {
      if (policy) receiver.send(policy);
      const library = compiled?.format === receiver.libraryFormat ? compiled.frame : text;
      if (library) receiver.send(library);
    }
  }

  /**
   * The message with the part that an agent asks for; null where its school has another library
   * by now, or where there is nothing behind the offset.
   */
  async part(
    schoolId: string,
    request: transport.DocumentRequest.$Properties,
  ): Promise<Uint8Array | null> {
    const sha256 = Buffer.from(request.sha256 ?? []).toString('hex');
    const { compiled } = await this.#framesOf(schoolId);
    if (compiled?.sha256 !== sha256) return null;
    const parts = await this.#partsOf(schoolId, sha256);
    return parts?.at(request.offset ?? 0) ?? null;
  }

  /** There may be new documents: the next send asks the database. Null for all schools. */
  forget(schoolId: string | null): void {
    if (schoolId === null) this.#frames.clear();
    else this.#frames.delete(schoolId);
    // They are read again by the first agent that asks: hundreds may follow, but only then.
    this.#parts.clear();
  }

  #framesOf(schoolId: string): Promise<Frames> {
    return remembered(this.#frames, schoolId, () => this.#load(schoolId));
  }

  #partsOf(schoolId: string, sha256: string): Promise<DocumentParts | null> {
    return remembered(this.#parts, sha256, () =>
      this.#database.inSchool(schoolId, async (tx) => {
        const library = await currentCompressedLibrary(tx, schoolId);
        if (!library) return null;
        const manifest = control.CompiledLibrary.decode(library.manifest);
        if (Buffer.from(manifest.sha256).toString('hex') !== sha256) return null;
        return new DocumentParts(manifest.sha256, library.compressed);
      }),
    );
  }

  async #load(schoolId: string): Promise<Frames> {
    const read = () => this.#database.inSchool(schoolId, (tx) => currentDocuments(tx, schoolId));
    let documents = await read();
    if (!documents.policy || !documents.library) {
      // The school was made after the collector had started.
      const school = await this.#database.inSchool(schoolId, (tx) => findSchool(tx, schoolId));
      if (school) await publishDefaultsFor(this.#database, this.#publish, school);
      documents = await read();
    }
    const { policy, library, compiled } = documents;
    return {
      policy: policy && encode(policy),
      text: library && encode(library),
      compiled: compiled && {
        frame: encode(compiled.document),
        format: compiled.format,
        sha256: Buffer.from(compiled.sha256).toString('hex'),
      },
    };
  }
}

/** What is being loaded is loaded once; what failed is tried again. */
function remembered<T>(
  known: Map<string, Promise<T>>,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => {
    if (known.get(key) === loading) known.delete(key);
  });
  return loading;
}

function encode(document: control.SignedDocument.$Properties): Uint8Array {
  return transport.CollectorMessage.encode({
    document,
  } as transport.CollectorMessage.$Shape).finish();
}
