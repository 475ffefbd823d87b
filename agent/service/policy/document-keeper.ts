import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';
import { type DocumentFaultCode, type DocumentRefused, refuse } from './document-fault.ts';
import { readLibrary, type VerifiedLibrary } from './read-library.ts';
import { readPolicy, type VerifiedPolicy } from './read-policy.ts';

/** What a keeper needs. */
export interface DocumentKeeperOptions {
  readonly folder: string;
  readonly schoolId: string;
  readonly signingPublicKey: Uint8Array;
  readonly logger: Logger;
  /** Told of each refused document once. */
  readonly onRefused: (code: DocumentFaultCode, message: string) => void;
}

/** What changed. */
export type DocumentChange = 'policy' | 'library';

/**
 * The policy and the term library in force. They are kept as they came, signed,
 * and verified again whenever they are read, so that a PC without network starts
 * with them and nobody can change them on its disk.
 */
export class DocumentKeeper {
  readonly #options: DocumentKeeperOptions;
  readonly #listeners = new Set<(change: DocumentChange) => void>();
  readonly #reported = new Set<string>();
  #policy: VerifiedPolicy | null = null;
  #library: VerifiedLibrary | null = null;
  #lastReceipt: Promise<unknown> = Promise.resolve();

  private constructor(options: DocumentKeeperOptions) {
    this.#options = options;
  }

  /** Loads what was kept. What does not verify any more is deleted and reported. */
  static async load(options: DocumentKeeperOptions): Promise<DocumentKeeper> {
    const keeper = new DocumentKeeper(options);
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    for (const change of ['policy', 'library'] as const) {
      const path = keeper.#pathOf(change);
      const bytes = await readIfPresent(path);
      if (bytes === null) continue;
      const read = keeper.#readKept(bytes);
      if (read.kind === 'verified') keeper.#putInForce(read);
      else {
        await rm(path, { force: true });
        keeper.#report(read, bytes);
      }
    }
    return keeper;
  }

  /** The policy in force, or null. */
  get policy(): control.Policy | null {
    return this.#policy?.policy ?? null;
  }

  /** The term library in force, or null. */
  get library(): { readonly version: string; readonly text: string } | null {
    return this.#library;
  }

  /**
   * Takes a document from the collector: verifies it, keeps it, and puts it in
   * force. Documents are taken one after the other.
   */
  receive(document: control.SignedDocument): Promise<'in-force' | 'unchanged' | 'refused'> {
    const receipt = this.#lastReceipt.then(() => this.#take(document));
    this.#lastReceipt = receipt.catch(() => {});
    return receipt;
  }

  /** Calls back after each change; returns how to stop that. */
  onChange(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #take(document: control.SignedDocument): Promise<'in-force' | 'unchanged' | 'refused'> {
    const bytes = Buffer.from(control.SignedDocument.encode(document).finish());
    const read = this.#read(document);
    if (read.kind === 'refused') {
      this.#report(read, bytes);
      return 'refused';
    }
    const change: DocumentChange = 'policy' in read ? 'policy' : 'library';
    const current = change === 'policy' ? this.#policy : this.#library;
    if (current && Buffer.from(current.document.payload).equals(read.document.payload)) {
      return 'unchanged';
    }
    try {
      await writeDurably(this.#pathOf(change), bytes);
    } catch (error) {
      // In force all the same: only the next offline start would miss it.
      this.#options.logger.error(
        { document: change, reason: messageOf(error) },
        'A document could not be kept on the disk',
      );
    }
    this.#putInForce(read);
    const version = 'policy' in read ? read.policy.version : read.version;
    this.#options.logger.info({ document: change, version }, 'A document is in force');
    for (const listener of this.#listeners) listener(change);
    return 'in-force';
  }

  #read(document: control.SignedDocument): VerifiedPolicy | VerifiedLibrary | DocumentRefused {
    const { schoolId, signingPublicKey } = this.#options;
    switch (document.kind) {
      case control.DocumentKind.DOCUMENT_KIND_POLICY: {
        const currentVersion = this.#policy?.policy.version ?? 0;
        return readPolicy(document, { schoolId, signingPublicKey, currentVersion });
      }
      case control.DocumentKind.DOCUMENT_KIND_TERM_LIBRARY: {
        const currentVersion = this.#library?.version ?? '';
        return readLibrary(document, { signingPublicKey, currentVersion });
      }
      default:
        return refuse(
          'document-kind-unknown',
          `A document of an unknown kind (${document.kind}) was left aside. A newer agent may know it.`,
        );
    }
  }

  #readKept(bytes: Uint8Array): VerifiedPolicy | VerifiedLibrary | DocumentRefused {
    try {
      return this.#read(control.SignedDocument.decode(bytes));
    } catch (error) {
      return refuse(
        'policy-unreadable',
        `A kept document is damaged (${messageOf(error)}); the collector will send it again.`,
      );
    }
  }

  #putInForce(read: VerifiedPolicy | VerifiedLibrary): void {
    if ('policy' in read) this.#policy = read;
    else this.#library = read;
  }

  /** The collector sends its documents at every connection: each bad one is reported once. */
  #report({ code, message }: DocumentRefused, bytes: Uint8Array): void {
    const digest = createHash('sha256').update(code).update(bytes).digest('base64');
    if (this.#reported.has(digest)) return;
    this.#reported.add(digest);
    this.#options.logger.warn({ code }, message);
    this.#options.onRefused(code, message);
  }

  #pathOf(change: DocumentChange): string {
    return join(this.#options.folder, `${change}.signed`);
  }
}
