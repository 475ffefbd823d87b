import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { control, type transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';
import { type DocumentFaultCode, type DocumentRefused, refuse } from './document-fault.ts';
import { type LibraryInForce, LibraryKeeper, type Receipt } from './library-keeper.ts';
import { readPolicy, type VerifiedPolicy } from './read-policy.ts';

/** What a keeper needs. */
export interface DocumentKeeperOptions {
  /** The service's own folder for documents. */
  readonly folder: string;
  /** The folder from which sessions read the compiled library. */
  readonly publicFolder: string;
  readonly schoolId: string;
  readonly signingPublicKey: Uint8Array;
  readonly logger: Logger;
  /** Told of each refused document once. */
  readonly onRefused: (code: DocumentFaultCode, message: string) => void;
  /** Asks the collector for a part of a library; without effect while there is no connection. */
  readonly request: (request: transport.DocumentRequest.$Shape) => void;
}

/** What changed. */
export type DocumentChange = 'policy' | 'library';

const { DocumentKind: Kind } = control;

/**
 * The policy and the term library in force. They are kept as they came, signed,
 * and verified again whenever they are read, so that a PC without network starts
 * with them and nobody can change them on its disk.
 */
export class DocumentKeeper {
  readonly #options: DocumentKeeperOptions;
  readonly #policyFile: string;
  readonly #library: LibraryKeeper;
  readonly #listeners = new Set<(change: DocumentChange) => void>();
  readonly #reported = new Set<string>();
  #policy: VerifiedPolicy | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #partWaits = false;

  private constructor(options: DocumentKeeperOptions) {
    this.#options = options;
    this.#policyFile = join(options.folder, 'policy.signed');
    this.#library = new LibraryKeeper({
      ...options,
      signedFile: join(options.folder, 'library.signed'),
      report: (refused, bytes) => this.#report(refused, bytes),
      changed: () => this.#changed('library'),
    });
  }

  /** Loads what was kept. What does not verify any more is deleted and reported. */
  static async load(options: DocumentKeeperOptions): Promise<DocumentKeeper> {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    await mkdir(options.publicFolder, { recursive: true, mode: 0o755 });
    const keeper = new DocumentKeeper(options);
    await keeper.#loadPolicy();
    await keeper.#library.load();
    return keeper;
  }

  /** The policy in force, or null. */
  get policy(): control.Policy | null {
    return this.#policy?.policy ?? null;
  }

  /** The term library in force, or null. */
  get library(): LibraryInForce | null {
    return this.#library.inForce;
  }

  /**
   * Takes a document from the collector: verifies it, keeps it, and puts it in
   * force; a compiled library once its file is fetched. Documents and parts are
   * taken one after the other.
   */
  receive(document: control.SignedDocument): Promise<Receipt> {
    return this.#inTurn(() => this.#take(document));
  }

  /** Takes a part of a library that was asked for. One waits at most; what nobody asked for is left aside. */
  async receivePart(part: transport.DocumentPart.$Properties): Promise<void> {
    if (this.#partWaits || !this.#library.awaits(part)) return;
    this.#partWaits = true;
    await this.#inTurn(() => {
      this.#partWaits = false;
      return this.#library.takePart(part);
    });
  }

  /** To be called now and then while connected: asks again for what did not come. */
  async remind(): Promise<void> {
    await this.#inTurn(() => this.#library.remind());
  }

  /** Resolves when everything taken so far is dealt with. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Calls back after each change; returns how to stop that. */
  onChange(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  async #take(document: control.SignedDocument): Promise<Receipt> {
    switch (document.kind) {
      case Kind.DOCUMENT_KIND_POLICY:
        return await this.#takePolicy(document);
      case Kind.DOCUMENT_KIND_TERM_LIBRARY:
        return await this.#library.takeText(document);
      case Kind.DOCUMENT_KIND_COMPILED_LIBRARY:
        return await this.#library.takeManifest(document);
      default: {
        const refused = refuse(
          'document-kind-unknown',
          `A document of an unknown kind (${document.kind}) was left aside. A newer agent may know it.`,
        );
        this.#report(refused, control.SignedDocument.encode(document).finish());
        return 'refused';
      }
    }
  }

  async #takePolicy(document: control.SignedDocument): Promise<Receipt> {
    const bytes = control.SignedDocument.encode(document).finish();
    const read = this.#readPolicy(document);
    if (read.kind === 'refused') {
      this.#report(read, bytes);
      return 'refused';
    }
    const held = this.#policy?.document.payload;
    if (held && Buffer.from(held).equals(document.payload)) return 'unchanged';
    const { logger } = this.#options;
    try {
      await writeDurably(this.#policyFile, bytes);
    } catch (error) {
      // In force all the same: only the next offline start would miss it.
      logger.error({ reason: messageOf(error) }, 'A policy could not be kept on the disk');
    }
    this.#policy = read;
    logger.info({ version: read.policy.version }, 'A policy is in force');
    this.#changed('policy');
    return 'in-force';
  }

  async #loadPolicy(): Promise<void> {
    const bytes = await readIfPresent(this.#policyFile);
    if (bytes === null) return;
    const read = this.#readKeptPolicy(bytes);
    if (read.kind === 'verified') {
      this.#policy = read;
      return;
    }
    await rm(this.#policyFile, { force: true });
    this.#report(read, bytes);
  }

  #readKeptPolicy(bytes: Uint8Array): VerifiedPolicy | DocumentRefused {
    try {
      return this.#readPolicy(control.SignedDocument.decode(bytes));
    } catch (error) {
      return refuse(
        'policy-unreadable',
        `The kept policy is damaged (${messageOf(error)}); the collector will send it again.`,
      );
    }
  }

  #readPolicy(document: control.SignedDocument): VerifiedPolicy | DocumentRefused {
    const { schoolId, signingPublicKey } = this.#options;
    const currentVersion = this.#policy?.policy.version ?? 0;
    return readPolicy(document, { schoolId, signingPublicKey, currentVersion });
  }

  #changed(change: DocumentChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** The collector sends its documents at every connection: each bad one is reported once. */
  #report({ code, message }: DocumentRefused, bytes: Uint8Array): void {
    const digest = createHash('sha256').update(code).update(bytes).digest('base64');
    if (this.#reported.has(digest)) return;
    this.#reported.add(digest);
    this.#options.logger.warn({ code }, message);
    this.#options.onRefused(code, message);
  }
}
