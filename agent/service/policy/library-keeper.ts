import { rm } from 'node:fs/promises';
import { control, type transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';
import { type DocumentRefused, refuse } from './document-fault.ts';
import { LibraryFetch } from './library-fetch.ts';
import { isIntact, libraryPath, removeOthers } from './library-file.ts';
import type { VerifiedLibrary } from './read-library.ts';
import { readManifest, type VerifiedManifest } from './read-manifest.ts';

/** A term library in force: as text, or compiled, as a file that sessions read. */
export type LibraryInForce =
  | { readonly form: 'text'; readonly version: string; readonly text: string }
  | {
      readonly form: 'compiled';
      readonly version: string;
      readonly path: string;
      readonly sha256: Uint8Array;
      readonly size: number;
    };

/** What a library keeper works with. */
export interface LibraryKeeperParts {
  /** File of the signed document. */
  readonly signedFile: string;
  /** The service's own, for what is on its way. */
  readonly folder: string;
  /** What sessions can read. */
  readonly publicFolder: string;
  readonly signingPublicKey: Uint8Array;
  readonly logger: Logger;
  readonly request: (request: transport.DocumentRequest.$Shape) => void;
  readonly report: (refused: DocumentRefused, bytes: Uint8Array) => void;
  /** Another library is in force. */
  readonly changed: () => void;
}

/** What became of a document. */
export type Receipt = 'in-force' | 'unchanged' | 'fetching' | 'refused';

interface Held {
  readonly inForce: LibraryInForce;
  readonly document: control.SignedDocument;
}

/**
 * The term library in force. A compiled one is fetched, verified and kept as a file; text, from a
 * collector that has no compiled one of this agent's format, is kept as it came.
 */
export class LibraryKeeper {
  readonly #parts: LibraryKeeperParts;
  readonly #fetch: LibraryFetch;
  #held: Held | null = null;

  constructor(parts: LibraryKeeperParts) {
    this.#parts = parts;
    const { folder, publicFolder, request } = parts;
    this.#fetch = new LibraryFetch({
      folder,
      publicFolder,
      request,
      fetched: (manifest, path) => this.#putInForce(manifest.document, compiled(manifest, path)),
      report: (refused, { document }) => parts.report(refused, document.payload),
    });
  }

  get inForce(): LibraryInForce | null {
    return this.#held?.inForce ?? null;
  }

  /** Loads what was kept. What is no longer what was signed is deleted and reported. */
  async load(): Promise<void> {
    const { signedFile, publicFolder, report } = this.#parts;
    const bytes = await readIfPresent(signedFile);
    const kept = bytes && (await this.#readKept(bytes));
    if (kept && 'inForce' in kept) this.#held = kept;
    else if (kept) {
      await rm(signedFile, { force: true });
      // After an update of the agent that is no fault: the collector sends what fits.
      if (kept.code !== 'library-format-unknown') report(kept, bytes);
    }
    await removeOthers(publicFolder, this.#path());
  }

  /** Takes a signed text. */
  async takeText(document: control.SignedDocument): Promise<Receipt> {
    const read = await this.#readText(document);
    if (read.kind === 'refused') return this.#refused(read, document);
    const { inForce } = this;
    // The compiled form of the same version leaves fewer ordinary words in doubt than one made here.
    if (inForce?.form === 'compiled' && inForce.version === read.version) return 'unchanged';
    if (this.#holds(document)) return 'unchanged';
    this.#fetch.forget();
    await this.#putInForce(document, text(read));
    return 'in-force';
  }

  /** Takes what is signed of a compiled library, and begins or goes on to fetch the file. */
  async takeManifest(document: control.SignedDocument): Promise<Receipt> {
    const manifest = readManifest(document, this.#checks());
    if (manifest.kind === 'refused') return this.#refused(manifest, document);
    if (this.#holds(document)) {
      this.#fetch.forget();
      return 'unchanged';
    }
    const path = libraryPath(this.#parts.publicFolder, manifest);
    if (await isIntact(path, manifest)) {
      this.#fetch.forget();
      await this.#putInForce(document, compiled(manifest, path));
      return 'in-force';
    }
    await this.#fetch.want(manifest);
    return this.#holds(document) ? 'in-force' : 'fetching';
  }

  /** See LibraryFetch. */
  awaits(part: transport.DocumentPart.$Properties): boolean {
    return this.#fetch.awaits(part);
  }

  takePart(part: transport.DocumentPart.$Properties): Promise<void> {
    return this.#fetch.take(part);
  }

  remind(): Promise<void> {
    return this.#fetch.remind();
  }

  async #putInForce(document: control.SignedDocument, inForce: LibraryInForce): Promise<void> {
    const { signedFile, publicFolder, logger, changed } = this.#parts;
    try {
      await writeDurably(signedFile, control.SignedDocument.encode(document).finish());
    } catch (error) {
      // In force all the same: only the next offline start would miss it.
      logger.error({ reason: messageOf(error) }, 'A term library could not be kept on the disk');
    }
    this.#held = { inForce, document };
    const { version, form } = inForce;
    logger.info({ version, form }, 'A term library is in force');
    changed();
    await removeOthers(publicFolder, this.#path());
  }

  async #readKept(bytes: Uint8Array): Promise<Held | DocumentRefused> {
    try {
      const document = control.SignedDocument.decode(bytes) as control.SignedDocument;
      if (document.kind !== control.DocumentKind.DOCUMENT_KIND_COMPILED_LIBRARY) {
        const read = await this.#readText(document);
        return read.kind === 'refused' ? read : { inForce: text(read), document };
      }
      const manifest = readManifest(document, this.#checks());
      if (manifest.kind === 'refused') return manifest;
      const path = libraryPath(this.#parts.publicFolder, manifest);
      if (await isIntact(path, manifest)) return { inForce: compiled(manifest, path), document };
      return damaged('its file is missing or was changed');
    } catch (error) {
      return damaged(messageOf(error));
    }
  }

  /** What reads text has large tables, and is loaded only where a collector still sends text. */
  async #readText(document: control.SignedDocument): Promise<VerifiedLibrary | DocumentRefused> {
    const { readLibrary } = await import('./read-library.ts');
    return readLibrary(document, this.#checks());
  }

  #refused(refused: DocumentRefused, document: control.SignedDocument): 'refused' {
    this.#parts.report(refused, control.SignedDocument.encode(document).finish());
    return 'refused';
  }

  #holds({ kind, payload }: control.SignedDocument): boolean {
    const held = this.#held?.document;
    return held?.kind === kind && Buffer.from(held.payload).equals(payload);
  }

  #path(): string | null {
    const { inForce } = this;
    return inForce?.form === 'compiled' ? inForce.path : null;
  }

  #checks(): { signingPublicKey: Uint8Array; currentVersion: string } {
    const { signingPublicKey } = this.#parts;
    return { signingPublicKey, currentVersion: this.inForce?.version ?? '' };
  }
}

function text({ version, text }: VerifiedLibrary): LibraryInForce {
  return { form: 'text', version, text };
}

function compiled({ version, sha256, size }: VerifiedManifest, path: string): LibraryInForce {
  return { form: 'compiled', version, path, sha256, size };
}

function damaged(why: string): DocumentRefused {
  return refuse(
    'library-unreadable',
    `The kept term library is damaged (${why}); the collector will send it again.`,
  );
}
