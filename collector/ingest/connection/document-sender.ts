/** Sends agents the policy and the term library of their school, at first and at each change. */
import { transport } from '@lapwing/proto';
import { findSchool } from '../../directory/schools/school-store.ts';
import { type PublishDeps, publishDefaultsFor } from '../../policy/defaults/publish-defaults.ts';
import { currentDocuments } from '../../policy/documents/current-documents.ts';
import type { Database } from '../../storage/database.ts';

/** What documents are sent to. */
interface Receiver {
  send(frame: Uint8Array): void;
}

/** See the top of this file. */
export class DocumentSender {
  readonly #database: Database;
  readonly #publish: PublishDeps;
  /** Encoded messages by school: a whole school may connect within a minute. */
  readonly #frames = new Map<string, Promise<Uint8Array[]>>();

  constructor(database: Database, publish: PublishDeps) {
    this.#database = database;
    this.#publish = publish;
  }

  /** Sends the documents in force. */
  async send(schoolId: string, receivers: Iterable<Receiver>): Promise<void> {
    const frames = await this.#framesOf(schoolId);
    for (const receiver of receivers) for (const frame of frames) receiver.send(frame);
  }

  /** There may be new documents: the next send asks the database. Null for all schools. */
  forget(schoolId: string | null): void {
    if (schoolId === null) this.#frames.clear();
    else this.#frames.delete(schoolId);
  }

  #framesOf(schoolId: string): Promise<Uint8Array[]> {
    let frames = this.#frames.get(schoolId);
    if (!frames) {
      frames = this.#load(schoolId);
      this.#frames.set(schoolId, frames);
      frames.catch(() => this.#frames.delete(schoolId));
    }
    return frames;
  }

  async #load(schoolId: string): Promise<Uint8Array[]> {
    return await this.#database.inSchool(schoolId, async (tx) => {
      let documents = await currentDocuments(tx, schoolId);
      if (!documents.policy || !documents.library) {
        // The school was made after the collector had started.
        const school = await findSchool(tx, schoolId);
        if (school) await publishDefaultsFor(tx, this.#publish, school, new Date());
        documents = await currentDocuments(tx, schoolId);
      }
      return [documents.policy, documents.library].flatMap((document) =>
        document ? [transport.CollectorMessage.encode({ document }).finish()] : [],
      );
    });
  }
}
