import type { transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import { type DocumentRefused, refuse } from './document-fault.ts';
import { libraryPath, unpackLibrary } from './library-file.ts';
import { PartialLibrary } from './partial-library.ts';
import type { VerifiedManifest } from './read-manifest.ts';

/** Without a part for this long, the collector is asked again. */
const ASK_AGAIN_AFTER_MS = 30_000;

/** What a fetch works with. */
export interface LibraryFetchParts {
  /** For what is on its way; the service's own. */
  readonly folder: string;
  /** For what sessions read. */
  readonly publicFolder: string;
  /** Asks the collector; without effect while there is no connection. */
  readonly request: (request: transport.DocumentRequest.$Shape) => void;
  /** The library is at `path`, and is what was signed. */
  readonly fetched: (manifest: VerifiedManifest, path: string) => Promise<void>;
  readonly report: (refused: DocumentRefused, manifest: VerifiedManifest) => void;
  readonly now?: () => number;
}

/** Fetches one compiled library at a time, part by part. Its methods are called one after the other. */
export class LibraryFetch {
  readonly #parts: LibraryFetchParts;
  readonly #now: () => number;
  #wanted: VerifiedManifest | null = null;
  #partial: PartialLibrary | null = null;
  #begunAnew = false;
  #triedAtMs = 0;

  constructor(parts: LibraryFetchParts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => performance.now());
  }

  /** Whether this is a part of what is being fetched; others need not even be kept until their turn. */
  awaits(part: transport.DocumentPart.$Properties): boolean {
    return this.#wanted?.sha256.equals(part.sha256 ?? new Uint8Array()) ?? false;
  }

  /** Fetches this library now, from where an earlier fetch of it was; another one is given up. */
  async want(manifest: VerifiedManifest): Promise<void> {
    if (!this.#wanted?.sha256.equals(manifest.sha256)) this.#begunAnew = false;
    this.#wanted = manifest;
    await this.#attempt(manifest, async () => {
      this.#partial = await PartialLibrary.open(this.#parts.folder, manifest);
      await this.#goOn(manifest, this.#partial);
    });
  }

  /** Nothing needs to be fetched any more. */
  forget(): void {
    this.#wanted = null;
    this.#partial = null;
  }

  /** Takes a part. */
  async take(part: transport.DocumentPart.$Properties): Promise<void> {
    const [manifest, partial] = [this.#wanted, this.#partial];
    if (!manifest || !partial || !this.awaits(part)) return;
    await this.#attempt(manifest, async () => {
      const added = await partial.add(part);
      if (added === 'added') await this.#goOn(manifest, partial);
      else if (added === 'unusable') await this.#notWhatWasSigned(manifest, partial);
    });
  }

  /** Tries again where nothing has come for a while: an answer was lost, or the disk was full. */
  async remind(): Promise<void> {
    if (this.#wanted && this.#now() - this.#triedAtMs >= ASK_AGAIN_AFTER_MS) {
      await this.want(this.#wanted);
    }
  }

  async #goOn(manifest: VerifiedManifest, partial: PartialLibrary): Promise<void> {
    if (!partial.isWhole) {
      this.#parts.request({ sha256: manifest.sha256, offset: partial.have });
      return;
    }
    const path = libraryPath(this.#parts.publicFolder, manifest);
    if (!(await unpackLibrary(partial.path, path, manifest))) {
      await this.#notWhatWasSigned(manifest, partial);
      return;
    }
    await partial.remove();
    this.forget();
    await this.#parts.fetched(manifest, path);
  }

  /** Once from the beginning, for a power cut may have left a hole; then it is the collector's fault. */
  async #notWhatWasSigned(manifest: VerifiedManifest, partial: PartialLibrary): Promise<void> {
    await partial.remove();
    if (!this.#begunAnew) {
      this.#begunAnew = true;
      this.#parts.request({ sha256: manifest.sha256, offset: 0 });
      return;
    }
    this.forget();
    const refused = refuse(
      'library-file-invalid',
      `Term library ${manifest.version} was refused, because the file that came is not the one that the collector signed. The last good library stays in force. Publish the library again; if that does not help, look for what changes data between this computer and the collector.`,
    );
    this.#parts.report(refused, manifest);
  }

  async #attempt(manifest: VerifiedManifest, work: () => Promise<void>): Promise<void> {
    this.#triedAtMs = this.#now();
    try {
      await work();
    } catch (error) {
      this.#partial = null;
      const refused = refuse(
        'library-not-kept',
        `Term library ${manifest.version} could not be written to the disk of this computer (${messageOf(error)}). The last good library stays in force, and the agent tries again. Free some space on the disk.`,
      );
      this.#parts.report(refused, manifest);
    }
  }
}
